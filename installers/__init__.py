"""Builds, signs and proves what organisations install."""
