"""Texts of courses that several stories tell of."""

TWO_QUESTIONS = """+++
id = "check"
title = "Check"
kind = "assessment"
pass_mark = 50
+++

# Check

::: choice one

One?

- [x] Yes
- [ ] No

:::

::: choice two

Two?

- [x] Yes
- [ ] No

:::
"""
