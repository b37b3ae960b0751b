"""Licences, notices and the bill of materials that go into every package."""
