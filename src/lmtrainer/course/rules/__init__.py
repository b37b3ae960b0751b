"""Everything that can be wrong with a course, by topic: each rule has its words here and nowhere else.

A reader imports the rules of its topic and notes ``rules.OPTION_TWICE.at(path, line, first=3)``. `table` has all of
them: the docs, the reports and the tests read it.
"""
