"""What could be better in a course that can be read: for its author only."""

from lmtrainer.course.rules.rule import ADVICE, Rule

# fmt: off
ANSWER_JOINED = Rule(
    "answer-joined", ADVICE, "An answer to be typed holds several, with a slash between them.",
    "“{answer}” is one answer: learners must type the slash, too.",
    "Write each answer on a line of its own, with a box.",
)
BANK_UNUSED = Rule(
    "bank-unused", ADVICE, "No assessment draws from a bank.",
    "No assessment draws from the bank “{bank}”.", "Draw from it, or take it out.",
)
FEEDBACK_MISSING = Rule(
    "feedback-missing", ADVICE, "A question tells nothing after the answer but right or wrong.",
    "After the answer this question tells nothing but right or wrong.", "Write why:, or feedback to the options.",
)
LANGUAGE_MISSING = Rule(
    "language-missing", ADVICE, "The course does not say its language, so it may be read aloud in another.",
    "The course does not say its language.", 'Write language = "en" (or another).',
)
LANGUAGE_UNKNOWN = Rule(
    "language-unknown", ADVICE, "The language of the course is no language tag, so it may be read aloud in another.",
    "“{language}” is no language tag.", "Write language = \"{tag}\".", "Write it like en, de or pt-BR.",
)
LANGUAGE_UNTAGGED = LANGUAGE_UNKNOWN.but(remedy=LANGUAGE_UNKNOWN.in_general)
LESSON_EMPTY = Rule(
    "lesson-empty", ADVICE, "A lesson has no text and no question.",
    "This lesson has no text and no question.", "Write something, or take it out.",
)
LESSON_LONG = Rule(
    "lesson-long", ADVICE, "A lesson takes long for one sitting.",
    "This lesson takes {minutes} minutes; {most} are as much as most people like.", "Divide it into two.",
)
MEDIA_UNUSED = Rule(
    "media-unused", ADVICE, "No lesson shows a file of media.",
    "No lesson shows this file.", "Take it out; it only makes the course larger.",
)
MINUTES_DOUBTFUL = Rule(
    "minutes-doubtful", ADVICE, "The minutes in the header are far from what the text takes.",
    "The header says {minutes} minutes; by its words and questions it is about {estimate}.",
    "Write minutes = {estimate}, or take it out.", "Correct them, or take them out.",
)
OBJECTIVE_UNASKED = Rule(
    "objective-unasked", ADVICE, "No question belongs to an objective.",
    "No question belongs to the objective “{key}”.", "Write one, or name it in a lesson.",
)
OPTION_ALIKE = Rule(
    "option-alike", ADVICE, "Two options differ by capitals, accents or marks only.",
    "“{other}” and “{option}” are almost the same to a learner.",
    "Make the difference plain, or take one out.",
)
OPTION_ALL_ABOVE = Rule(
    "option-all-above", ADVICE, "An option points at its place among the others, and places are shuffled.",
    "“{option}” points at its place, and the options change places.",
    "Write what it means, or add shuffle=false.",
)
OPTION_TELLING = Rule(
    "option-telling", ADVICE, "The right option can be told by its length.",
    "The right option has {right} letters, the longest wrong one {longest}: its length tells it.",
    "Shorten it, or say as much in the wrong ones.",
)
OPTIONS_TELLING = Rule(
    "options-telling", ADVICE, "In the whole course the right option is the longest too often.",
    "The right option is the longest in {share} % of {count} choices; by chance it is {chance} %.",
    "Make wrong options as full as right ones.",
)
READING_HARD = Rule(
    "reading-hard", ADVICE, "An English text is harder to read than a course should be.",
    "This text is of grade {grade} (Coleman-Liau); {hardest} is as hard as a course should be.",
    "Write shorter sentences and simpler words.",
)
