"""One question of each kind, as a trainer would write it: for new courses, and for the reference of the format."""

from lmtrainer.course.questions import Kind

EXAMPLES: dict[Kind, str] = {
    Kind.CHOICE: """\
::: choice first-sentence {tries=2 hint-cost=10 tags="purpose"}

A meeting is to end with a decision on the new price list. Which first sentence serves it best?

- [ ] “Welcome, everybody. Let us see how far we get today.”
  > This says how long people stay, and not what for.
- [x] “At half past ten we will have chosen one of the two lists.”
  > Yes. Everybody knows what is to be there at the end, and when.
- [ ] “As you all know, prices are always a difficult subject.”
  > This may be true. It does not say what the meeting is for.

hint: Which of the three could you check at the end of the meeting?

why: A purpose that can be checked keeps a meeting short: when it is reached, everybody may go.

:::
""",
    Kind.MULTIPLE: """\
::: multiple who-is-needed {tags="purpose"}

Whom does a meeting that is to *decide* something need?

- [x] Somebody who may take the decision
- [x] Those who will carry it out
- [ ] Everybody who has heard of the matter
  > They can read the result. An hour of ten people is ten hours.
- [ ] One guest from each department
  > A guest without a part in it listens politely, and the meeting grows longer.

why: Ask of each name: what would be missing without this person? If nothing, send the result instead.

:::
""",
    Kind.TEXT: """\
::: text list-of-topics {tags="words"}

What is the list of topics called that is sent out before a meeting? One word.

- [x] agenda
- [50%] programme
  > Programmes are for festivals. The word for meetings is shorter.
- [ ] minutes
  > Minutes are written afterwards.

why: An agenda that names a result for each topic is half the meeting.

:::
""",
    Kind.NUMBER: """\
::: number what-it-costs {tags="time"}

Six people meet for 45 minutes each week. How much working time is that in one week?

- [x] 4.5 ± 0.1
- [ ] 0.75
  > That is the time of one person.

unit: h, days = 8

why: Six times three quarters of an hour. A meeting costs the time of all who sit in it.

:::
""",
    Kind.MATCH: """\
::: match roles {tags="roles"}

Who looks after what?

- Keeps to the purpose => Chair
  > The chair asks: does this bring us to the result?
- Writes down who does what => Note-taker
- Says when time is running out => Timekeeper
- => Guest

why: Three small roles, shared among three people, keep a meeting from resting on one pair of shoulders.

:::
""",
    Kind.ORDER: """\
::: order from-idea-to-notes {tags="time"}

Put the steps of a good meeting in order.

1. Write down what is to be there at the end
2. Choose the people who are needed for it
3. Send the agenda
4. Meet, and decide
5. Send notes that say who does what by when

why: The purpose comes first, because it decides who is needed; notes come last, while all remember.

:::
""",
    Kind.SORT: """\
::: sort before-or-in {tags="time"}

Where does it belong?

**Before the meeting**

- Reading the figures
  > Ten people who read in silence together could have done so alone.
- Asking whether the date suits everybody

**In the meeting**

- Weighing one proposal against the other
- Agreeing who does what

why: Meet for what needs several heads at once. All else can be done alone, when it suits.

:::
""",
    Kind.GAPS: """\
::: gaps three-papers {tags="words"}

Fill in what is missing.

The [[agenda]] is sent before a meeting, the [[notes|minutes]] afterwards, and a topic that has to wait goes to
the [[agenda|(parking list)|bin]].

- [50%] 2: protocol
  > Near enough to be understood; in English a protocol is something else.

why: A parking list is a promise: this is not forgotten, it is only not for today.

:::
""",
    Kind.SCALE: """\
::: scale my-meetings

How was the last meeting that you led?

scale: not at all | a little | mostly | fully

**Purpose**

- I had written down what was to be there at the end.
- [-] I found out in the meeting what it was about.

**Time**

- I ended when the purpose was reached.
- [-] I went on because there was time left.

:::
""",
    Kind.REFLECT: """\
::: reflect next-meeting

Think of the next meeting that you will lead. Write one sentence that says what will be there at its end.

model: At eleven we will have chosen one of the three offers, and we will know what to tell the other two.

checklist:

- My sentence names something that is there or not there.
- It says by when.

:::
""",
    Kind.SCENARIO: """\
::: scenario ten-minutes-left {points=2}

Ten minutes are left, and the decision has not been taken.

start: ten-minutes-left

### Ten minutes left

Two people are still talking about the colour of the price list.

- [50%] “Colour goes to the parking list. Which of the two lists shall it be?” -> A decision
  > This takes the topic seriously and comes back to the purpose.
- [ ] Let them finish, it would be rude to interrupt -> Time is up
  > Polite to two people, at the expense of the four others.

### A decision

All agree on the second list. Five minutes are left.

- [50%] Agree who tells the branches, and by when -> Home in time
- [ ] End at once, while everybody is glad -> Nobody knew

### Time is up

The room is needed by others. You will meet again next week.

### Home in time

On Friday every branch has the new list.

### Nobody knew

Next week it turns out that each had thought the other would tell the branches.

:::
""",
}
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
