<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutPage</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy these details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training courses that need no network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddCard</name>
    <message>
        <source>Open a course folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or drop a folder or package anywhere</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnswerRow</name>
    <message>
        <source>This question cannot be shown any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept; it has no mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AssessmentDesk</name>
    <message>
        <source>Practise what was missed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate could not be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}. Your results are safe. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your certificate is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was saved as {0}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AssessmentFrame</name>
    <message>
        <source>Leave; your answers are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave and come back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag for later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next question</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AssessmentPage</name>
    <message>
        <source>Question {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag for later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next question</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AssessmentQuestion</name>
    <message>
        <source>1 point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QUESTION {0} OF {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open until you move an item. To keep this order, pick one up and drop it in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can change your answer until you check it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can change your answer until you hand in.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Get your certificate</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Let go over a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pick up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag, or click a piece and then its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not right</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BringingPage</name>
    <message>
        <source>Back to the course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written to “{0}” before you have seen what would come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These questions cannot be brought in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FROM {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One question will come</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n questions will come</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No question can be taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look them through, read what changed on the way, then bring them in. Nothing is overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in the question</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Bring in %n questions</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assessments draw from a bank; learners see its questions there only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learners read and answer them one after another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a learner will see it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it if you like; nothing is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list beside says why, line by line.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Callout</name>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take care</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CertaintyRow</name>
    <message>
        <source>Sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fairly sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guessing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sure are you?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It never changes your mark. Only you see it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Certificate</name>
    <message>
        <source>CERTIFICATE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has completed the course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by the installation with the key {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check it with: lmtrainer certificate verify FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signature {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time spent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} h {1} min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Course</name>
    <message>
        <source>The course in {0} could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask its author to check it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The course could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your progress and your other courses are safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No lesson of “{0}” could be read. {1}: {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no lesson in “{0}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder with a course in it: text files whose names end in .md.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The course in “{0}” has not been read yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This course is not there now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This course is too large to be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divide it into several courses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what was changed last.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CourseCard</name>
    <message>
        <source>Not read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n lessons · {0} min</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be opened now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} lessons</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CoursePage</name>
    <message>
        <source>Back to the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open for editing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in questions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off the shelf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its files stay, and your progress too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a newer edition of this course: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your progress comes along. This edition is taken off the shelf; its file stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the newer edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You will be able to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the lessons in any order. What you answer is kept on this computer only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lessons open in order. When the course is done, everything stays open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One place in this course needs its author’s attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n places in this course need their author’s attention</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Everything else is here, and your progress is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One question has changed since you answered it</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n questions have changed since you answered them</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What you learnt still counts. You can answer the new wording if you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the course that you know by this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else made it, so your progress is kept apart. Join the two only if you are sure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are the same course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} lessons done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue: {0}, {1} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start: {0}, {1} min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Date</name>
    <message>
        <source>d MMMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yyyy-MM-dd</source>
        <extracomment>How a day is written in a list; letters as in Qt: d, dd, M, MM, MMM, MMMM, yy, yyyy</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <extracomment>A day and its time: {0} is the day, {1} the time</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>A quotation mark in the editor’s command is never closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is a script for a shell. Name the program itself, which ends in .exe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The editor “{0}” could not be started. Check its command.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditorField</name>
    <message>
        <source>Your editor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}, {line} and {column} say where. Left empty, the system chooses the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command that starts your editor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could not be kept: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Feedback</name>
    <message>
        <source>The right answer: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hint {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Almost: look at the spelling again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a number that can be read. Write it like 12 or 3.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A unit is missing after the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This unit is not one of those that are asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That’s right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept. There is no right or wrong here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not quite</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The place before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GapArea</name>
    <message>
        <source>Gap {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap {0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HandInCard</name>
    <message>
        <source>Hand in now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand in?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>You have answered all %n questions.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{0} of {1} questions are still open. They earn nothing if you hand in now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flagged for later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Hero</name>
    <message>
        <source>CONTINUE WHERE YOU LEFT OFF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>START HERE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>COMPLETED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} lessons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IntroCard</name>
    <message>
        <source>ASSESSMENT</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n questions. You can go back and change an answer.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{0} % are needed to pass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See your results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on where you left off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No try is left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time of the try that you began is over. What you answered counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n min are left of the try that you began.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Take all the time you need. You can leave and come back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n minutes. The time stops while you are away.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes. The time goes on while you are away, so choose a quiet moment.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>You can take it as often as you like. Your best result counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One try is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n tries are left. Your best result counts.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>You can check each answer at once, and not change it afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You see each answer beside the right one when you have handed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You see your score when you have handed in, and no single answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your tries so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}. {1}: {2} %, {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>1 – 9, ↑ ↓</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check it, then go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space, Page Down, Page Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scroll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beginning and end of the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+← Alt+→</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>previous and next lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab, F6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next control, next area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>find in the lesson, or in the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outline of the course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open the course for editing, if it is yours to change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl + − 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text larger, smaller, as usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F8, Shift+F8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next problem, problem before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the list: open the problem in your editor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read the files again, where saving is not noticed by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+J</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>problems, and back to the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open this page in your editor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show answers, or ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+1 2 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as wide as a phone, a tablet, as there is room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+T</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>find in the lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+L, Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page of the course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your editor’s command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+W</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close the preview</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LessonLine</name>
    <message>
        <source>{0} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens after “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next · {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done · {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LessonPage</name>
    <message>
        <source>Show the outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress in this lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PRACTICE · {0} MIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LESSON {0} OF {1} · {2} MIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LessonRow</name>
    <message>
        <source>not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, you are here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>Open the course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start: {0}, {1} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue: {0}, {1} min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>Search courses and lessons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a course folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A course is a folder of text files or a package. Open one, or drop it anywhere here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The courses of your organisation will stand here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your shelf is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a package…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All courses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No course here matches. Try other words, or choose All.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>lmtrainer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your progress is now kept in {0}, until you close the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To have it at the next start, bring that file in: Settings, Progress from another computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in questions – lmtrainer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can read and try everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the folder writable to keep your progress.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library – lmtrainer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to the back-up of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with what can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapCell</name>
    <message>
        <source>answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flagged for later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you are here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question {0}, {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MatchBoard</name>
    <message>
        <source>not placed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beside: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>straight to this line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModuleRow</name>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 lesson · {0} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n lessons · {0} min</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Show details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticeRow</name>
    <message>
        <source>Show the licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the licence of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the licence of {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>This program uses Qt and PySide6 under the GNU Lesser General Public License, version 3. You may replace them by your own builds: they are libraries of their own in the program’s folder. The source of Qt: https://download.qt.io/official_releases/qt/{0}/{1}/. The source of PySide6: https://download.qt.io/official_releases/QtForPython/pyside6/, version {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>public domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The font of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A font for reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The icons</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberArea</name>
    <message>
        <source>in {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is that {0} or {1}? Please write it as one of these.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OptionArea</name>
    <message>
        <source>This would have been right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answer, right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answer, partly right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answer, not right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrderBoard</name>
    <message>
        <source>place {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>straight to this place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right place: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Organisation</name>
    <message>
        <source>Set by your organisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can open the courses that your organisation gives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your organisation puts courses on your shelf.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Courses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can open packages that are signed by somebody your organisation lists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least {0} % in every assessment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your organisation is told which courses you complete and your scores in assessments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answers, your notes and your time stay with you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each back-up is copied to {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your progress is kept in {0}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrganisationDesk</name>
    <message>
        <source>“{0}” is not one of the courses that your organisation gives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is not signed, and your organisation opens signed courses only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is signed by somebody whom your organisation does not list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for it: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your organisation for it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutlineSide</name>
    <message>
        <source>Course progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} lessons done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewAssessments</name>
    <message>
        <source>No certificate here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A preview keeps nothing, so it gives no certificate.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewPages</name>
    <message>
        <source>{0} cannot be shown as it is now. What you see is how it was before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {0} is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewTools</name>
    <message>
        <source>Nothing you do here is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this page in your editor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As wide as a phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As wide as a tablet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As wide as there is room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewWindow</name>
    <message>
        <source>What a learner sees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview: {0} – lmtrainer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>course.toml cannot be read as it is now. The course is shown with what it said before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of this course is not there any more. Nothing else was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you see is how it was before; it goes on when the folder is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you see is how it was before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system cannot watch all files of this course. Press F5 after saving.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system has no program for {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name your editor below the problems.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} · line {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemsPanel</name>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter problems by a word or a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your editor…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question banks: {0}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is wrong with this course.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the {0} fits the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProfileChart</name>
    <message>
        <source>earlier: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your profile. {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The notch shows your answer before.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>The folder in which your organisation keeps your progress is not there now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is kept there is safe. What you do now is kept on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to your organisation’s network, and start the program again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Prompts</name>
    <message>
        <source>Open a course folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Course packages (*{0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a course package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions: GIFT, Aiken, Moodle XML (*.gift *.txt *.xml);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name, as it should stand there:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save your certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the author by telephone or in person, and compare:

{0}

If it is the same, this name is shown for all that the key has signed:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust this key?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the other file with your progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress (*.sqlite)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save your progress as another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a web page?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This link leaves the course and opens “{host}” in your browser.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>Question: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QUESTION {0} OF {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep what I wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show my profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This question has changed since you answered it. Your earlier result still counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as another file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown with its answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You answered this earlier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that is said to answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 try left</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n tries left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show a hint</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Show another hint (%n left)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source> (costs {0} %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 TRY LEFT</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n TRIES LEFT</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionMap</name>
    <message>
        <source>Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can hand in at any time. What is still open is listed first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flagged for later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} flagged</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>Reading the course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is done once, and again only when the course has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesson {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Record</name>
    <message>
        <source>Everything you answered before is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make some room, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file with your progress cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the folder writable, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is using the file with your progress.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a moment, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your progress could not be saved: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file with your progress was moved, deleted or replaced while it was open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file with your progress was changed by another program while it was open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the folder writable, or choose another with --data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer on your screen is still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put {0} back and save again, or save your progress as another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file with your progress is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this window and open the program again: it will offer a back-up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your data was deleted, but not all of its back-ups could be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record itself is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the folder {0} writable, and open the program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {0} is write-protected, so nothing new is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {0} cannot be written: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder with --data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your progress is already open in another window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on in the other window, or close it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {0} is write-protected, so nothing new is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file with your progress is not where it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a back-up of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The damaged file is kept as {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to the back-up, or put the file back and open the program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the file back and open the program again, or go on with what can still be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is a database of another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it away, or choose another folder with --data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your progress was kept by a later version of this program, so nothing new is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your progress was kept by a later version of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update the program, or choose another folder with --data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was set aside as {0}, and nothing of it was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of it was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to the newest back-up. What can still be read in the damaged file is brought along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no back-up. What can still be read in the damaged file can be brought along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no record of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was kept by a later version of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update the program first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The back-up {0} is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your progress is not open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the program and open it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordBridge</name>
    <message>
        <source>Done: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are back at {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n of your answers and results were brought back.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers came along. Nothing was doubled.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Everything that was kept about you is deleted, in the back-ups too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 entry in the file with your progress is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n entries in the file with your progress are damaged.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What is damaged is left out, and everything else is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A back-up may have it whole.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordCards</name>
    <message>
        <source>Show older</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made by itself on closing; older ones are thinned out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back-ups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress and answers, only on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress from another computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost and nothing doubled, however often you do it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete my data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every answer, result and place, and all back-ups</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Show %n older</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Go back to it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to the back-up of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln answers</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordDesk</name>
    <message>
        <source>Bring it back from the back-ups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as another file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to the back-up of {0}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you have now is backed up first, so you can come back to it. Answers and tries since then are not there any more until you do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete everything that is kept about you?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every answer, result and place on this computer goes, and so do all back-ups. This cannot be undone. Courses and settings stay. Copies that you made elsewhere are not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReflectArea</name>
    <message>
        <source>Check what you wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only you see this. It stays on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One possible answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportCard</name>
    <message>
        <source>What changed on the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing: all of it was taken as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All  {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed  {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out  {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {0}, {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message>
        <source>Back to the course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TRY {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passed, with {0} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet: {0} %, {1} is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} points; {2} were needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One answer is worth another look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n answers are worth another look.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Get your certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Practise the %n missed ones</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Practise the one missed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missed  {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All  {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This assessment shows no single answers. The lessons stay open for reading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By objective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Best so far: {0} %, in %n tries</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>How sure you were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sure, but not right: {0}. Look at these first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guessed, and right: {0}. Worth reading again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only you see this.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ring</name>
    <message>
        <source>{0} % complete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScenarioArea</name>
    <message>
        <source>Take another way</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Scene</name>
    <message>
        <source>Your way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would have led to: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScoreRing</name>
    <message>
        <source>{0} %, {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SealLine</name>
    <message>
        <source>The key: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust this key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed with a key that this computer does not know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed since. Ask whoever gave you the course whether the key is theirs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed after it was packed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not as its author packed it. Ask for a new copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The package does not say who made it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast is open to everyone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading font</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small movements that show what changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Courses stay in their own language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version, licences, and whom to ask for help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing courses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaders set a long-term vision. Managers turn it into {0}, so that each day’s work leads there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plans, schedules and clear next steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I l 1 · O 0 · rn m: letters that are easy to take for each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LIVE SAMPLE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vision and execution</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SortBoard</name>
    <message>
        <source>not sorted yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>straight into this group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belongs to: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Study</name>
    <message>
        <source>Your progress and your other courses are safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All tries of this assessment are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your results are safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can still look at them, and practise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This part of the course is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answers are safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the course again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StudyBridge</name>
    <message>
        <source>The key could not be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TableBlock</name>
    <message>
        <source>Table, 1 row, {1} columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table, {0} rows, {1} columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeLeftLabel</name>
    <message>
        <source>{0} s left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {0} min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} min left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TypedArea</name>
    <message>
        <source>Right: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not right</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
