"""One question of each kind, as a trainer would write it: for new courses, and for the reference of the format."""

from lmtrainer.course.kind import Kind, rules_of

EXAMPLES = {kind: rules_of(kind).example for kind in Kind}
BANK = """\
# What the check draws from

::: choice silent-reading {tags="time"}

A meeting begins with fifteen minutes of silent reading, because nobody had time before. What helps most next time?

- [ ] Reading aloud, so that it goes faster
  > It does not: people read more quickly than anybody speaks.
- [ ] Inviting those only who read quickly
- [x] Sending one page two days before
- [ ] Reading nothing at all

why: What can be done alone is done alone, and must be short enough to be done.

:::

::: choice who-may-go {tags="purpose"}

The purpose is reached after twenty minutes; the meeting was planned for an hour. What now?

- [x] End it
- [ ] Begin with the topics of next week
  > Those who are needed for them may not be here.
- [ ] Ask whether there is anything else
  > There always is.

why: A meeting is over when its purpose is reached. Forty minutes for each person are a present.

:::

::: choice open-question {tags="roles"}

A question comes up that nobody in the room can answer. What should the notes say?

- [ ] That it was discussed for a long time
- [x] Who finds out, and by when
- [ ] Nothing, since there is no result

why: An open question is a task, and a task has a name and a date.

:::
"""
