<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutPage</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>About this program</source>
        <translation>Über dieses Programm</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Copy these details</source>
        <translation>Diese Angaben kopieren</translation>
    </message>
    <message>
        <source>Training courses that need no network</source>
        <translation>Schulungskurse, die kein Netz brauchen</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Change the theme</source>
        <translation>Darstellung wechseln</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere Schrift</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Show the keys</source>
        <translation>Tasten anzeigen</translation>
    </message>
</context>
<context>
    <name>AddCard</name>
    <message>
        <source>Open a course folder</source>
        <translation>Kursordner öffnen</translation>
    </message>
    <message>
        <source>or drop a folder or package anywhere</source>
        <translation>oder Ordner oder Paket hierher ziehen</translation>
    </message>
</context>
<context>
    <name>AnswerRow</name>
    <message>
        <source>This question cannot be shown any more.</source>
        <translation>Diese Frage lässt sich nicht mehr anzeigen.</translation>
    </message>
    <message>
        <source>Read: {0}</source>
        <translation>Nachlesen: {0}</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Nachlesen</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Ihre Antwort</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>nicht beantwortet</translation>
    </message>
    <message>
        <source>kept; it has no mark</source>
        <translation>gespeichert; wird nicht bewertet</translation>
    </message>
    <message>
        <source>You answered</source>
        <translation>Ihre Antwort</translation>
    </message>
    <message>
        <source>Right answer</source>
        <translation>Richtige Antwort</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Partly right</source>
        <translation>Teilweise richtig</translation>
    </message>
    <message>
        <source>Not quite</source>
        <translation>Nicht ganz</translation>
    </message>
    <message>
        <source>Gap {0}: {1}</source>
        <translation>Lücke {0}: {1}</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>partly right</source>
        <translation>teils richtig</translation>
    </message>
    <message>
        <source>not right</source>
        <translation>nicht richtig</translation>
    </message>
    <message>
        <source>Right: {0}</source>
        <translation>Richtig: {0}</translation>
    </message>
    <message>
        <source>Belongs to: {0}</source>
        <translation>Gehört zu: {0}</translation>
    </message>
    <message>
        <source>Right place: {0}</source>
        <translation>Richtiger Platz: {0}</translation>
    </message>
</context>
<context>
    <name>AssessmentBridge</name>
    <message>
        <source>The course had to be read again, and that was cancelled.</source>
        <translation>Der Kurs musste neu gelesen werden, und das wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>AssessmentController</name>
    <message>
        <source>Practise what was missed</source>
        <translation>Üben, was noch nicht saß</translation>
    </message>
    <message>
        <source>An answer that you gave in an assessment was not saved. {0}</source>
        <translation>Eine Antwort, die Sie in einer Prüfung gegeben haben, wurde nicht gespeichert. {0}</translation>
    </message>
    <message>
        <source>What was saved before is safe.</source>
        <translation>Was vorher gespeichert wurde, ist sicher.</translation>
    </message>
    <message>
        <source>Go on with the assessment, and answer the question again.</source>
        <translation>Machen Sie mit der Prüfung weiter, und beantworten Sie die Frage noch einmal.</translation>
    </message>
    <message>
        <source>This name is too long for a certificate</source>
        <translation>Dieser Name ist zu lang für ein Zertifikat</translation>
    </message>
    <message>
        <source>It has {0} letters, and there is room for {1}. Nothing was made. Write it shorter, please.</source>
        <translation>Er hat {0} Buchstaben, Platz ist für {1}. Es wurde nichts erstellt. Schreiben Sie ihn bitte kürzer.</translation>
    </message>
    <message>
        <source>Some letters cannot be drawn</source>
        <translation>Einige Buchstaben lassen sich nicht darstellen</translation>
    </message>
    <message>
        <source>This computer has no font for: {0}

They would be empty boxes on the certificate. Nothing is signed yet. Install a font for this script, start the program again, and get your certificate then.</source>
        <translation>Dieser Computer hat keine Schriftart für: {0}

Auf dem Zertifikat wären es leere Kästchen. Noch ist nichts signiert. Installieren Sie eine Schriftart für diese Schrift, starten Sie das Programm neu und holen Sie dann Ihr Zertifikat.</translation>
    </message>
    <message>
        <source>Make it all the same</source>
        <translation>Trotzdem erstellen</translation>
    </message>
    <message>
        <source>The certificate could not be saved</source>
        <translation>Das Zertifikat konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>It could not be written: {0}. Your results are safe. Choose another folder.</source>
        <translation>Es konnte nicht geschrieben werden: {0}. Ihre Ergebnisse sind sicher. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Your certificate is ready</source>
        <translation>Ihr Zertifikat ist fertig</translation>
    </message>
    <message>
        <source>It was saved as {0}.</source>
        <translation>Es wurde als {0} gespeichert.</translation>
    </message>
</context>
<context>
    <name>AssessmentFrame</name>
    <message>
        <source>Leave; your answers are kept</source>
        <translation>Verlassen; Ihre Antworten bleiben gespeichert</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Leave and come back</source>
        <translation>Verlassen und später weitermachen</translation>
    </message>
    <message>
        <source>Questions answered</source>
        <translation>Beantwortete Fragen</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Flag for later</source>
        <translation>Für später merken</translation>
    </message>
</context>
<context>
    <name>AssessmentPage</name>
    <message>
        <source>Question {0} of {1}</source>
        <translation>Frage {0} von {1}</translation>
    </message>
    <message>
        <source>Your place could not be kept, and is tried again by itself.</source>
        <translation>Die Stelle, an der Sie sind, konnte nicht gemerkt werden; das wird von selbst noch einmal versucht.</translation>
    </message>
    <message>
        <source>Your answer is still here. Change it to save it again.</source>
        <translation>Ihre Antwort ist noch da. Ändern Sie sie, um sie noch einmal zu speichern.</translation>
    </message>
    <message>
        <source>Your answer to question {0} is not saved. Go back to it, and change it to save it again.</source>
        <translation>Ihre Antwort auf Frage {0} ist nicht gespeichert. Gehen Sie zu ihr zurück, und ändern Sie sie, um sie noch einmal zu speichern.</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Gemerkt</translation>
    </message>
    <message>
        <source>Flag for later</source>
        <translation>Für später merken</translation>
    </message>
    <message>
        <source>Hand in…</source>
        <translation>Abgeben…</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>Nächste Frage</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>AssessmentQuestion</name>
    <message>
        <source>1 point</source>
        <translation>1 Punkt</translation>
    </message>
    <message>
        <source>{0} points</source>
        <translation>{0} Punkte</translation>
    </message>
    <message>
        <source>QUESTION {0} OF {1}</source>
        <translation>FRAGE {0} VON {1}</translation>
    </message>
    <message>
        <source>Check answer</source>
        <translation>Antwort prüfen</translation>
    </message>
    <message>
        <source>Question: {0}</source>
        <translation>Frage: {0}</translation>
    </message>
    <message>
        <source>Open until you move an item. To keep this order, pick one up and drop it in its place.</source>
        <translation>Offen, bis Sie etwas verschieben. Soll die Reihenfolge so bleiben, heben Sie ein Element an und legen es an seinem Platz wieder ab.</translation>
    </message>
    <message>
        <source>You can change your answer until you check it.</source>
        <translation>Sie können Ihre Antwort ändern, bis Sie sie prüfen.</translation>
    </message>
    <message>
        <source>You can change your answer until you hand in.</source>
        <translation>Sie können Ihre Antwort ändern, bis Sie abgeben.</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Get your certificate</source>
        <translation>Zertifikat erstellen</translation>
    </message>
</context>
<context>
    <name>Beginning</name>
    <message>
        <source>You can read and try everything. Nothing new is kept; what was kept there is safe.</source>
        <translation>Sie können alles lesen und ausprobieren. Neues wird nicht gespeichert; was dort gespeichert war, ist sicher.</translation>
    </message>
    <message>
        <source>The folder with your progress does not answer: {0}</source>
        <translation>Der Ordner mit Ihrem Lernstand antwortet nicht: {0}</translation>
    </message>
    <message>
        <source>When the disk or the network is there again, start the program again.</source>
        <translation>Wenn der Datenträger oder das Netz wieder da ist, starten Sie das Programm neu.</translation>
    </message>
    <message>
        <source>Tell your organisation.</source>
        <translation>Sagen Sie es Ihrer Organisation.</translation>
    </message>
    <message>
        <source>The folder in which your organisation keeps your progress does not answer now.</source>
        <translation>Der Ordner, in dem Ihre Organisation Ihren Lernstand aufbewahrt, antwortet gerade nicht.</translation>
    </message>
    <message>
        <source>Your progress cannot be kept, because this folder cannot be written: {0}</source>
        <translation>Ihr Lernstand kann nicht gespeichert werden, weil in diesen Ordner nicht geschrieben werden kann: {0}</translation>
    </message>
    <message>
        <source>Your progress cannot be kept, because the disk is full: {0}</source>
        <translation>Ihr Lernstand kann nicht gespeichert werden, weil der Datenträger voll ist: {0}</translation>
    </message>
    <message>
        <source>Your progress cannot be kept, because this folder cannot be made: {0}</source>
        <translation>Ihr Lernstand kann nicht gespeichert werden, weil dieser Ordner nicht angelegt werden kann: {0}</translation>
    </message>
    <message>
        <source>Make the folder writable, or choose another one with --data.</source>
        <translation>Machen Sie den Ordner beschreibbar, oder wählen Sie einen anderen mit --data.</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Let go over a place</source>
        <translation>Über einem Platz loslassen</translation>
    </message>
    <message>
        <source>put back</source>
        <translation>zurücklegen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>choose a place</source>
        <translation>Platz wählen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>drop</source>
        <translation>ablegen</translation>
    </message>
    <message>
        <source>pick up</source>
        <translation>aufnehmen</translation>
    </message>
    <message>
        <source>Drag, or click a piece and then its place</source>
        <translation>Ziehen, oder erst auf das Element und dann auf seinen Platz klicken</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>not right</source>
        <translation>nicht richtig</translation>
    </message>
</context>
<context>
    <name>BringingPage</name>
    <message>
        <source>Back to the course</source>
        <translation>Zurück zum Kurs</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>Bring in questions</source>
        <translation>Fragen übernehmen</translation>
    </message>
    <message>
        <source>Reading “{0}”</source>
        <translation>„{0}“ wird gelesen</translation>
    </message>
    <message>
        <source>Nothing is written to “{0}” before you have seen what would come.</source>
        <translation>In „{0}“ wird nichts geschrieben, bevor Sie gesehen haben, was hinzukäme.</translation>
    </message>
    <message>
        <source>Reading the questions</source>
        <translation>Die Fragen werden gelesen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>These questions cannot be brought in</source>
        <translation>Diese Fragen lassen sich nicht übernehmen</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>Andere Datei wählen</translation>
    </message>
    <message>
        <source>Read it as text of Windows</source>
        <translation>Als Windows-Text lesen</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Wird geschrieben…</translation>
    </message>
    <message>
        <source>FROM {0}</source>
        <translation>AUS {0}</translation>
    </message>
    <message>
        <source>One question will come</source>
        <translation>Eine Frage kommt hinzu</translation>
    </message>
    <message numerus="yes">
        <source>%n questions will come</source>
        <translation>
            <numerusform>%n Frage kommt hinzu</numerusform>
            <numerusform>%n Fragen kommen hinzu</numerusform>
        </translation>
    </message>
    <message>
        <source>No question can be taken</source>
        <translation>Keine Frage lässt sich übernehmen</translation>
    </message>
    <message>
        <source>Text will come, and no questions</source>
        <translation>Es kommt Text, keine Frage</translation>
    </message>
    <message>
        <source>Look them through, read what changed on the way, then bring them in. Nothing is overwritten.</source>
        <translation>Sehen Sie die Fragen durch, lesen Sie, was sich unterwegs geändert hat, und übernehmen Sie sie dann. Nichts wird überschrieben.</translation>
    </message>
    <message>
        <source>Bring in the question</source>
        <translation>Die Frage übernehmen</translation>
    </message>
    <message numerus="yes">
        <source>Bring in %n questions</source>
        <translation>
            <numerusform>%n Frage übernehmen</numerusform>
            <numerusform>%n Fragen übernehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring in the text</source>
        <translation>Text übernehmen</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>As a bank</source>
        <translation>Als Fragenpool</translation>
    </message>
    <message>
        <source>As a lesson</source>
        <translation>Als Lektion</translation>
    </message>
    <message>
        <source>Assessments draw from a bank; learners see its questions there only.</source>
        <translation>Prüfungen ziehen aus einem Fragenpool; Lernende sehen seine Fragen nur dort.</translation>
    </message>
    <message>
        <source>Learners read and answer them one after another.</source>
        <translation>Lernende lesen und beantworten sie nacheinander.</translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation>Wohin damit</translation>
    </message>
    <message>
        <source>1 picture</source>
        <translation>1 Bild</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>nirgendwohin</translation>
    </message>
    <message>
        <source>The question before</source>
        <translation>Die Frage davor</translation>
    </message>
    <message>
        <source>The next question</source>
        <translation>Die nächste Frage</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>As a learner will see it</source>
        <translation>So sehen Lernende sie</translation>
    </message>
    <message>
        <source>Try it if you like; nothing is kept.</source>
        <translation>Probieren Sie sie gern aus; nichts wird gespeichert.</translation>
    </message>
    <message>
        <source>The list beside says why, line by line.</source>
        <translation>Die Liste daneben sagt Zeile für Zeile, warum.</translation>
    </message>
    <message>
        <source>Learners read it in a lesson of its own.</source>
        <translation>Lernende lesen ihn in einer eigenen Lektion.</translation>
    </message>
</context>
<context>
    <name>Callout</name>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Tipp</translation>
    </message>
    <message>
        <source>Important</source>
        <translation>Wichtig</translation>
    </message>
    <message>
        <source>Take care</source>
        <translation>Achtung</translation>
    </message>
    <message>
        <source>Danger</source>
        <translation>Gefahr</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
</context>
<context>
    <name>CertaintyRow</name>
    <message>
        <source>Sure</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>Fairly sure</source>
        <translation>Ziemlich sicher</translation>
    </message>
    <message>
        <source>Guessing</source>
        <translation>Geraten</translation>
    </message>
    <message>
        <source>How sure are you?</source>
        <translation>Wie sicher sind Sie?</translation>
    </message>
    <message>
        <source>It never changes your mark.</source>
        <translation>Das ändert nie Ihre Bewertung.</translation>
    </message>
</context>
<context>
    <name>Certificate</name>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>CERTIFICATE</source>
        <translation>ZERTIFIKAT</translation>
    </message>
    <message>
        <source>has completed the course</source>
        <translation>hat den folgenden Kurs abgeschlossen:</translation>
    </message>
    <message>
        <source>Check it with: lmtrainer certificate verify FILE</source>
        <translation>Prüfen mit: lmtrainer certificate verify DATEI</translation>
    </message>
    <message>
        <source>Key {0}</source>
        <translation>Schlüssel {0}</translation>
    </message>
    <message>
        <source>Signed on the computer with this key. Compare all of it before you rely on it:</source>
        <translation>Signiert auf dem Computer mit diesem Schlüssel. Vergleichen Sie ihn ganz, bevor Sie sich darauf verlassen:</translation>
    </message>
    <message>
        <source>Completed on</source>
        <translation>Abgeschlossen am</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Time spent</source>
        <translation>Lernzeit</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>Ausgestellt am</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
    <message>
        <source>{0} h {1} min</source>
        <translation>{0} h {1} min</translation>
    </message>
    <message>
        <source>The key that signs your certificate could not be read or kept: {0}.</source>
        <translation>Der Schlüssel, der Ihr Zertifikat signiert, konnte nicht gelesen oder behalten werden: {0}.</translation>
    </message>
    <message>
        <source>Your results are safe.</source>
        <translation>Ihre Ergebnisse sind sicher.</translation>
    </message>
    <message>
        <source>Make some room on the disk, or make the data folder writable, and try again.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger oder machen Sie den Datenordner beschreibbar, und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>1 error</source>
        <translation>1 Fehler</translation>
    </message>
    <message>
        <source>{0} errors</source>
        <translation>{0} Fehler</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 Warnung</translation>
    </message>
    <message>
        <source>{0} warnings</source>
        <translation>{0} Warnungen</translation>
    </message>
    <message>
        <source>advice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>1 piece of advice</source>
        <translation>1 Hinweis</translation>
    </message>
    <message>
        <source>{0} pieces of advice</source>
        <translation>{0} Hinweise</translation>
    </message>
    <message>
        <source>{0} more like it: {1}</source>
        <translation>{0} weitere dieser Art: {1}</translation>
    </message>
    <message>
        <source>{0} (and {1} more like it)</source>
        <translation>{0} (und {1} weitere dieser Art)</translation>
    </message>
    <message>
        <source>1 lesson</source>
        <translation>1 Lektion</translation>
    </message>
    <message>
        <source>{0} lessons</source>
        <translation>{0} Lektionen</translation>
    </message>
    <message>
        <source>1 question</source>
        <translation>1 Frage</translation>
    </message>
    <message>
        <source>{0} questions</source>
        <translation>{0} Fragen</translation>
    </message>
    <message>
        <source>nothing to mend</source>
        <translation>nichts zu verbessern</translation>
    </message>
    <message>
        <source>{0}: {1} in {2} with {3}</source>
        <translation>{0}: {1} in {2} mit {3}</translation>
    </message>
</context>
<context>
    <name>CodeBlock</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copies the code</source>
        <translation>Kopiert den Code</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>CopiesController</name>
    <message>
        <source>Bring one in only if it is yours.</source>
        <translation>Übernehmen Sie nur eine, die Ihnen gehört.</translation>
    </message>
    <message>
        <source>There are back-ups in your organisation’s folder</source>
        <translation>Im Ordner Ihrer Organisation liegen Datensicherungen</translation>
    </message>
    <message>
        <source>Bring in the one of {0}…</source>
        <translation>Die von {0} übernehmen…</translation>
    </message>
    <message>
        <source>Bring in…</source>
        <translation>Übernehmen…</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Is this your progress?</source>
        <translation>Ist das Ihr Lernstand?</translation>
    </message>
    <message>
        <source>It joins what is kept on this computer, and nothing is lost. Bring it in only if it is yours: other people’s answers would become yours.</source>
        <translation>Sie wird mit dem zusammengeführt, was auf diesem Computer liegt; nichts geht verloren. Übernehmen Sie sie nur, wenn sie Ihnen gehört: Die Antworten anderer würden sonst zu Ihren.</translation>
    </message>
    <message>
        <source>It is mine, bring it in</source>
        <translation>Ja, das ist meiner: übernehmen</translation>
    </message>
    <message>
        <source>The back-up could not be fetched from your organisation’s folder.</source>
        <translation>Die Datensicherung konnte nicht aus dem Ordner Ihrer Organisation geholt werden.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Connect to your organisation’s network, and try again.</source>
        <translation>Verbinden Sie sich mit dem Netz Ihrer Organisation, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Your back-up is here</source>
        <translation>Ihre Datensicherung ist da</translation>
    </message>
    <message>
        <source>user {0}</source>
        <translation>Benutzer {0}</translation>
    </message>
    <message>
        <source>{0} (user {1})</source>
        <translation>{0} (Benutzer {1})</translation>
    </message>
    <message>
        <source>1 answer</source>
        <translation>1 Antwort</translation>
    </message>
    <message numerus="yes">
        <source>%Ln answers</source>
        <translation>
            <numerusform>%Ln Antwort</numerusform>
            <numerusform>%Ln Antworten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n courses</source>
        <translation>
            <numerusform>%n Kurs</numerusform>
            <numerusform>%n Kurse</numerusform>
        </translation>
    </message>
    <message>
        <source>1 course</source>
        <translation>1 Kurs</translation>
    </message>
</context>
<context>
    <name>Course</name>
    <message>
        <source>The course in {0} could not be read.</source>
        <translation>Der Kurs in {0} konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Ask its author to check it.</source>
        <translation>Bitten Sie die Autorin oder den Autor, ihn zu prüfen.</translation>
    </message>
    <message>
        <source>The course could not be read.</source>
        <translation>Der Kurs konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Your progress and your other courses are safe.</source>
        <translation>Ihr Lernstand und Ihre anderen Kurse sind sicher.</translation>
    </message>
    <message>
        <source>No lesson of “{0}” could be read. {1}: {2}</source>
        <translation>Keine Lektion von „{0}“ konnte gelesen werden. {1}: {2}</translation>
    </message>
    <message>
        <source>There is no lesson in “{0}”.</source>
        <translation>In „{0}“ ist keine Lektion.</translation>
    </message>
    <message>
        <source>Choose a folder with a course in it: text files whose names end in .md.</source>
        <translation>Wählen Sie einen Ordner, in dem ein Kurs liegt: Textdateien, deren Namen auf .md enden.</translation>
    </message>
    <message>
        <source>The course in “{0}” has not been read yet.</source>
        <translation>Der Kurs in „{0}“ wurde noch nicht gelesen.</translation>
    </message>
    <message>
        <source>The package has just been changed.</source>
        <translation>Das Paket wurde gerade geändert.</translation>
    </message>
    <message>
        <source>Open it again.</source>
        <translation>Öffnen Sie ihn noch einmal.</translation>
    </message>
    <message>
        <source>The package has something between its files.</source>
        <translation>Im Paket liegt etwas zwischen den Dateien.</translation>
    </message>
    <message>
        <source>The package is larger than {most} MB.</source>
        <translation>Das Paket ist größer als {most} MB.</translation>
    </message>
    <message>
        <source>The package is not a course package.</source>
        <translation>Das ist kein Kurspaket.</translation>
    </message>
    <message>
        <source>The package is not a course package, is not whole, or has something after its end.</source>
        <translation>Das ist kein Kurspaket, oder es ist unvollständig, oder hinter seinem Ende folgt noch etwas.</translation>
    </message>
    <message>
        <source>The package holds more than {most} files.</source>
        <translation>Das Paket enthält mehr als {most} Dateien.</translation>
    </message>
    <message>
        <source>The package has something before its beginning or after its end.</source>
        <translation>Vor dem Anfang oder hinter dem Ende des Pakets liegt noch etwas.</translation>
    </message>
    <message>
        <source>The package has files that overlap, or something between them.</source>
        <translation>Im Paket überschneiden sich Dateien, oder zwischen ihnen liegt etwas.</translation>
    </message>
    <message>
        <source>The package says two different things about one file.</source>
        <translation>Das Paket macht über eine Datei zwei verschiedene Angaben.</translation>
    </message>
    <message>
        <source>The package is damaged.</source>
        <translation>Das Paket ist beschädigt.</translation>
    </message>
    <message>
        <source>The package is encrypted, or packed in an unusual way.</source>
        <translation>Das Paket ist verschlüsselt oder auf ungewöhnliche Weise gepackt.</translation>
    </message>
    <message>
        <source>The package has a file name that is not UTF-8.</source>
        <translation>Im Paket ist ein Dateiname, der nicht UTF-8 ist.</translation>
    </message>
    <message>
        <source>The package has a file name that cannot be held: {name}.</source>
        <translation>Im Paket ist ein unzulässiger Dateiname: {name}.</translation>
    </message>
    <message>
        <source>The package has a file name in a form that not every computer keeps: {name}.</source>
        <translation>Im Paket ist ein Dateiname in einer Form, die nicht jeder Computer bewahrt: {name}.</translation>
    </message>
    <message>
        <source>The package has something that is no plain file: {name}.</source>
        <translation>Im Paket ist etwas, das keine gewöhnliche Datei ist: {name}.</translation>
    </message>
    <message>
        <source>The package is packed in an unusual way.</source>
        <translation>Das Paket ist auf ungewöhnliche Weise gepackt.</translation>
    </message>
    <message>
        <source>The package has two files that are one on some computers: {name}.</source>
        <translation>Im Paket sind zwei Dateien, die auf manchen Computern dieselbe wären: {name}.</translation>
    </message>
    <message>
        <source>The package has a file that is also a folder.</source>
        <translation>Im Paket ist eine Datei, die zugleich ein Ordner ist.</translation>
    </message>
    <message>
        <source>The package would become far too large.</source>
        <translation>Das Paket würde viel zu groß.</translation>
    </message>
    <message>
        <source>The package {name} cannot be read: {reason}.</source>
        <translation>Das Paket {name} lässt sich nicht lesen: {reason}.</translation>
    </message>
    <message>
        <source>Check that it is there, and that you may read it.</source>
        <translation>Prüfen Sie, ob es da ist und ob Sie es lesen dürfen.</translation>
    </message>
    <message>
        <source>The package is not a plain file.</source>
        <translation>Das Paket ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>The package has something hidden in a file.</source>
        <translation>In einer Datei des Pakets ist etwas versteckt.</translation>
    </message>
    <message>
        <source>It was not opened. Ask its author for a new one.</source>
        <translation>Es wurde nicht geöffnet. Bitten Sie um ein neues.</translation>
    </message>
    <message>
        <source>This course is not there now.</source>
        <translation>Dieser Kurs ist gerade nicht erreichbar.</translation>
    </message>
    <message>
        <source>This course is too large to be opened.</source>
        <translation>Dieser Kurs ist zu groß, um geöffnet zu werden.</translation>
    </message>
    <message>
        <source>Divide it into several courses.</source>
        <translation>Teilen Sie ihn in mehrere Kurse auf.</translation>
    </message>
    <message>
        <source>Look at what was changed last.</source>
        <translation>Sehen Sie nach, was zuletzt geändert wurde.</translation>
    </message>
    <message>
        <source>There is no folder {path}.</source>
        <translation>Den Ordner {path} gibt es nicht.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The folder {path} cannot be read: {reason}.</source>
        <translation>Der Ordner {path} lässt sich nicht lesen: {reason}.</translation>
    </message>
    <message>
        <source>Check that you may read it.</source>
        <translation>Prüfen Sie, ob Sie ihn lesen dürfen.</translation>
    </message>
    <message>
        <source>The folder holds more than {most} files.</source>
        <translation>Der Ordner enthält mehr als {most} Dateien.</translation>
    </message>
    <message>
        <source>Choose the course’s own folder.</source>
        <translation>Wählen Sie den Ordner des Kurses selbst.</translation>
    </message>
    <message>
        <source>The key could not be kept.</source>
        <translation>Der Schlüssel ließ sich nicht speichern.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This name cannot stand for a key.</source>
        <translation>Dieser Name kann nicht für einen Schlüssel stehen.</translation>
    </message>
    <message>
        <source>Use visible characters, at most 100 of them.</source>
        <translation>Nehmen Sie sichtbare Zeichen, höchstens 100.</translation>
    </message>
    <message>
        <source>Check the disk, then try again.</source>
        <translation>Prüfen Sie den Datenträger, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>There is no course “{0}”.</source>
        <translation>Es gibt keinen Kurs „{0}“.</translation>
    </message>
</context>
<context>
    <name>CourseActions</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open for editing</source>
        <translation>Zum Bearbeiten öffnen</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Take off the shelf</source>
        <translation>Vom Regal nehmen</translation>
    </message>
</context>
<context>
    <name>CourseCard</name>
    <message>
        <source>More about {0}</source>
        <translation>Mehr zu {0}</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Noch nicht gelesen</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>cannot be opened now</source>
        <translation>lässt sich gerade nicht öffnen</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
</context>
<context>
    <name>CoursePage</name>
    <message>
        <source>Back to the library</source>
        <translation>Zurück zur Bibliothek</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Open for editing</source>
        <translation>Zum Bearbeiten öffnen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Bring in questions…</source>
        <translation>Fragen übernehmen…</translation>
    </message>
    <message>
        <source>Hand out as a file…</source>
        <translation>Als Datei weitergeben…</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Take off the shelf</source>
        <translation>Vom Regal nehmen</translation>
    </message>
    <message>
        <source>Its files stay, and your progress too</source>
        <translation>Die Dateien bleiben, und Ihr Lernstand auch</translation>
    </message>
    <message>
        <source>There is a newer edition of this course: {0}</source>
        <translation>Von diesem Kurs gibt es eine neuere Ausgabe: {0}</translation>
    </message>
    <message>
        <source>Your progress comes along. This edition is taken off the shelf; its file stays.</source>
        <translation>Ihr Lernstand kommt mit. Diese Ausgabe wird vom Regal genommen; ihre Datei bleibt.</translation>
    </message>
    <message>
        <source>Go to the newer edition</source>
        <translation>Zur neueren Ausgabe</translation>
    </message>
    <message>
        <source>You will be able to</source>
        <translation>Danach können Sie</translation>
    </message>
    <message>
        <source>Take the lessons in any order. What you answer is for you alone; Settings say where it is kept.</source>
        <translation>Die Reihenfolge der Lektionen ist frei. Was Sie antworten, ist nur für Sie; wo es liegt, steht in den Einstellungen.</translation>
    </message>
    <message>
        <source>Lessons open in order. When the course is done, everything stays open.</source>
        <translation>Die Lektionen öffnen sich der Reihe nach. Ist der Kurs abgeschlossen, bleibt alles offen.</translation>
    </message>
    <message numerus="yes">
        <source>{0} (and %n more like it)</source>
        <translation>
            <numerusform>{0} (und %n weiteres dieser Art)</numerusform>
            <numerusform>{0} (und %n weitere dieser Art)</numerusform>
        </translation>
    </message>
    <message>
        <source>One place in this course needs its author’s attention</source>
        <translation>Eine Stelle in diesem Kurs sollte die Autorin oder der Autor ansehen</translation>
    </message>
    <message numerus="yes">
        <source>%n places in this course need their author’s attention</source>
        <translation>
            <numerusform>%n Stelle in diesem Kurs sollte die Autorin oder der Autor ansehen</numerusform>
            <numerusform>%n Stellen in diesem Kurs sollte die Autorin oder der Autor ansehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything else is here, and your progress is safe.</source>
        <translation>Alles andere ist da, und Ihr Lernstand ist sicher.</translation>
    </message>
    <message>
        <source>One question has changed since you answered it</source>
        <translation>Eine Frage hat sich geändert, seit Sie sie beantwortet haben</translation>
    </message>
    <message numerus="yes">
        <source>%n questions have changed since you answered them</source>
        <translation>
            <numerusform>%n Frage hat sich geändert, seit Sie sie beantwortet haben</numerusform>
            <numerusform>%n Fragen haben sich geändert, seit Sie sie beantwortet haben</numerusform>
        </translation>
    </message>
    <message>
        <source>What you learnt still counts. You can answer the new wording if you like.</source>
        <translation>Was Sie gelernt haben, zählt weiter. Wenn Sie möchten, beantworten Sie die neue Fassung.</translation>
    </message>
    <message>
        <source>This is not the course that you know by this name</source>
        <translation>Das ist nicht der Kurs, den Sie unter diesem Namen kennen</translation>
    </message>
    <message>
        <source>Somebody else made it, so your progress is kept apart. Join the two only if you are sure.</source>
        <translation>Er stammt von jemand anderem, deshalb wird Ihr Lernstand getrennt geführt. Verbinden Sie beide nur, wenn Sie sicher sind.</translation>
    </message>
    <message>
        <source>A course that you know from another place has its id and other contents, so your progress is kept apart. You can join the two, and part them again.</source>
        <translation>Ein Kurs, den Sie von einem anderen Ort kennen, hat dieselbe Kennung und anderen Inhalt. Ihr Lernstand wird deshalb getrennt geführt. Sie können die beiden verbinden und wieder trennen.</translation>
    </message>
    <message>
        <source>They are the same course</source>
        <translation>Es ist derselbe Kurs</translation>
    </message>
    <message>
        <source>You joined this course with another one of its name</source>
        <translation>Sie haben diesen Kurs mit einem anderen seines Namens verbunden</translation>
    </message>
    <message>
        <source>Both show the same progress. What you did before you joined them is kept for each.</source>
        <translation>Beide zeigen denselben Lernstand. Was Sie vor dem Verbinden getan haben, bleibt für jeden erhalten.</translation>
    </message>
    <message>
        <source>Keep them apart</source>
        <translation>Getrennt führen</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Noch einmal lesen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Continue: {0}, {1} min</source>
        <translation>Weiter: {0}, {1} min</translation>
    </message>
    <message>
        <source>Start: {0}, {1} min</source>
        <translation>Beginnen: {0}, {1} min</translation>
    </message>
</context>
<context>
    <name>Date</name>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>yyyy-MM-dd</source>
        <extracomment>How a day is written in a list; letters as in Qt: d, dd, M, MM, MMM, MMMM, yy, yyyy</extracomment>
        <translation>dd.MM.yyyy</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <extracomment>A day and its time: {0} is the day, {1} the time</extracomment>
        <translation>{0}, {1} Uhr</translation>
    </message>
</context>
<context>
    <name>Disk</name>
    <message>
        <source>the disk is full</source>
        <translation>der Datenträger ist voll</translation>
    </message>
    <message>
        <source>what is there is not a plain file</source>
        <translation>dort liegt keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>sie ist zu groß</translation>
    </message>
    <message>
        <source>this is not allowed there</source>
        <translation>das ist dort nicht erlaubt</translation>
    </message>
    <message>
        <source>the folder or file is not there</source>
        <translation>der Ordner oder die Datei ist nicht da</translation>
    </message>
    <message>
        <source>this cannot be a file’s name there</source>
        <translation>so kann dort keine Datei heißen</translation>
    </message>
    <message>
        <source>the disk does not do what it should</source>
        <translation>der Datenträger tut nicht, was er soll</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>A quotation mark in the editor’s command is never closed.</source>
        <translation>Im Befehl für den Editor fehlt ein schließendes Anführungszeichen.</translation>
    </message>
    <message>
        <source>There is no program “{0}” on this computer. Check the editor’s command.</source>
        <translation>Auf diesem Computer gibt es kein Programm „{0}“. Prüfen Sie den Befehl des Editors.</translation>
    </message>
    <message>
        <source>“{0}” is a script for a shell. Name the program itself, which ends in .exe.</source>
        <translation>„{0}“ ist ein Skript für eine Shell. Geben Sie das Programm selbst an, das auf .exe endet.</translation>
    </message>
    <message>
        <source>The editor “{0}” could not be started. Check its command.</source>
        <translation>Der Editor „{0}“ ließ sich nicht starten. Prüfen Sie den Befehl.</translation>
    </message>
    <message>
        <source>No text editor was found on this computer.</source>
        <translation>Auf diesem Computer wurde kein Texteditor gefunden.</translation>
    </message>
</context>
<context>
    <name>EditorField</name>
    <message>
        <source>Your editor</source>
        <translation>Ihr Editor</translation>
    </message>
    <message>
        <source>{file}, {line} and {column} say where. Left empty, a text editor of this computer is taken.</source>
        <translation>{file}, {line} und {column} sagen, wo. Bleibt das Feld leer, wird ein Texteditor dieses Computers genommen.</translation>
    </message>
    <message>
        <source>Command that starts your editor</source>
        <translation>Befehl, der Ihren Editor startet</translation>
    </message>
    <message>
        <source>This could not be kept: {0}.</source>
        <translation>Das ließ sich nicht speichern: {0}.</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>Gespeichert.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Look at it in the preview.</source>
        <translation>Sehen Sie in der Vorschau nach.</translation>
    </message>
    <message>
        <source>{0} was left out: a package is never part of a course.</source>
        <translation>{0} wurde weggelassen: Ein Paket ist nie Teil eines Kurses.</translation>
    </message>
    <message>
        <source>The course has errors, and a package would hand them out.</source>
        <translation>Der Kurs hat Fehler, und ein Paket würde sie weitergeben.</translation>
    </message>
    <message>
        <source>Open it for editing: the list there shows them.</source>
        <translation>Öffnen Sie ihn zum Bearbeiten: Die Liste dort zeigt sie.</translation>
    </message>
    <message>
        <source>{0} is a secret key, and a package would hand it out.</source>
        <translation>{0} ist ein geheimer Schlüssel, und ein Paket würde ihn weitergeben.</translation>
    </message>
    <message>
        <source>Move it to a folder outside the course.</source>
        <translation>Verschieben Sie ihn in einen Ordner außerhalb des Kurses.</translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}.</source>
        <translation>{0} lässt sich nicht schreiben: {1}.</translation>
    </message>
    <message>
        <source>{0} would be part of the course, and learners would get it with the course.</source>
        <translation>{0} würde ein Teil des Kurses, und Lernende bekämen es mit ihm.</translation>
    </message>
    <message>
        <source>Choose a folder outside the course.</source>
        <translation>Wählen Sie einen Ordner außerhalb des Kurses.</translation>
    </message>
    <message>
        <source>No question of the course can be written as {0}.</source>
        <translation>Keine Frage des Kurses lässt sich als {0} schreiben.</translation>
    </message>
    <message>
        <source>Moodle XML holds the most kinds of questions.</source>
        <translation>Die meisten Arten von Fragen fasst Moodle XML.</translation>
    </message>
    <message>
        <source>The course has no questions that could be read.</source>
        <translation>Der Kurs hat keine Fragen, die sich lesen lassen.</translation>
    </message>
    <message>
        <source>A document or a web page holds its texts.</source>
        <translation>Seine Texte fasst ein Dokument oder eine Webseite.</translation>
    </message>
    <message>
        <source>{0} has no question of the kind “{1}”.</source>
        <translation>{0} kennt keine Fragen der Art „{1}“.</translation>
    </message>
    <message>
        <source>The picture {0} is not held; its words stand in its place.</source>
        <translation>Das Bild {0} geht nicht mit; an seiner Stelle stehen seine Worte.</translation>
    </message>
    <message>
        <source>No other program has a question of the kind “{0}”.</source>
        <translation>Kein anderes Programm kennt Fragen der Art „{0}“.</translation>
    </message>
    <message>
        <source>{0} % is no weight that Moodle accepts; {1} % stands there.</source>
        <translation>{0} % ist kein Gewicht, das Moodle annimmt; dort stehen {1} %.</translation>
    </message>
    <message>
        <source>Each option earns its share; that all of them must be right is not held.</source>
        <translation>Jede Antwort bringt ihren Anteil; dass alle stimmen müssen, geht nicht mit.</translation>
    </message>
    <message>
        <source>There are not options enough.</source>
        <translation>Es gibt zu wenige Antworten.</translation>
    </message>
    <message>
        <source>An answer with -&gt; in it would be read as a pair.</source>
        <translation>Eine Antwort mit -&gt; darin würde als Paar gelesen.</translation>
    </message>
    <message>
        <source>How often the unit {0} goes into the other is rounded.</source>
        <translation>Wie oft die Einheit {0} in die andere geht, ist gerundet.</translation>
    </message>
    <message>
        <source>Sorting into groups becomes matching.</source>
        <translation>Aus dem Einordnen in Gruppen wird ein Zuordnen.</translation>
    </message>
    <message>
        <source>Feedback on single pairs is not held.</source>
        <translation>Rückmeldungen zu einzelnen Paaren gehen nicht mit.</translation>
    </message>
    <message>
        <source>The right sides are plain words.</source>
        <translation>Die rechten Seiten sind bloße Worte.</translation>
    </message>
    <message>
        <source>Without emphasis and pictures two of its right sides are the same.</source>
        <translation>Ohne Hervorhebungen und Bilder sind zwei der rechten Seiten gleich.</translation>
    </message>
    <message>
        <source>What is shown after reflecting becomes general feedback.</source>
        <translation>Was nach dem Nachdenken gezeigt wird, wird zur allgemeinen Rückmeldung.</translation>
    </message>
    <message>
        <source>Emphasis, lists and paragraphs are plain words on one line.</source>
        <translation>Hervorhebungen, Listen und Absätze sind bloße Worte in einer Zeile.</translation>
    </message>
    <message>
        <source>Aiken has one right answer only.</source>
        <translation>Aiken kennt nur eine richtige Antwort.</translation>
    </message>
    <message>
        <source>Without pictures, one of its lines is empty.</source>
        <translation>Ohne Bilder ist eine der Zeilen leer.</translation>
    </message>
    <message>
        <source>Its question begins like an option or like the answer.</source>
        <translation>Die Frage beginnt wie eine Antwort oder wie die Lösungszeile.</translation>
    </message>
    <message>
        <source>A star that is any text cannot stand behind a backslash.</source>
        <translation>Ein Stern, der für beliebigen Text steht, kann nicht hinter einem Backslash stehen.</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>its tries</source>
        <translation>die Versuche</translation>
    </message>
    <message>
        <source>the cost of its hints</source>
        <translation>was Tipps kosten</translation>
    </message>
    <message>
        <source>its objective</source>
        <translation>das Lernziel</translation>
    </message>
    <message>
        <source>where to read on</source>
        <translation>wo man weiterliest</translation>
    </message>
    <message>
        <source>its hints</source>
        <translation>die Tipps</translation>
    </message>
    <message>
        <source>its points</source>
        <translation>die Punkte</translation>
    </message>
    <message>
        <source>the cost of further tries</source>
        <translation>was weitere Versuche kosten</translation>
    </message>
    <message>
        <source>what it says to a right or a partly right answer</source>
        <translation>was zu einer richtigen oder teils richtigen Antwort gesagt wird</translation>
    </message>
    <message>
        <source>what it says to a wrong answer</source>
        <translation>was zu einer falschen Antwort gesagt wird</translation>
    </message>
    <message>
        <source>that its options keep their order</source>
        <translation>dass die Antworten ihre Reihenfolge behalten</translation>
    </message>
    <message>
        <source>that capitals and accents count</source>
        <translation>dass Großschreibung und Akzente zählen</translation>
    </message>
    <message>
        <source>its units</source>
        <translation>die Einheiten</translation>
    </message>
    <message>
        <source>its feedback</source>
        <translation>die Rückmeldungen</translation>
    </message>
    <message>
        <source>its tags</source>
        <translation>die Schlagwörter</translation>
    </message>
    <message>
        <source>its id</source>
        <translation>die Kennung</translation>
    </message>
    <message>
        <source>its weights</source>
        <translation>die Gewichte</translation>
    </message>
    <message>
        <source>Not held: {0}.</source>
        <translation>Geht nicht mit: {0}.</translation>
    </message>
    <message>
        <source>A link to a lesson is not kept; its words are.</source>
        <translation>Ein Verweis auf eine Lektion bleibt nicht; seine Worte bleiben.</translation>
    </message>
    <message>
        <source>A callout becomes a quote.</source>
        <translation>Aus einem Kasten wird ein Zitat.</translation>
    </message>
</context>
<context>
    <name>ExportController</name>
    <message>
        <source>Document to print (PDF)…</source>
        <translation>Dokument zum Drucken (PDF)…</translation>
    </message>
    <message>
        <source>Document with answers (PDF)…</source>
        <translation>Dokument mit Antworten (PDF)…</translation>
    </message>
    <message>
        <source>Web page to read (HTML)…</source>
        <translation>Webseite zum Lesen (HTML)…</translation>
    </message>
    <message>
        <source>Web page with answers (HTML)…</source>
        <translation>Webseite mit Antworten (HTML)…</translation>
    </message>
    <message>
        <source>Package for learners…</source>
        <translation>Paket für Lernende…</translation>
    </message>
    <message>
        <source>Package, signed with your key…</source>
        <translation>Paket, mit Ihrem Schlüssel signiert…</translation>
    </message>
    <message>
        <source>Questions as Moodle XML…</source>
        <translation>Fragen als Moodle XML…</translation>
    </message>
    <message>
        <source>Questions as GIFT…</source>
        <translation>Fragen als GIFT…</translation>
    </message>
    <message>
        <source>Questions as Aiken…</source>
        <translation>Fragen als Aiken…</translation>
    </message>
    <message>
        <source>Writing {0}…</source>
        <translation>{0} wird geschrieben…</translation>
    </message>
    <message>
        <source>You can go on meanwhile.</source>
        <translation>Sie können inzwischen weitermachen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Nothing was written</source>
        <translation>Nichts wurde geschrieben</translation>
    </message>
    <message>
        <source>It is in {0}.</source>
        <translation>Die Datei liegt in {0}.</translation>
    </message>
    <message>
        <source>It is signed by {0}.</source>
        <translation>Sie ist von {0} signiert.</translation>
    </message>
    <message>
        <source>and more: lmtrainer export tells all of them</source>
        <translation>und mehr: lmtrainer export nennt alles</translation>
    </message>
    <message>
        <source>{0} is written</source>
        <translation>{0} ist geschrieben</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>It holds one question.</source>
        <translation>Sie enthält eine Frage.</translation>
    </message>
    <message numerus="yes">
        <source>It holds %n questions.</source>
        <translation>
            <numerusform>Sie enthält %n Frage.</numerusform>
            <numerusform>Sie enthält %n Fragen.</numerusform>
        </translation>
    </message>
    <message>
        <source>One question was changed.</source>
        <translation>Eine Frage wurde geändert.</translation>
    </message>
    <message numerus="yes">
        <source>%n questions were changed.</source>
        <translation>
            <numerusform>%n Frage wurde geändert.</numerusform>
            <numerusform>%n Fragen wurden geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>One question was left out.</source>
        <translation>Eine Frage wurde ausgelassen.</translation>
    </message>
    <message numerus="yes">
        <source>%n questions were left out.</source>
        <translation>
            <numerusform>%n Frage wurde ausgelassen.</numerusform>
            <numerusform>%n Fragen wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The course has an error, and what it concerns may be missing.</source>
        <translation>Der Kurs hat einen Fehler; was er betrifft, fehlt vielleicht.</translation>
    </message>
    <message numerus="yes">
        <source>The course has %n errors, and what they concern may be missing.</source>
        <translation>
            <numerusform>Der Kurs hat %n Fehler; was er betrifft, fehlt vielleicht.</numerusform>
            <numerusform>Der Kurs hat %n Fehler; was sie betreffen, fehlt vielleicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>A package that lies in the course’s folder was left out.</source>
        <translation>Ein Paket, das im Ordner des Kurses liegt, wurde ausgelassen.</translation>
    </message>
    <message numerus="yes">
        <source>%n packages that lie in the course’s folder were left out.</source>
        <translation>
            <numerusform>%n Paket, das im Ordner des Kurses liegt, wurde ausgelassen.</numerusform>
            <numerusform>%n Pakete, die im Ordner des Kurses liegen, wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Feedback</name>
    <message>
        <source>The right answer: {0}</source>
        <translation>Die richtige Antwort: {0}</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Partly right</source>
        <translation>Teilweise richtig</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>Hint {0}</source>
        <translation>Tipp {0}</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Almost: look at the spelling again.</source>
        <translation>Fast: Sehen Sie sich die Schreibweise noch einmal an.</translation>
    </message>
    <message>
        <source>This is not a number that can be read. Write it like 12 or 3.5.</source>
        <translation>Das lässt sich nicht als Zahl lesen. Schreiben Sie zum Beispiel 12 oder 3,5.</translation>
    </message>
    <message>
        <source>A unit is missing after the number.</source>
        <translation>Nach der Zahl fehlt eine Einheit.</translation>
    </message>
    <message>
        <source>This unit is not one of those that are asked for.</source>
        <translation>Diese Einheit gehört nicht zu den gefragten.</translation>
    </message>
    <message>
        <source>That’s right</source>
        <translation>Das ist richtig</translation>
    </message>
    <message>
        <source>Kept. There is no right or wrong here.</source>
        <translation>Gespeichert. Richtig oder falsch gibt es hier nicht.</translation>
    </message>
    <message>
        <source>Not quite</source>
        <translation>Noch nicht ganz</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this lesson</source>
        <translation>In dieser Lektion suchen</translation>
    </message>
    <message>
        <source>The place before</source>
        <translation>Vorige Stelle</translation>
    </message>
    <message>
        <source>The next place</source>
        <translation>Nächste Stelle</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
</context>
<context>
    <name>GapArea</name>
    <message>
        <source>Gap {0} of {1}</source>
        <translation>Lücke {0} von {1}</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>not right</source>
        <translation>nicht richtig</translation>
    </message>
    <message>
        <source>Gap {0}: {1}</source>
        <translation>Lücke {0}: {1}</translation>
    </message>
</context>
<context>
    <name>HandInCard</name>
    <message>
        <source>Hand in now</source>
        <translation>Jetzt abgeben</translation>
    </message>
    <message>
        <source>Back to the questions</source>
        <translation>Zurück zu den Fragen</translation>
    </message>
    <message>
        <source>Hand in?</source>
        <translation>Abgeben?</translation>
    </message>
    <message>
        <source>You have answered the question.</source>
        <translation>Sie haben die Frage beantwortet.</translation>
    </message>
    <message numerus="yes">
        <source>You have answered all %n questions.</source>
        <translation>
            <numerusform>Sie haben die %n Frage beantwortet.</numerusform>
            <numerusform>Sie haben alle %n Fragen beantwortet.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 question is still open. It earns nothing if you hand in now.</source>
        <translation>1 Frage ist noch offen. Sie bringt nichts ein, wenn Sie jetzt abgeben.</translation>
    </message>
    <message numerus="yes">
        <source>%n of {0} questions are still open. They earn nothing if you hand in now.</source>
        <translation>
            <numerusform>%n von {0} Fragen ist noch offen. Sie zählt nicht, wenn Sie jetzt abgeben.</numerusform>
            <numerusform>%n von {0} Fragen sind noch offen. Sie zählen nicht, wenn Sie jetzt abgeben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Flagged for later</source>
        <translation>Für später gemerkt</translation>
    </message>
    <message>
        <source>Question {0}</source>
        <translation>Frage {0}</translation>
    </message>
</context>
<context>
    <name>Hero</name>
    <message>
        <source>CONTINUE WHERE YOU LEFT OFF</source>
        <translation>WEITER, WO SIE AUFGEHÖRT HABEN</translation>
    </message>
    <message>
        <source>START HERE</source>
        <translation>HIER BEGINNEN</translation>
    </message>
    <message>
        <source>COMPLETED</source>
        <translation>ABGESCHLOSSEN</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>All done</source>
        <translation>Alles erledigt</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>There is a file {0} already; nothing was written.</source>
        <translation>Die Datei {0} gibt es schon; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>The course’s folder cannot be written: {0}.</source>
        <translation>In den Ordner des Kurses lässt sich nicht schreiben: {0}.</translation>
    </message>
    <message>
        <source>The questions could not be written: {0}. Nothing was changed.</source>
        <translation>Die Fragen konnten nicht geschrieben werden: {0}. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The questions could not be put in place: {0}.</source>
        <translation>Die Fragen konnten nicht an ihren Platz gebracht werden: {0}.</translation>
    </message>
    <message>
        <source>An earlier import could not be completed: {0}.</source>
        <translation>Eine frühere Übernahme ließ sich nicht abschließen: {0}.</translation>
    </message>
    <message>
        <source>{0}: The file is larger than {1} MB.</source>
        <translation>{0}: Die Datei ist größer als {1} MB.</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}.</source>
        <translation>{0} lässt sich nicht lesen: {1}.</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>There is no question in {0}.</source>
        <translation>In {0} ist keine Frage.</translation>
    </message>
    <message>
        <source>There is nothing to import.</source>
        <translation>Es gibt nichts zu übernehmen.</translation>
    </message>
    <message>
        <source>The course has this already.</source>
        <translation>Das hat der Kurs schon.</translation>
    </message>
    <message>
        <source>{0}, here {1}</source>
        <translation>{0}, hier {1}</translation>
    </message>
    <message>
        <source>Divide it into several files.</source>
        <translation>Teilen Sie die Datei in mehrere.</translation>
    </message>
    <message>
        <source>Make this lesson of the course simpler first.</source>
        <translation>Vereinfachen Sie zuerst diese Lektion des Kurses.</translation>
    </message>
    <message>
        <source>The course</source>
        <translation>Der Kurs</translation>
    </message>
    <message>
        <source>Divide the course into several.</source>
        <translation>Teilen Sie den Kurs in mehrere.</translation>
    </message>
    <message>
        <source>The question in line {0} of {1}</source>
        <translation>Die Frage in Zeile {0} von {1}</translation>
    </message>
    <message>
        <source>Take it out of the file, or make it simpler.</source>
        <translation>Nehmen Sie sie aus der Datei, oder vereinfachen Sie sie.</translation>
    </message>
    <message>
        <source>There is no line that says which is right: ANSWER: and its letter.</source>
        <translation>Es fehlt die Zeile, die sagt, was richtig ist: ANSWER: und der Buchstabe.</translation>
    </message>
    <message>
        <source>Line {0} has the letter {1} where {2} comes next; letters run A, B, C.</source>
        <translation>Zeile {0} hat den Buchstaben {1}, wo {2} an der Reihe ist; die Buchstaben laufen A, B, C.</translation>
    </message>
    <message>
        <source>Line {0} is one option too many; there are 26 letters.</source>
        <translation>Zeile {0} ist eine Antwort zu viel; es gibt 26 Buchstaben.</translation>
    </message>
    <message>
        <source>The question is one line, and line {0} is another one; write both on one line.</source>
        <translation>Die Frage ist eine Zeile, und Zeile {0} ist eine weitere; schreiben Sie beide in eine Zeile.</translation>
    </message>
    <message>
        <source>Line {0} stands between the options and is none of them.</source>
        <translation>Zeile {0} steht zwischen den Antworten und ist keine.</translation>
    </message>
    <message>
        <source>There is no line that asks. A line that begins with “A.” or “A)” is an option.</source>
        <translation>Es fehlt die Zeile, die fragt. Eine Zeile, die mit „A.“ oder „A)“ beginnt, ist eine Antwort.</translation>
    </message>
    <message>
        <source>A question needs two options or more, which begin with A. and B. and so on.</source>
        <translation>Eine Frage braucht mindestens zwei Antworten, die mit A. und B. und so weiter beginnen.</translation>
    </message>
    <message>
        <source>An option is empty.</source>
        <translation>Eine Antwort ist leer.</translation>
    </message>
    <message>
        <source>“{0}” are several letters, and Aiken knows one right answer.</source>
        <translation>„{0}“ sind mehrere Buchstaben, und Aiken kennt nur eine richtige Antwort.</translation>
    </message>
    <message>
        <source>“{0}” is not the letter of an option; write ANSWER: and one letter.</source>
        <translation>„{0}“ ist nicht der Buchstabe einer Antwort; schreiben Sie ANSWER: und einen Buchstaben.</translation>
    </message>
    <message>
        <source>There is no option {0}.</source>
        <translation>Es gibt keine Antwort {0}.</translation>
    </message>
    <message>
        <source>It stands before a question; if it belongs to it, write it on the question’s line.</source>
        <translation>Das steht vor einer Frage; gehört es zu ihr, schreiben Sie es in die Zeile der Frage.</translation>
    </message>
    <message>
        <source>The file’s encoding “{0}” is not known.</source>
        <translation>Die Zeichenkodierung „{0}“ der Datei ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Save the file as UTF-8, and choose it again.</source>
        <translation>Speichern Sie die Datei als UTF-8, und wählen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>Line {0} is not UTF-8 text.</source>
        <translation>Zeile {0} ist kein UTF-8-Text.</translation>
    </message>
    <message>
        <source>Line {0} cannot be read in this encoding.</source>
        <translation>Zeile {0} lässt sich in dieser Zeichenkodierung nicht lesen.</translation>
    </message>
    <message>
        <source>Line {0} is not UTF-8 text. Read as text of Windows, it says: “{1}”.</source>
        <translation>Zeile {0} ist kein UTF-8-Text. Als Windows-Text gelesen steht dort: „{1}“.</translation>
    </message>
    <message>
        <source>If that is right, have it read so; if not, save the file as UTF-8 and choose it again.</source>
        <translation>Stimmt das, lassen Sie sie so lesen; sonst speichern Sie die Datei als UTF-8 und wählen sie noch einmal.</translation>
    </message>
    <message>
        <source>Save its questions as plain text (UTF-8) in Aiken or GIFT, and choose that file.</source>
        <translation>Speichern Sie die Fragen als reinen Text (UTF-8) in Aiken oder GIFT, und wählen Sie diese Datei.</translation>
    </message>
    <message>
        <source>Have the program that it comes from write Moodle XML, GIFT or Aiken, and choose that file.</source>
        <translation>Lassen Sie das Programm, aus dem sie kommt, Moodle XML, GIFT oder Aiken schreiben, und wählen Sie diese Datei.</translation>
    </message>
    <message>
        <source>In Moodle, export the question bank as Moodle XML, and choose that file.</source>
        <translation>Exportieren Sie in Moodle die Fragensammlung als Moodle XML, und wählen Sie diese Datei.</translation>
    </message>
    <message>
        <source>This is a Word document.</source>
        <translation>Das ist ein Word-Dokument.</translation>
    </message>
    <message>
        <source>This is an Excel workbook.</source>
        <translation>Das ist eine Excel-Arbeitsmappe.</translation>
    </message>
    <message>
        <source>This is a PowerPoint presentation.</source>
        <translation>Das ist eine PowerPoint-Präsentation.</translation>
    </message>
    <message>
        <source>This is a deck of Anki.</source>
        <translation>Das ist ein Stapel von Anki.</translation>
    </message>
    <message>
        <source>This is a back-up of a Moodle course.</source>
        <translation>Das ist die Sicherung eines Moodle-Kurses.</translation>
    </message>
    <message>
        <source>This is a package of QTI questions or of a learning platform.</source>
        <translation>Das ist ein Paket mit QTI-Fragen oder von einer Lernplattform.</translation>
    </message>
    <message>
        <source>This is a course, not a question bank.</source>
        <translation>Das ist ein Kurs, kein Fragenpool.</translation>
    </message>
    <message>
        <source>Open it like any other course.</source>
        <translation>Öffnen Sie ihn wie jeden anderen Kurs.</translation>
    </message>
    <message>
        <source>This is a document of an office program.</source>
        <translation>Das ist ein Dokument eines Büroprogramms.</translation>
    </message>
    <message>
        <source>This is an archive.</source>
        <translation>Das ist ein Archiv.</translation>
    </message>
    <message>
        <source>Unpack it, and choose the file with the questions.</source>
        <translation>Packen Sie es aus, und wählen Sie die Datei mit den Fragen.</translation>
    </message>
    <message>
        <source>This is a picture.</source>
        <translation>Das ist ein Bild.</translation>
    </message>
    <message>
        <source>This is a PDF document.</source>
        <translation>Das ist ein PDF-Dokument.</translation>
    </message>
    <message>
        <source>This is a database.</source>
        <translation>Das ist eine Datenbank.</translation>
    </message>
    <message>
        <source>This is not a text file.</source>
        <translation>Das ist keine Textdatei.</translation>
    </message>
    <message>
        <source>A choice needs two answers or more.</source>
        <translation>Eine Auswahl braucht mindestens zwei Antworten.</translation>
    </message>
    <message>
        <source>A weight behind “=” is text to Moodle; here it is the weight.</source>
        <translation>Ein Gewicht hinter „=“ ist für Moodle Text; hier ist es das Gewicht.</translation>
    </message>
    <message>
        <source>Its arrows are not written “-&gt;”; they were taken for that.</source>
        <translation>Die Pfeile sind nicht „-&gt;“ geschrieben; sie wurden so verstanden.</translation>
    </message>
    <message>
        <source>There is no answer between the braces.</source>
        <translation>Zwischen den Klammern steht keine Antwort.</translation>
    </message>
    <message>
        <source>A pair has no -&gt;.</source>
        <translation>Einem Paar fehlt -&gt;.</translation>
    </message>
    <message>
        <source>A matching question needs two pairs or more.</source>
        <translation>Ein Zuordnen braucht mindestens zwei Paare.</translation>
    </message>
    <message>
        <source>There is no number between the braces.</source>
        <translation>Zwischen den Klammern steht keine Zahl.</translation>
    </message>
    <message>
        <source>“{0}” is not a number; the format knows the decimal point only.</source>
        <translation>„{0}“ ist keine Zahl; das Format kennt nur den Dezimalpunkt.</translation>
    </message>
    <message>
        <source>An answer is empty.</source>
        <translation>Eine Antwort ist leer.</translation>
    </message>
    <message>
        <source>{0} % is not a weight.</source>
        <translation>{0} % ist kein Gewicht.</translation>
    </message>
    <message>
        <source>There are blank lines between its braces, which Moodle would refuse; they are left out.</source>
        <translation>Zwischen den Klammern stehen Leerzeilen, die Moodle abweisen würde; sie sind weggelassen.</translation>
    </message>
    <message>
        <source>There is no blank line before it; it was taken for a question of its own.</source>
        <translation>Davor fehlt eine Leerzeile; es wurde als eigene Frage verstanden.</translation>
    </message>
    <message>
        <source>“//” begins a comment only at the start of a line; here it is text.</source>
        <translation>„//“ beginnt nur am Anfang einer Zeile einen Kommentar; hier ist es Text.</translation>
    </message>
    <message>
        <source>This is a gap of a Cloze text; put that text into a file of its own, without other questions.</source>
        <translation>Das ist eine Lücke eines Cloze-Textes; legen Sie diesen Text ohne andere Fragen in eine eigene Datei.</translation>
    </message>
    <message>
        <source>“{0}” is an answer to be typed; if true or false was meant, write TRUE or FALSE in capitals.</source>
        <translation>„{0}“ ist eine Antwort zum Tippen; ist wahr oder falsch gemeint, schreiben Sie TRUE oder FALSE in Großbuchstaben.</translation>
    </message>
    <message>
        <source>a category with more lines below it</source>
        <translation>eine Kategorie mit weiteren Zeilen darunter</translation>
    </message>
    <message>
        <source>A category stands alone; put a blank line below it.</source>
        <translation>Eine Kategorie steht für sich; setzen Sie eine Leerzeile darunter.</translation>
    </message>
    <message>
        <source>A brace stands alone; write a backslash before it if it is text.</source>
        <translation>Eine geschweifte Klammer steht allein; ist sie Text, schreiben Sie einen Backslash davor.</translation>
    </message>
    <message>
        <source>There is more than one block of answers; put a blank line between two questions.</source>
        <translation>Es gibt mehr als einen Block von Antworten; setzen Sie eine Leerzeile zwischen zwei Fragen.</translation>
    </message>
    <message>
        <source>The blank is in the middle of the sentence; it stands there as {0}.</source>
        <translation>Die Lücke ist mitten im Satz; dort steht {0}.</translation>
    </message>
    <message>
        <source>Its name has more than {0} characters and is cut.</source>
        <translation>Der Name hat mehr als {0} Zeichen und ist gekürzt.</translation>
    </message>
    <message>
        <source>Ordering in GIFT belongs to a plug-in of Moodle, not to the format.</source>
        <translation>Das Ordnen in GIFT gehört zu einem Zusatz von Moodle, nicht zum Format.</translation>
    </message>
    <message>
        <source>True or false becomes a choice of the two.</source>
        <translation>Aus wahr oder falsch wird eine Auswahl aus beiden.</translation>
    </message>
    <message>
        <source>A text in it has more than {0} characters.</source>
        <translation>Ein Text darin hat mehr als {0} Zeichen.</translation>
    </message>
    <message>
        <source>A text in it has more than {0} tags.</source>
        <translation>Ein Text darin hat mehr als {0} Tags.</translation>
    </message>
    <message>
        <source>An answer shows nothing that a course can show.</source>
        <translation>Eine Antwort zeigt nichts, was ein Kurs zeigen kann.</translation>
    </message>
    <message>
        <source>A list directly before the answers stands as lines of text here.</source>
        <translation>Eine Liste direkt vor den Antworten steht hier als Textzeilen.</translation>
    </message>
    <message>
        <source>One answer can be chosen, and none of them earns everything.</source>
        <translation>Eine Antwort kann gewählt werden, und keine bringt alles.</translation>
    </message>
    <message>
        <source>No answer earns anything.</source>
        <translation>Keine Antwort bringt etwas.</translation>
    </message>
    <message>
        <source>An expected answer is empty.</source>
        <translation>Eine erwartete Antwort ist leer.</translation>
    </message>
    <message>
        <source>A right side shows nothing that a course can show.</source>
        <translation>Eine rechte Seite zeigt nichts, was ein Kurs zeigen kann.</translation>
    </message>
    <message>
        <source>An essay becomes a question to reflect on; nobody marks it.</source>
        <translation>Aus einem Aufsatz wird eine Frage zum Nachdenken; niemand bewertet sie.</translation>
    </message>
    <message>
        <source>A text with one gap for a number becomes a question for a number.</source>
        <translation>Aus einem Text mit einer Lücke für eine Zahl wird eine Frage nach einer Zahl.</translation>
    </message>
    <message>
        <source>points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>penalty</source>
        <translation>Abzug</translation>
    </message>
    <message>
        <source>Each of several answers earns everything; here all of them are to be ticked, each for its share.</source>
        <translation>Jede von mehreren Antworten bringt alles; hier sind alle anzukreuzen, jede für ihren Anteil.</translation>
    </message>
    <message>
        <source>Its right answers earn {0} % together; some of them are enough for everything.</source>
        <translation>Die richtigen Antworten bringen zusammen {0} %; einige davon reichen für alles.</translation>
    </message>
    <message>
        <source>Its right answers earn {0} % together; nobody can earn everything.</source>
        <translation>Die richtigen Antworten bringen zusammen {0} %; niemand kann alles erreichen.</translation>
    </message>
    <message>
        <source>It asks nothing, and a bank holds questions only; import it as a lesson to keep its text.</source>
        <translation>Es fragt nichts, und ein Fragenpool hat nur Fragen; als Lektion importiert bleibt der Text.</translation>
    </message>
    <message>
        <source>{0}: {1} is more than a course has, or less than nothing; {2} is kept.</source>
        <translation>{0}: {1} ist mehr, als ein Kurs kennt, oder weniger als nichts; {2} bleibt.</translation>
    </message>
    <message>
        <source>Its gaps have different weights; here each earns the same.</source>
        <translation>Die Lücken haben verschiedene Gewichte; hier bringt jede gleich viel.</translation>
    </message>
    <message>
        <source>A table with gaps stands as lines of text here.</source>
        <translation>Eine Tabelle mit Lücken steht hier als Textzeilen.</translation>
    </message>
    <message>
        <source>Capitals count in its gaps in Moodle; here they do not.</source>
        <translation>In den Lücken zählt in Moodle die Großschreibung; hier zählt sie nicht.</translation>
    </message>
    <message>
        <source>What gap {0} says to any other answer is left out: “{1}”.</source>
        <translation>Was Lücke {0} zu jeder anderen Antwort sagt, ist weggelassen: „{1}“.</translation>
    </message>
    <message>
        <source>Gap {0} has “{1}” twice; the first is kept.</source>
        <translation>Lücke {0} hat „{1}“ zweimal; das erste bleibt.</translation>
    </message>
    <message>
        <source>In gap {0} only exactly {1} is right; its tolerance is lost.</source>
        <translation>In Lücke {0} ist nur genau {1} richtig; die Toleranz ist verloren.</translation>
    </message>
    <message>
        <source>A star in gap {0} is a plain star here, not any text.</source>
        <translation>Ein Stern in Lücke {0} ist hier nur ein Stern, kein beliebiger Text.</translation>
    </message>
    <message>
        <source>“{0}” cannot be written in a gap.</source>
        <translation>„{0}“ lässt sich nicht in eine Lücke schreiben.</translation>
    </message>
    <message>
        <source>“{0}” cannot be written in a gap: parentheses mark what is right in a list.</source>
        <translation>„{0}“ lässt sich nicht in eine Lücke schreiben: Klammern zeigen, was in einer Liste richtig ist.</translation>
    </message>
    <message>
        <source>Its id “{0}” is taken; it is {1} now.</source>
        <translation>Die Kennung „{0}“ ist vergeben; sie ist jetzt {1}.</translation>
    </message>
    <message>
        <source>Its id “{0}” is not legal here; it is {1} now.</source>
        <translation>Die Kennung „{0}“ ist hier nicht erlaubt; sie ist jetzt {1}.</translation>
    </message>
    <message>
        <source>The picture {0} lies on the network; its words stand in its place.</source>
        <translation>Das Bild {0} liegt im Netz; an seiner Stelle stehen seine Worte.</translation>
    </message>
    <message>
        <source>The picture “{0}” did not come along; its words stand in its place.</source>
        <translation>Das Bild „{0}“ kam nicht mit; an seiner Stelle stehen seine Worte.</translation>
    </message>
    <message>
        <source>The file “{0}” is larger than {1} MB; its words stand in its place.</source>
        <translation>Die Datei „{0}“ ist größer als {1} MB; an ihrer Stelle stehen ihre Worte.</translation>
    </message>
    <message>
        <source>The file “{0}” is not a PNG, JPEG, GIF or WebP picture; its words stand in its place.</source>
        <translation>Die Datei „{0}“ ist kein Bild in PNG, JPEG, GIF oder WebP; an ihrer Stelle stehen ihre Worte.</translation>
    </message>
    <message>
        <source>The file “{0}” has {1} × {2} pixels, which is too many; its words stand in its place.</source>
        <translation>Die Datei „{0}“ hat {1} × {2} Pixel, das ist zu viel; an ihrer Stelle stehen ihre Worte.</translation>
    </message>
    <message>
        <source>A picture inside the text cannot be read; its words stand in its place.</source>
        <translation>Ein Bild im Text lässt sich nicht lesen; an seiner Stelle stehen seine Worte.</translation>
    </message>
    <message>
        <source>A gap in which several answers are ticked is not in the course format.</source>
        <translation>Eine Lücke, in der mehrere Antworten angekreuzt werden, kennt das Kursformat nicht.</translation>
    </message>
    <message>
        <source>There is no gap in this Cloze text.</source>
        <translation>In diesem Cloze-Text ist keine Lücke.</translation>
    </message>
    <message>
        <source>A gap has no right answer.</source>
        <translation>Eine Lücke hat keine richtige Antwort.</translation>
    </message>
    <message>
        <source>This is not a Moodle quiz: it begins with &lt;{0}&gt;, not with &lt;quiz&gt;.</source>
        <translation>Das ist kein Moodle-Quiz: Es beginnt mit &lt;{0}&gt;, nicht mit &lt;quiz&gt;.</translation>
    </message>
    <message>
        <source>Only questions are taken from a quiz.</source>
        <translation>Aus einem Quiz werden nur Fragen geholt.</translation>
    </message>
    <message>
        <source>a question of the type “{0}”</source>
        <translation>eine Frage des Typs „{0}“</translation>
    </message>
    <message>
        <source>Questions of the type “{0}” are not in the course format.</source>
        <translation>Fragen des Typs „{0}“ kennt das Kursformat nicht.</translation>
    </message>
    <message>
        <source>It is hidden: it was deleted or replaced in Moodle. Write &lt;hidden&gt;0&lt;/hidden&gt; to have it.</source>
        <translation>Sie ist verborgen: In Moodle wurde sie gelöscht oder ersetzt. Schreiben Sie &lt;hidden&gt;0&lt;/hidden&gt;, um sie zu bekommen.</translation>
    </message>
    <message>
        <source>Its instructions are left out: “{0}”.</source>
        <translation>Ihre Anweisungen sind weggelassen: „{0}“.</translation>
    </message>
    <message>
        <source>A hint does not show how many parts are right here.</source>
        <translation>Ein Tipp zeigt hier nicht, wie viele Teile richtig sind.</translation>
    </message>
    <message>
        <source>A hint does not show which parts are wrong here.</source>
        <translation>Ein Tipp zeigt hier nicht, welche Teile falsch sind.</translation>
    </message>
    <message>
        <source>The picture “{0}” did not come along.</source>
        <translation>Das Bild „{0}“ kam nicht mit.</translation>
    </message>
    <message>
        <source>“{0}” is not a weight in percent.</source>
        <translation>„{0}“ ist kein Gewicht in Prozent.</translation>
    </message>
    <message>
        <source>Any number at all earns something here, which the course format does not know.</source>
        <translation>Hier bringt jede beliebige Zahl etwas; das kennt das Kursformat nicht.</translation>
    </message>
    <message>
        <source>“{0}” is not a number.</source>
        <translation>„{0}“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>A wrong unit makes the answer wrong; here it cannot cost a share only.</source>
        <translation>Eine falsche Einheit macht die Antwort falsch; hier kann sie nicht nur einen Teil kosten.</translation>
    </message>
    <message>
        <source>The multiplier of a unit is not a number above zero.</source>
        <translation>Der Faktor einer Einheit ist keine Zahl über null.</translation>
    </message>
    <message>
        <source>The factor of the unit {0} is rounded to 20 places.</source>
        <translation>Der Faktor der Einheit {0} ist auf 20 Stellen gerundet.</translation>
    </message>
    <message>
        <source>The share earned is that of neighbours in their order, not as Moodle counts it.</source>
        <translation>Es zählt der Anteil der Nachbarn in richtiger Folge, nicht wie Moodle zählt.</translation>
    </message>
    <message>
        <source>All items are shown, not a selection.</source>
        <translation>Alles wird gezeigt, nicht nur eine Auswahl.</translation>
    </message>
    <message>
        <source>What it tells those who mark is left out: “{0}”.</source>
        <translation>Was den Bewertenden gesagt wird, ist weggelassen: „{0}“.</translation>
    </message>
    <message>
        <source>Its template is left out: “{0}”.</source>
        <translation>Die Vorlage ist weggelassen: „{0}“.</translation>
    </message>
    <message>
        <source>There is no gap like [[1]] in this text.</source>
        <translation>In diesem Text ist keine Lücke wie [[1]].</translation>
    </message>
    <message>
        <source>Words to drag into gaps become lists to choose from.</source>
        <translation>Aus Worten zum Ziehen in Lücken werden Listen zum Auswählen.</translation>
    </message>
    <message>
        <source>There is no word for the gap [[{0}]].</source>
        <translation>Für die Lücke [[{0}]] gibt es kein Wort.</translation>
    </message>
    <message>
        <source>Line {0}: the XML is nested too deeply or too large.</source>
        <translation>Zeile {0}: Das XML ist zu tief verschachtelt oder zu groß.</translation>
    </message>
    <message>
        <source>Line {0}: the file has a document type or entities, which are refused for safety.</source>
        <translation>Zeile {0}: Die Datei hat einen Dokumenttyp oder Entitäten; beides wird aus Sicherheitsgründen abgewiesen.</translation>
    </message>
    <message>
        <source>Line {0}, column {1}: {2}</source>
        <translation>Zeile {0}, Spalte {1}: {2}</translation>
    </message>
    <message>
        <source>“&amp;{0};” has a meaning in HTML, and none in XML.</source>
        <translation>„&amp;{0};“ hat in HTML eine Bedeutung, in XML nicht.</translation>
    </message>
    <message>
        <source>Write “&amp;#{0};” instead.</source>
        <translation>Schreiben Sie stattdessen „&amp;#{0};“.</translation>
    </message>
    <message>
        <source>Write “&amp;amp;{0};” instead.</source>
        <translation>Schreiben Sie stattdessen „&amp;amp;{0};“.</translation>
    </message>
    <message>
        <source>A “&amp;” stands alone, which XML does not allow.</source>
        <translation>Ein „&amp;“ steht allein, das erlaubt XML nicht.</translation>
    </message>
    <message>
        <source>Write “&amp;amp;” for it, or put the text between “&lt;![CDATA[” and “]]&gt;”.</source>
        <translation>Schreiben Sie dafür „&amp;amp;“, oder setzen Sie den Text zwischen „&lt;![CDATA[“ und „]]&gt;“.</translation>
    </message>
    <message>
        <source>Something stands here that XML does not allow.</source>
        <translation>Hier steht etwas, das XML nicht erlaubt.</translation>
    </message>
    <message>
        <source>Write “&amp;lt;” for “&lt;” in a text, or put the text between “&lt;![CDATA[” and “]]&gt;”.</source>
        <translation>Schreiben Sie „&amp;lt;“ für „&lt;“ im Text, oder setzen Sie den Text zwischen „&lt;![CDATA[“ und „]]&gt;“.</translation>
    </message>
    <message>
        <source>Another element ends here, but &lt;{0}&gt; is still open.</source>
        <translation>Hier endet ein anderes Element, aber &lt;{0}&gt; ist noch offen.</translation>
    </message>
    <message>
        <source>Write “&lt;/{0}&gt;” where it ends.</source>
        <translation>Schreiben Sie „&lt;/{0}&gt;“, wo es endet.</translation>
    </message>
    <message>
        <source>Something stands behind the end of the quiz.</source>
        <translation>Hinter dem Ende des Quiz steht noch etwas.</translation>
    </message>
    <message>
        <source>Take out what stands behind “&lt;/quiz&gt;”, or choose one of the files that were joined.</source>
        <translation>Nehmen Sie heraus, was hinter „&lt;/quiz&gt;“ steht, oder wählen Sie eine der Dateien, die zusammengefügt wurden.</translation>
    </message>
    <message>
        <source>The file ends too early; a part of it is missing.</source>
        <translation>Die Datei endet zu früh; ein Teil fehlt.</translation>
    </message>
    <message>
        <source>Export the questions again, and choose the new file.</source>
        <translation>Exportieren Sie die Fragen noch einmal, und wählen Sie die neue Datei.</translation>
    </message>
    <message>
        <source>This is not valid XML ({0}).</source>
        <translation>Das ist kein gültiges XML ({0}).</translation>
    </message>
    <message>
        <source>It is there in several languages, and a course has one; left out: {0}.</source>
        <translation>Es ist in mehreren Sprachen da, und ein Kurs hat eine; weggelassen: {0}.</translation>
    </message>
    <message>
        <source>Write each question as Aiken has it: the question on one line, then lines that begin with A. and B. and so on, then ANSWER: and the letter.</source>
        <translation>Schreiben Sie jede Frage wie in Aiken: die Frage in einer Zeile, dann Zeilen, die mit A. und B. und so weiter beginnen, dann ANSWER: und den Buchstaben.</translation>
    </message>
    <message>
        <source>This is a web page.</source>
        <translation>Das ist eine Webseite.</translation>
    </message>
    <message>
        <source>This is a file of QTI questions.</source>
        <translation>Das ist eine Datei mit QTI-Fragen.</translation>
    </message>
    <message>
        <source>This is JSON.</source>
        <translation>Das ist JSON.</translation>
    </message>
    <message>
        <source>This is a table, such as a spreadsheet saves it (CSV); which column means what, it does not say.</source>
        <translation>Das ist eine Tabelle, wie eine Tabellenkalkulation sie speichert (CSV); welche Spalte was bedeutet, sagt sie nicht.</translation>
    </message>
    <message>
        <source>This is a lesson or a bank of a course already.</source>
        <translation>Das ist schon eine Lektion oder ein Fragenpool eines Kurses.</translation>
    </message>
    <message>
        <source>Put the file into the folder of the course.</source>
        <translation>Legen Sie die Datei in den Ordner des Kurses.</translation>
    </message>
    <message>
        <source>Nothing in it looks like questions in GIFT, Aiken, Moodle XML or Cloze.</source>
        <translation>Nichts darin sieht nach Fragen in GIFT, Aiken, Moodle XML oder Cloze aus.</translation>
    </message>
    <message>
        <source>This is Respondus text.</source>
        <translation>Das ist Respondus-Text.</translation>
    </message>
    <message>
        <source>These are questions for Coursera.</source>
        <translation>Das sind Fragen für Coursera.</translation>
    </message>
    <message>
        <source>This is Blackboard’s text.</source>
        <translation>Das ist der Text von Blackboard.</translation>
    </message>
    <message>
        <source>This is WebCT text.</source>
        <translation>Das ist WebCT-Text.</translation>
    </message>
    <message>
        <source>This is LaTeX.</source>
        <translation>Das ist LaTeX.</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Mathematics is not in the course format; the formula stands there as it is written.</source>
        <translation>Formeln kennt das Kursformat nicht; die Formel steht da, wie sie geschrieben ist.</translation>
    </message>
    <message>
        <source>Its HTML is nested too deeply; the innermost of it stands side by side.</source>
        <translation>Das HTML ist zu tief verschachtelt; das Innerste steht nebeneinander.</translation>
    </message>
    <message>
        <source>Emphasis that touches other emphasis is not kept.</source>
        <translation>Hervorhebungen, die andere berühren, bleiben nicht.</translation>
    </message>
    <message>
        <source>A line across is not kept.</source>
        <translation>Eine Trennlinie bleibt nicht.</translation>
    </message>
    <message>
        <source>A list that was counted with letters is counted with numbers here.</source>
        <translation>Eine mit Buchstaben gezählte Liste ist hier mit Zahlen gezählt.</translation>
    </message>
    <message>
        <source>A block of code stands as single lines of code here.</source>
        <translation>Ein Codeblock steht hier als einzelne Zeilen Code.</translation>
    </message>
    <message>
        <source>Cells of a table that span others are single cells here.</source>
        <translation>Verbundene Zellen einer Tabelle sind hier einzelne Zellen.</translation>
    </message>
    <message>
        <source>A table stands as lines of text here.</source>
        <translation>Eine Tabelle steht hier als Textzeilen.</translation>
    </message>
    <message>
        <source>&lt;{0}&gt; is not kept; its words are.</source>
        <translation>&lt;{0}&gt; bleibt nicht; die Worte darin bleiben.</translation>
    </message>
    <message>
        <source>“{0}” is not raised or lowered; it stands behind {1}.</source>
        <translation>„{0}“ ist nicht hoch- oder tiefgestellt; es steht hinter {1}.</translation>
    </message>
    <message>
        <source>A link to “{0}” is not kept; its words are.</source>
        <translation>Ein Verweis auf „{0}“ bleibt nicht; seine Worte bleiben.</translation>
    </message>
    <message>
        <source>A picture has no alternative text; “{0}” stands there for now.</source>
        <translation>Ein Bild hat keinen Alternativtext; vorerst steht dort „{0}“.</translation>
    </message>
    <message>
        <source>&lt;{0}&gt; is left out, with what is in it.</source>
        <translation>&lt;{0}&gt; ist weggelassen, mit allem darin.</translation>
    </message>
    <message>
        <source>“{0}” is shown with its stars; if it is Markdown, write [markdown] before the text.</source>
        <translation>„{0}“ wird mit den Sternen gezeigt; ist es Markdown, schreiben Sie [markdown] vor den Text.</translation>
    </message>
    <message>
        <source>HTML inside Markdown is shown as text.</source>
        <translation>HTML in Markdown wird als Text gezeigt.</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>„{0}“</translation>
    </message>
    <message>
        <source>It stands around the questions, and belongs to none of them.</source>
        <translation>Das steht um die Fragen herum und gehört zu keiner.</translation>
    </message>
</context>
<context>
    <name>ImportController</name>
    <message>
        <source>Bring in questions</source>
        <translation>Fragen übernehmen</translation>
    </message>
</context>
<context>
    <name>IntroCard</name>
    <message>
        <source>ASSESSMENT</source>
        <translation>PRÜFUNG</translation>
    </message>
    <message numerus="yes">
        <source>%n questions. You can go back and change an answer.</source>
        <translation>
            <numerusform>%n Frage. Sie können zurückgehen und eine Antwort ändern.</numerusform>
            <numerusform>%n Fragen. Sie können zurückgehen und eine Antwort ändern.</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} % are needed to pass.</source>
        <translation>Zum Bestehen sind {0} % nötig.</translation>
    </message>
    <message>
        <source>1 question. You can change your answer.</source>
        <translation>1 Frage. Sie können Ihre Antwort ändern.</translation>
    </message>
    <message>
        <source>See your results</source>
        <translation>Ergebnisse ansehen</translation>
    </message>
    <message>
        <source>Go on where you left off</source>
        <translation>Dort weitermachen, wo Sie aufgehört haben</translation>
    </message>
    <message>
        <source>No try is left</source>
        <translation>Kein Versuch mehr übrig</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>The time of the try that you began is over. What you answered counts.</source>
        <translation>Die Zeit des begonnenen Versuchs ist um. Was Sie beantwortet haben, zählt.</translation>
    </message>
    <message numerus="yes">
        <source>%n min are left of the try that you began.</source>
        <translation>
            <numerusform>Von dem begonnenen Versuch ist noch %n min übrig.</numerusform>
            <numerusform>Von dem begonnenen Versuch sind noch %n min übrig.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take all the time you need. You can leave and come back.</source>
        <translation>Nehmen Sie sich alle Zeit, die Sie brauchen. Sie können unterbrechen und später weitermachen.</translation>
    </message>
    <message>
        <source>1 minute. The time stops while you are away.</source>
        <translation>1 Minute. Die Zeit hält an, während Sie weg sind.</translation>
    </message>
    <message>
        <source>1 minute. The time goes on while you are away, so choose a quiet moment.</source>
        <translation>1 Minute. Die Zeit läuft weiter, während Sie weg sind; wählen Sie also einen ruhigen Moment.</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes. The time stops while you are away.</source>
        <translation>
            <numerusform>%n Minute. Die Zeit steht still, während Sie weg sind.</numerusform>
            <numerusform>%n Minuten. Die Zeit steht still, während Sie weg sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes. The time goes on while you are away, so choose a quiet moment.</source>
        <translation>
            <numerusform>%n Minute. Die Zeit läuft weiter, während Sie weg sind; wählen Sie also einen ruhigen Moment.</numerusform>
            <numerusform>%n Minuten. Die Zeit läuft weiter, während Sie weg sind; wählen Sie also einen ruhigen Moment.</numerusform>
        </translation>
    </message>
    <message>
        <source>You can take it as often as you like. Your best result counts.</source>
        <translation>Sie können die Prüfung beliebig oft ablegen. Ihr bestes Ergebnis zählt.</translation>
    </message>
    <message>
        <source>One try is left.</source>
        <translation>Ein Versuch ist noch übrig.</translation>
    </message>
    <message numerus="yes">
        <source>%n tries are left. Your best result counts.</source>
        <translation>
            <numerusform>%n Versuch ist noch übrig. Ihr bestes Ergebnis zählt.</numerusform>
            <numerusform>%n Versuche sind noch übrig. Ihr bestes Ergebnis zählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>You can check each answer at once, and not change it afterwards.</source>
        <translation>Sie können jede Antwort sofort prüfen und danach nicht mehr ändern.</translation>
    </message>
    <message>
        <source>You see each answer beside the right one when you have handed in.</source>
        <translation>Nach der Abgabe sehen Sie jede Ihrer Antworten neben der richtigen.</translation>
    </message>
    <message>
        <source>You see your score when you have handed in, and no single answers.</source>
        <translation>Nach der Abgabe sehen Sie Ihr Ergebnis, aber keine einzelnen Antworten.</translation>
    </message>
    <message>
        <source>Your tries so far</source>
        <translation>Ihre bisherigen Versuche</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>{0}. {1}: {2} %, {3}</source>
        <translation>{0}. {1}: {2} %, {3}</translation>
    </message>
    <message>
        <source>{0}. {1}: handed in</source>
        <translation>{0}. {1}: abgegeben</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
</context>
<context>
    <name>Key</name>
    <message>
        <source>{0} cannot be read: {1}.</source>
        <translation>{0} lässt sich nicht lesen: {1}.</translation>
    </message>
    <message>
        <source>{0} is the public half of a key; signing needs the other file.</source>
        <translation>{0} ist die öffentliche Hälfte eines Schlüssels; zum Signieren braucht es die andere Datei.</translation>
    </message>
    <message>
        <source>{0} is not a key of this program.</source>
        <translation>{0} ist kein Schlüssel dieses Programms.</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>1 – 9, ↑ ↓</source>
        <translation>1 – 9, ↑ ↓</translation>
    </message>
    <message>
        <source>choose an answer</source>
        <translation>eine Antwort wählen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Enter, Space</source>
        <translation>Eingabe, Leertaste</translation>
    </message>
    <message>
        <source>press what has the ring</source>
        <translation>drücken, was den Ring hat</translation>
    </message>
    <message>
        <source>Enter in a line of text</source>
        <translation>Eingabe in einer Textzeile</translation>
    </message>
    <message>
        <source>check it, or go on</source>
        <translation>prüfen oder weitergehen</translation>
    </message>
    <message>
        <source>Space, Page Down, Page Up</source>
        <translation>Leertaste, Bild ab, Bild auf</translation>
    </message>
    <message>
        <source>scroll</source>
        <translation>blättern</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Pos1, Ende</translation>
    </message>
    <message>
        <source>beginning and end of the page</source>
        <translation>Anfang und Ende der Seite</translation>
    </message>
    <message>
        <source>F11</source>
        <translation>F11</translation>
    </message>
    <message>
        <source>the whole screen, and back</source>
        <translation>der ganze Bildschirm und zurück</translation>
    </message>
    <message>
        <source>Back, Forward</source>
        <translation>Zurück, Vor</translation>
    </message>
    <message>
        <source>where you were before; so do such buttons of a mouse</source>
        <translation>wo Sie vorher waren; solche Tasten einer Maus tun dasselbe</translation>
    </message>
    <message>
        <source>Alt+← Alt+→</source>
        <translation>Alt+← Alt+→</translation>
    </message>
    <message>
        <source>previous and next lesson</source>
        <translation>vorige und nächste Lektion</translation>
    </message>
    <message>
        <source>Tab, F6</source>
        <translation>Tab, F6</translation>
    </message>
    <message>
        <source>next control, next area</source>
        <translation>nächstes Bedienelement, nächster Bereich</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Strg+F</translation>
    </message>
    <message>
        <source>find in the lesson, or in the library</source>
        <translation>in der Lektion oder in der Bibliothek suchen</translation>
    </message>
    <message>
        <source>Ctrl+B</source>
        <translation>Strg+B</translation>
    </message>
    <message>
        <source>outline of the course</source>
        <translation>Gliederung des Kurses</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Strg+L</translation>
    </message>
    <message>
        <source>library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation>Strg+,</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Strg+E</translation>
    </message>
    <message>
        <source>open the course for editing, if it is yours to change</source>
        <translation>den Kurs zum Bearbeiten öffnen, wenn Sie ihn ändern dürfen</translation>
    </message>
    <message>
        <source>Ctrl + − 0</source>
        <translation>Strg + − 0</translation>
    </message>
    <message>
        <source>text larger, smaller, as usual</source>
        <translation>Schrift größer, kleiner, wie sonst</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>back</source>
        <translation>zurück</translation>
    </message>
    <message>
        <source>F8, Shift+F8</source>
        <translation>F8, Umschalt+F8</translation>
    </message>
    <message>
        <source>next problem, problem before</source>
        <translation>nächstes Problem, voriges Problem</translation>
    </message>
    <message>
        <source>in the list: open the problem in your editor</source>
        <translation>in der Liste: das Problem in Ihrem Editor öffnen</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
    <message>
        <source>read the files again, where saving is not noticed by itself</source>
        <translation>die Dateien neu lesen, wo das Speichern nicht von selbst bemerkt wird</translation>
    </message>
    <message>
        <source>Ctrl+J</source>
        <translation>Strg+J</translation>
    </message>
    <message>
        <source>problems, and back to the page</source>
        <translation>Probleme, und zurück zur Seite</translation>
    </message>
    <message>
        <source>open this page in your editor</source>
        <translation>diese Seite in Ihrem Editor öffnen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+A</source>
        <translation>Strg+Umschalt+A</translation>
    </message>
    <message>
        <source>show answers, or ask again</source>
        <translation>Antworten zeigen, oder wieder fragen</translation>
    </message>
    <message>
        <source>Ctrl+1 2 3</source>
        <translation>Strg+1 2 3</translation>
    </message>
    <message>
        <source>as wide as a phone, a tablet, as there is room</source>
        <translation>so breit wie ein Telefon, ein Tablet, der Platz</translation>
    </message>
    <message>
        <source>Ctrl+T</source>
        <translation>Strg+T</translation>
    </message>
    <message>
        <source>next theme</source>
        <translation>nächste Darstellung</translation>
    </message>
    <message>
        <source>find in the lesson</source>
        <translation>in der Lektion suchen</translation>
    </message>
    <message>
        <source>Ctrl+L, Esc</source>
        <translation>Strg+L, Esc</translation>
    </message>
    <message>
        <source>page of the course</source>
        <translation>Seite des Kurses</translation>
    </message>
    <message>
        <source>your editor’s command</source>
        <translation>Befehl Ihres Editors</translation>
    </message>
    <message>
        <source>Ctrl+W</source>
        <translation>Strg+W</translation>
    </message>
    <message>
        <source>close the preview</source>
        <translation>die Vorschau schließen</translation>
    </message>
</context>
<context>
    <name>LanguageList</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>As the system: {0}</source>
        <translation>Wie das System: {0}</translation>
    </message>
    <message>
        <source>Courses stay in their own language</source>
        <translation>Kurse bleiben in ihrer eigenen Sprache</translation>
    </message>
</context>
<context>
    <name>LessonController</name>
    <message>
        <source>Save as another file…</source>
        <translation>Als andere Datei speichern…</translation>
    </message>
    <message>
        <source>Go on without keeping</source>
        <translation>Weitermachen, ohne zu behalten</translation>
    </message>
    <message>
        <source>An answer that you gave in another lesson was not saved. {0}</source>
        <translation>Eine Antwort, die Sie in einer anderen Lektion gegeben haben, wurde nicht gespeichert. {0}</translation>
    </message>
    <message>
        <source>What was saved before is safe.</source>
        <translation>Was vorher gespeichert wurde, ist sicher.</translation>
    </message>
    <message>
        <source>Go back to that lesson, and answer the question again.</source>
        <translation>Gehen Sie zu dieser Lektion zurück, und beantworten Sie die Frage noch einmal.</translation>
    </message>
</context>
<context>
    <name>LessonFoot</name>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next: {0}</source>
        <translation>Weiter: {0}</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>LessonHead</name>
    <message>
        <source>PRACTICE · {0} MIN</source>
        <translation>ÜBUNG · {0} MIN</translation>
    </message>
    <message>
        <source>LESSON {0} OF {1} · {2} MIN</source>
        <translation>LEKTION {0} VON {1} · {2} MIN</translation>
    </message>
</context>
<context>
    <name>LessonLine</name>
    <message>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
    <message>
        <source>Opens after “{0}”</source>
        <translation>Öffnet sich nach „{0}“</translation>
    </message>
    <message>
        <source>Next · {0}</source>
        <translation>Als Nächstes · {0}</translation>
    </message>
    <message>
        <source>Done · {0}</source>
        <translation>Erledigt · {0}</translation>
    </message>
</context>
<context>
    <name>LessonPage</name>
    <message>
        <source>Show the outline</source>
        <translation>Gliederung anzeigen</translation>
    </message>
    <message>
        <source>Progress in this lesson</source>
        <translation>Fortschritt in dieser Lektion</translation>
    </message>
</context>
<context>
    <name>LessonRow</name>
    <message>
        <source>not started</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>started</source>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>, you are here</source>
        <translation>, Sie sind hier</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>Open the course</source>
        <translation>Kurs öffnen</translation>
    </message>
    <message>
        <source>Start: {0}, {1} min</source>
        <translation>Beginnen: {0}, {1} min</translation>
    </message>
    <message>
        <source>Continue: {0}, {1} min</source>
        <translation>Weiter: {0}, {1} min</translation>
    </message>
</context>
<context>
    <name>LibraryController</name>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>Search courses and lessons</source>
        <translation>Kurse und Lektionen suchen</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Open a course folder…</source>
        <translation>Kursordner öffnen…</translation>
    </message>
    <message>
        <source>A course is a folder of text files or a package. Open one, or drop it anywhere here.</source>
        <translation>Ein Kurs ist ein Ordner mit Textdateien oder ein Paket. Öffnen Sie einen, oder ziehen Sie ihn hierher.</translation>
    </message>
    <message>
        <source>The courses of your organisation will stand here.</source>
        <translation>Hier werden die Kurse Ihrer Organisation stehen.</translation>
    </message>
    <message>
        <source>Your shelf is empty</source>
        <translation>Ihr Regal ist leer</translation>
    </message>
    <message>
        <source>Open a package…</source>
        <translation>Paket öffnen…</translation>
    </message>
    <message>
        <source>All courses</source>
        <translation>Alle Kurse</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>No course here matches. Try other words, or choose All.</source>
        <translation>Kein Kurs passt dazu. Versuchen Sie andere Wörter, oder wählen Sie „Alle“.</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>This link leads nowhere</source>
        <translation>Dieser Link führt nirgendwohin</translation>
    </message>
    <message>
        <source>It is not certain which page this address means, so nothing was opened. You can read on.</source>
        <translation>Es ist nicht sicher, welche Seite diese Adresse meint. Darum wurde nichts geöffnet. Sie können weiterlesen.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>lmtrainer</source>
        <translation>lmtrainer</translation>
    </message>
    <message>
        <source>You go on without your progress: nothing new is kept.</source>
        <translation>Sie machen ohne Ihren Lernstand weiter: Neues wird nicht aufgehoben.</translation>
    </message>
    <message>
        <source>Close the program and open it again to try once more.</source>
        <translation>Schließen Sie das Programm und öffnen Sie es wieder, um es noch einmal zu versuchen.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>MapCell</name>
    <message>
        <source>answered</source>
        <translation>beantwortet</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>flagged for later</source>
        <translation>für später gemerkt</translation>
    </message>
    <message>
        <source>you are here</source>
        <translation>Sie sind hier</translation>
    </message>
    <message>
        <source>Question {0}, {1}</source>
        <translation>Frage {0}, {1}</translation>
    </message>
</context>
<context>
    <name>MatchBoard</name>
    <message>
        <source>not placed yet</source>
        <translation>noch nicht zugeordnet</translation>
    </message>
    <message>
        <source>beside: {0}</source>
        <translation>neben: {0}</translation>
    </message>
    <message>
        <source>straight to this line</source>
        <translation>direkt zu dieser Zeile</translation>
    </message>
    <message>
        <source>Right: {0}</source>
        <translation>Richtig: {0}</translation>
    </message>
</context>
<context>
    <name>ModuleRow</name>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Show details</source>
        <translation>Einzelheiten anzeigen</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Einzelheiten ausblenden</translation>
    </message>
</context>
<context>
    <name>NoticeRow</name>
    <message>
        <source>Show the licence</source>
        <translation>Lizenz anzeigen</translation>
    </message>
    <message>
        <source>Show the licence of {0}</source>
        <translation>Lizenz von {0} anzeigen</translation>
    </message>
    <message>
        <source>Hide the licence</source>
        <translation>Lizenz ausblenden</translation>
    </message>
    <message>
        <source>Hide the licence of {0}</source>
        <translation>Lizenz von {0} ausblenden</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>This program uses Qt and PySide6 under the GNU Lesser General Public License, version 3. You may replace them by your own builds: they are libraries of their own in the program’s folder. The source of Qt: https://download.qt.io/official_releases/qt/{0}/{1}/. The source of PySide6: https://download.qt.io/official_releases/QtForPython/pyside6/, version {2}.</source>
        <translation>Dieses Programm verwendet Qt und PySide6 unter der GNU Lesser General Public License, Version 3. Sie dürfen beide durch eigene Fassungen ersetzen: Sie liegen als eigene Bibliotheken im Ordner des Programms. Der Quelltext von Qt: https://download.qt.io/official_releases/qt/{0}/{1}/. Der Quelltext von PySide6: https://download.qt.io/official_releases/QtForPython/pyside6/, Version {2}.</translation>
    </message>
    <message>
        <source>public domain</source>
        <translation>gemeinfrei</translation>
    </message>
    <message>
        <source>The font of the window</source>
        <translation>Die Schrift des Fensters</translation>
    </message>
    <message>
        <source>A font for reading</source>
        <translation>Eine Schrift zum Lesen</translation>
    </message>
    <message>
        <source>The icons</source>
        <translation>Die Symbole</translation>
    </message>
</context>
<context>
    <name>NumberArea</name>
    <message>
        <source>in {0}</source>
        <translation>in {0}</translation>
    </message>
    <message>
        <source>Is that {0} or {1}? Please write it as one of these.</source>
        <translation>Ist das {0} oder {1}? Bitte schreiben Sie eines von beiden.</translation>
    </message>
</context>
<context>
    <name>OptionArea</name>
    <message>
        <source>This would have been right.</source>
        <translation>Das wäre richtig gewesen.</translation>
    </message>
    <message>
        <source>Your answer, right</source>
        <translation>Ihre Antwort, richtig</translation>
    </message>
    <message>
        <source>Your answer, partly right</source>
        <translation>Ihre Antwort, teilweise richtig</translation>
    </message>
    <message>
        <source>Your answer, not right</source>
        <translation>Ihre Antwort, nicht richtig</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Ihre Antwort</translation>
    </message>
</context>
<context>
    <name>OrderBoard</name>
    <message>
        <source>place {0} of {1}</source>
        <translation>Platz {0} von {1}</translation>
    </message>
    <message>
        <source>straight to this place</source>
        <translation>direkt an diesen Platz</translation>
    </message>
    <message>
        <source>Right place: {0}</source>
        <translation>Richtiger Platz: {0}</translation>
    </message>
</context>
<context>
    <name>Organisation</name>
    <message>
        <source>Set by your organisation.</source>
        <translation>Von Ihrer Organisation festgelegt.</translation>
    </message>
    <message>
        <source>Your organisation</source>
        <translation>Ihre Organisation</translation>
    </message>
    <message>
        <source>You can open the courses that your organisation gives.</source>
        <translation>Sie können die Kurse öffnen, die Ihre Organisation bereitstellt.</translation>
    </message>
    <message>
        <source>Your organisation puts courses on your shelf.</source>
        <translation>Ihre Organisation stellt Kurse in Ihr Regal.</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Kurse</translation>
    </message>
    <message>
        <source>You can open packages that are signed by somebody your organisation lists.</source>
        <translation>Sie können Pakete öffnen, die jemand signiert hat, den Ihre Organisation nennt.</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Pass mark</source>
        <translation>Bestehensgrenze</translation>
    </message>
    <message>
        <source>At least {0} % in every assessment.</source>
        <translation>Mindestens {0} % in jeder Prüfung.</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Back-up</source>
        <translation>Datensicherung</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>Your progress is kept in {0}.</source>
        <translation>Ihr Lernstand liegt in {0}.</translation>
    </message>
    <message>
        <source>Ask for it: {0}</source>
        <translation>Fragen Sie danach: {0}</translation>
    </message>
    <message>
        <source>Ask your organisation for it.</source>
        <translation>Fragen Sie Ihre Organisation danach.</translation>
    </message>
    <message>
        <source>“{0}” is not one of the courses that your organisation gives.</source>
        <translation>„{0}“ gehört nicht zu den Kursen, die Ihre Organisation bereitstellt.</translation>
    </message>
    <message>
        <source>“{0}” is not signed, and your organisation opens signed courses only.</source>
        <translation>„{0}“ ist nicht signiert, und Ihre Organisation lässt nur signierte Kurse zu.</translation>
    </message>
    <message>
        <source>“{0}” is signed by somebody whom your organisation does not list.</source>
        <translation>„{0}“ ist von jemandem signiert, den Ihre Organisation nicht nennt.</translation>
    </message>
</context>
<context>
    <name>OutlineSide</name>
    <message>
        <source>Course progress</source>
        <translation>Fortschritt im Kurs</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Bank: {0}</source>
        <translation>Fragenpool: {0}</translation>
    </message>
    <message>
        <source>One question is drawn from a bank when it is taken.</source>
        <translation>Eine Frage wird aus einem Fragenpool gezogen, wenn die Prüfung beginnt.</translation>
    </message>
    <message>
        <source>{0} questions are drawn from banks when it is taken.</source>
        <translation>{0} Fragen werden aus Fragenpools gezogen, wenn die Prüfung beginnt.</translation>
    </message>
    <message>
        <source>Question {0}</source>
        <translation>Frage {0}</translation>
    </message>
    <message>
        <source>Answer:</source>
        <translation>Antwort:</translation>
    </message>
    <message>
        <source>Hints:</source>
        <translation>Tipps:</translation>
    </message>
    <message>
        <source>Feedback:</source>
        <translation>Rückmeldung:</translation>
    </message>
    <message>
        <source>Choose from:</source>
        <translation>Zur Auswahl:</translation>
    </message>
</context>
<context>
    <name>PreviewAssessments</name>
    <message>
        <source>No certificate here</source>
        <translation>Hier kein Zertifikat</translation>
    </message>
    <message>
        <source>A preview keeps nothing, so it gives no certificate.</source>
        <translation>Eine Vorschau speichert nichts, deshalb gibt es hier kein Zertifikat.</translation>
    </message>
</context>
<context>
    <name>PreviewPages</name>
    <message>
        <source>{0} cannot be shown as it is now. What you see is how it was before.</source>
        <translation>{0} lässt sich so, wie es jetzt ist, nicht anzeigen. Sie sehen den Stand davor.</translation>
    </message>
    <message>
        <source>The file {0} is not there any more.</source>
        <translation>Die Datei {0} ist nicht mehr da.</translation>
    </message>
</context>
<context>
    <name>PreviewTools</name>
    <message>
        <source>Nothing you do here is kept</source>
        <translation>Nichts, was Sie hier tun, wird gespeichert</translation>
    </message>
    <message>
        <source>Show answers</source>
        <translation>Antworten zeigen</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere Schrift</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>Change the theme</source>
        <translation>Darstellung wechseln</translation>
    </message>
    <message>
        <source>Open this page in your editor</source>
        <translation>Diese Seite in Ihrem Editor öffnen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>As wide as a phone</source>
        <translation>So breit wie ein Telefon</translation>
    </message>
    <message>
        <source>As wide as a tablet</source>
        <translation>So breit wie ein Tablet</translation>
    </message>
    <message>
        <source>As wide as there is room</source>
        <translation>So breit, wie Platz ist</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
</context>
<context>
    <name>PreviewWindow</name>
    <message>
        <source>What a learner sees</source>
        <translation>Was Lernende sehen</translation>
    </message>
    <message>
        <source>Preview: {0} – lmtrainer</source>
        <translation>Vorschau: {0} – lmtrainer</translation>
    </message>
    <message>
        <source>course.toml cannot be read as it is now. The course is shown with what it said before.</source>
        <translation>course.toml lässt sich so, wie sie jetzt ist, nicht lesen. Der Kurs wird mit ihrem vorigen Inhalt angezeigt.</translation>
    </message>
    <message>
        <source>The folder of this course is not there any more. Nothing else was changed.</source>
        <translation>Der Ordner dieses Kurses ist nicht mehr da. Sonst wurde nichts geändert.</translation>
    </message>
    <message>
        <source>What you see is how it was before; it goes on when the folder is back.</source>
        <translation>Sie sehen den Stand davor; es geht weiter, sobald der Ordner wieder da ist.</translation>
    </message>
    <message>
        <source>What you see is how it was before.</source>
        <translation>Sie sehen den Stand davor.</translation>
    </message>
    <message>
        <source>The system cannot watch all files of this course. Press F5 after saving.</source>
        <translation>Das System kann nicht alle Dateien dieses Kurses beobachten. Drücken Sie nach dem Speichern F5.</translation>
    </message>
    <message>
        <source>Preview: {0}</source>
        <translation>Vorschau: {0}</translation>
    </message>
    <message>
        <source>Name your editor below the problems.</source>
        <translation>Geben Sie Ihren Editor unter den Problemen an.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>Privacy</name>
    <message>
        <source>This is in no result. Settings say where it is kept, and who gets copies.</source>
        <translation>Das steht in keinem Ergebnis. Wo es liegt und wer Kopien bekommt, steht in den Einstellungen.</translation>
    </message>
    <message>
        <source>Progress and answers are kept in {0}.</source>
        <translation>Lernstand und Antworten liegen in {0}.</translation>
    </message>
    <message>
        <source>Progress and answers are kept on this computer.</source>
        <translation>Lernstand und Antworten liegen auf diesem Computer.</translation>
    </message>
    <message>
        <source>Nothing of them is sent anywhere.</source>
        <translation>Nichts davon wird irgendwohin geschickt.</translation>
    </message>
    <message>
        <source>Your organisation is told which courses you complete and your scores in assessments.</source>
        <translation>Ihre Organisation erfährt, welche Kurse Sie abschließen, und Ihre Ergebnisse in Prüfungen.</translation>
    </message>
    <message>
        <source>No answer, no note and no time is part of that.</source>
        <translation>Keine Antwort, keine Notiz und keine Lernzeit gehört dazu.</translation>
    </message>
    <message>
        <source>Each back-up is copied to {0}.</source>
        <translation>Jede Sicherung wird nach {0} kopiert.</translation>
    </message>
    <message>
        <source>It holds everything, your answers and notes too.</source>
        <translation>Sie enthält alles, auch Ihre Antworten und Notizen.</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>An id has 1 to {most} characters.</source>
        <translation>Eine Kennung hat 1 bis {most} Zeichen.</translation>
    </message>
    <message>
        <source>An id has letters, digits, hyphens, underscores and full stops only.</source>
        <translation>Eine Kennung hat nur Buchstaben, Ziffern, Bindestriche, Unterstriche und Punkte.</translation>
    </message>
    <message>
        <source>There is no lesson in this folder.</source>
        <translation>In diesem Ordner ist keine Lektion.</translation>
    </message>
    <message>
        <source>Write one: a file that ends in .md.</source>
        <translation>Schreiben Sie eine: eine Datei, deren Name auf .md endet.</translation>
    </message>
    <message>
        <source>{name} is larger than {limit} kB.</source>
        <translation>{name} ist größer als {limit} kB.</translation>
    </message>
    <message>
        <source>Make it smaller, or divide it.</source>
        <translation>Machen Sie die Datei kleiner, oder teilen Sie sie auf.</translation>
    </message>
    <message>
        <source>Pack the course again.</source>
        <translation>Packen Sie den Kurs noch einmal.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation>{path} lässt sich nicht lesen: {reason}.</translation>
    </message>
    <message>
        <source>Check the name, also its capitals.</source>
        <translation>Prüfen Sie den Namen, auch Groß- und Kleinschreibung.</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>Die Datei {path} gibt es nicht.</translation>
    </message>
    <message>
        <source>Write {there}</source>
        <translation>Schreiben Sie {there}</translation>
    </message>
    <message>
        <source>{path} cannot be read: it is not in the package.</source>
        <translation>{path} lässt sich nicht lesen: Die Datei ist nicht im Paket.</translation>
    </message>
    <message>
        <source>No lesson is read from {name}: a lesson&apos;s name ends in .md.</source>
        <translation>Aus {name} wird keine Lektion: Der Name einer Lektion endet auf .md.</translation>
    </message>
    <message>
        <source>Name it {better}.md.</source>
        <translation>Nennen Sie die Datei {better}.md.</translation>
    </message>
    <message>
        <source>This lesson could not be read: the reader stopped.</source>
        <translation>Diese Lektion konnte nicht gelesen werden: Das Lesen brach ab.</translation>
    </message>
    <message>
        <source>Make it simpler or shorter.</source>
        <translation>Machen Sie sie einfacher oder kürzer.</translation>
    </message>
    <message>
        <source>Folders inside a folder hold no lessons and no questions.</source>
        <translation>Ordner innerhalb eines Ordners enthalten keine Lektionen und keine Fragen.</translation>
    </message>
    <message>
        <source>Move the file up by one folder.</source>
        <translation>Verschieben Sie die Datei um einen Ordner nach oben.</translation>
    </message>
    <message>
        <source>This lesson needs too much memory.</source>
        <translation>Diese Lektion braucht zu viel Speicher.</translation>
    </message>
    <message>
        <source>This lesson takes too long to read.</source>
        <translation>Diese Lektion zu lesen dauert zu lange.</translation>
    </message>
    <message>
        <source>On some computers this is the same file as {other}.</source>
        <translation>Auf manchen Computern ist das dieselbe Datei wie {other}.</translation>
    </message>
    <message>
        <source>Rename one of the two.</source>
        <translation>Benennen Sie eine von beiden um.</translation>
    </message>
    <message>
        <source>The name “{name}” has a character that Windows cannot hold or that cannot be seen.</source>
        <translation>Im Namen „{name}“ ist ein Zeichen, das Windows nicht erlaubt oder das nicht zu sehen ist.</translation>
    </message>
    <message>
        <source>Rename it with letters, digits and hyphens.</source>
        <translation>Geben Sie einen Namen aus Buchstaben, Ziffern und Bindestrichen.</translation>
    </message>
    <message>
        <source>The name “{name}” begins or ends with a space, or ends with a full stop.</source>
        <translation>Der Name „{name}“ beginnt oder endet mit einem Leerzeichen, oder er endet mit einem Punkt.</translation>
    </message>
    <message>
        <source>The name “{name}” is a name that Windows reserves.</source>
        <translation>Der Name „{name}“ ist von Windows belegt.</translation>
    </message>
    <message>
        <source>{path} is not a plain file.</source>
        <translation>{path} ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>Put a plain file there.</source>
        <translation>Legen Sie dort eine gewöhnliche Datei ab.</translation>
    </message>
    <message>
        <source>There is a NUL character here.</source>
        <translation>Hier ist ein NUL-Zeichen.</translation>
    </message>
    <message>
        <source>Save it as plain text.</source>
        <translation>Speichern Sie die Datei als reinen Text.</translation>
    </message>
    <message>
        <source>This is not UTF-8 text.</source>
        <translation>Das ist kein UTF-8-Text.</translation>
    </message>
    <message>
        <source>Save the file as UTF-8.</source>
        <translation>Speichern Sie die Datei als UTF-8.</translation>
    </message>
    <message>
        <source>The number {number} is also that of {other}.</source>
        <translation>Die Nummer {number} hat auch {other}.</translation>
    </message>
    <message>
        <source>Give each its own number.</source>
        <translation>Geben Sie jeder Datei eine eigene Nummer.</translation>
    </message>
    <message>
        <source>{path} leads out of the course.</source>
        <translation>{path} führt aus dem Kurs hinaus.</translation>
    </message>
    <message>
        <source>Put the file itself into the course.</source>
        <translation>Legen Sie die Datei selbst in den Kurs.</translation>
    </message>
    <message>
        <source>Write a path inside the course folder, like media/picture.png.</source>
        <translation>Schreiben Sie einen Pfad innerhalb des Kursordners, etwa media/picture.png.</translation>
    </message>
    <message>
        <source>“{path}” leads out of the course.</source>
        <translation>„{path}“ führt aus dem Kurs hinaus.</translation>
    </message>
    <message>
        <source>Put the file into the course.</source>
        <translation>Legen Sie die Datei in den Kurs.</translation>
    </message>
    <message>
        <source>“{path}” is written with backslashes.</source>
        <translation>„{path}“ ist mit Backslashes geschrieben.</translation>
    </message>
    <message>
        <source>“{path}” begins with a slash, and so outside the course.</source>
        <translation>„{path}“ beginnt mit einem Schrägstrich und damit außerhalb des Kurses.</translation>
    </message>
    <message>
        <source>“{path}” is not a file of this course.</source>
        <translation>„{path}“ ist keine Datei dieses Kurses.</translation>
    </message>
    <message>
        <source>feedback is “at-once”, “at-end” or “none”.</source>
        <translation>feedback ist „at-once“, „at-end“ oder „none“.</translation>
    </message>
    <message>
        <source>Write feedback = &quot;at-end&quot;.</source>
        <translation>Schreiben Sie feedback = &quot;at-end&quot;.</translation>
    </message>
    <message>
        <source>Did you mean {near}?</source>
        <translation>Meinten Sie {near}?</translation>
    </message>
    <message>
        <source>{key} is a number from {least} to {most}.</source>
        <translation>{key} ist eine Zahl von {least} bis {most}.</translation>
    </message>
    <message>
        <source>Write {key} = {nearest}.</source>
        <translation>Schreiben Sie {key} = {nearest}.</translation>
    </message>
    <message>
        <source>counts names what completes the course: “lessons”, “assessments” or both.</source>
        <translation>counts nennt, was den Kurs abschließt: „lessons“, „assessments“ oder beides.</translation>
    </message>
    <message>
        <source>Write counts = [&quot;lessons&quot;, &quot;assessments&quot;].</source>
        <translation>Schreiben Sie counts = [&quot;lessons&quot;, &quot;assessments&quot;].</translation>
    </message>
    <message>
        <source>{why}</source>
        <translation>{why}</translation>
    </message>
    <message>
        <source>Write a short id like time-management.</source>
        <translation>Schreiben Sie eine kurze Kennung wie time-management.</translation>
    </message>
    <message>
        <source>This course has no id, so progress is tied to its folder&apos;s name.</source>
        <translation>Dieser Kurs hat keine Kennung, also hängt der Lernstand am Namen seines Ordners.</translation>
    </message>
    <message>
        <source>Write id = &quot;{id}&quot; in course.toml.</source>
        <translation>Schreiben Sie id = &quot;{id}&quot; in course.toml.</translation>
    </message>
    <message>
        <source>A line of draw has a bank and a count from 1 to {most}.</source>
        <translation>Eine Zeile von draw nennt einen Fragenpool und eine Anzahl von 1 bis {most}.</translation>
    </message>
    <message>
        <source>Write draw = [{{bank = &quot;basics&quot;, count = 5}}].</source>
        <translation>Schreiben Sie draw = [{{bank = &quot;basics&quot;, count = 5}}].</translation>
    </message>
    <message>
        <source>draw has more than {most} lines.</source>
        <translation>draw hat mehr als {most} Zeilen.</translation>
    </message>
    <message>
        <source>Draw more questions with fewer lines.</source>
        <translation>Ziehen Sie mehr Fragen mit weniger Zeilen.</translation>
    </message>
    <message>
        <source>This course was made for a later version of the program.</source>
        <translation>Dieser Kurs wurde für eine neuere Version des Programms gemacht.</translation>
    </message>
    <message>
        <source>Some parts may be missing. Update the program.</source>
        <translation>Manches kann fehlen. Aktualisieren Sie das Programm.</translation>
    </message>
    <message>
        <source>A header&apos;s line holds at most {most} characters.</source>
        <translation>Eine Zeile im Kopf fasst höchstens {most} Zeichen.</translation>
    </message>
    <message>
        <source>Divide it.</source>
        <translation>Teilen Sie sie auf.</translation>
    </message>
    <message>
        <source>Of a header between --- the title and the id are read, in one line each, and not {key}.</source>
        <translation>Von einem Kopf zwischen --- werden der Titel und die Kennung gelesen, jeweils in einer Zeile, und nicht {key}.</translation>
    </message>
    <message>
        <source>Write +++ for both ---, and = for each colon, with texts in quotation marks, such as title = &quot;My lesson&quot;.</source>
        <translation>Schreiben Sie +++ für beide ---, und = für jeden Doppelpunkt, mit Texten in Anführungszeichen, etwa title = &quot;Meine Lektion&quot;.</translation>
    </message>
    <message>
        <source>This looks like a header, and learners see it as text.</source>
        <translation>Das sieht aus wie ein Kopf, und Lernende sehen es als Text.</translation>
    </message>
    <message>
        <source>Write +++ on the first line and on the last one, and between them lines like id = &quot;my-lesson&quot;.</source>
        <translation>Schreiben Sie +++ in die erste Zeile und in die letzte, und dazwischen Zeilen wie id = &quot;my-lesson&quot;.</translation>
    </message>
    <message>
        <source>Take away what stands above it: a header begins on the first line.</source>
        <translation>Entfernen Sie, was darüber steht: Ein Kopf beginnt in der ersten Zeile.</translation>
    </message>
    <message>
        <source>The header is never closed.</source>
        <translation>Der Kopf wird nirgends geschlossen.</translation>
    </message>
    <message>
        <source>Write +++ after it.</source>
        <translation>Schreiben Sie +++ dahinter.</translation>
    </message>
    <message>
        <source>“{path}” is not a path within the course.</source>
        <translation>„{path}“ ist kein Pfad innerhalb des Kurses.</translation>
    </message>
    <message>
        <source>The header cannot be read from here on.</source>
        <translation>Ab hier lässt sich der Kopf nicht lesen.</translation>
    </message>
    <message>
        <source>Write lines like title = &quot;My course&quot;.</source>
        <translation>Schreiben Sie Zeilen wie title = &quot;My course&quot;.</translation>
    </message>
    <message>
        <source>There is no = behind the first word of this line.</source>
        <translation>Hinter dem ersten Wort dieser Zeile fehlt =.</translation>
    </message>
    <message>
        <source>This line does not begin with the name of a key.</source>
        <translation>Diese Zeile beginnt nicht mit dem Namen einer Angabe.</translation>
    </message>
    <message>
        <source>What stands behind = cannot be read.</source>
        <translation>Was hinter = steht, lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Write a text between quotation marks, a number, true or false, or a list.</source>
        <translation>Schreiben Sie einen Text in Anführungszeichen, eine Zahl, true oder false oder eine Liste.</translation>
    </message>
    <message>
        <source>Something stands behind the value.</source>
        <translation>Hinter dem Wert steht noch etwas.</translation>
    </message>
    <message>
        <source>Take it out, or write # before it.</source>
        <translation>Nehmen Sie es heraus, oder schreiben Sie # davor.</translation>
    </message>
    <message>
        <source>There is a backslash in this text.</source>
        <translation>In diesem Text ist ein Backslash.</translation>
    </message>
    <message>
        <source>Write two backslashes for one.</source>
        <translation>Schreiben Sie zwei Backslashes für einen.</translation>
    </message>
    <message>
        <source>A bracket is not closed.</source>
        <translation>Eine eckige Klammer ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>Write ] at its end.</source>
        <translation>Schreiben Sie ] an ihr Ende.</translation>
    </message>
    <message>
        <source>A brace is not closed.</source>
        <translation>Eine geschweifte Klammer ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>Write }} at its end.</source>
        <translation>Schreiben Sie }} an ihr Ende.</translation>
    </message>
    <message>
        <source>This does not belong into the list as it stands.</source>
        <translation>So, wie es dasteht, gehört das nicht in die Liste.</translation>
    </message>
    <message>
        <source>Write each text between quotation marks, and a comma between two.</source>
        <translation>Schreiben Sie jeden Text in Anführungszeichen und ein Komma zwischen zwei.</translation>
    </message>
    <message>
        <source>There is a character here that a text in quotation marks may not have.</source>
        <translation>Hier ist ein Zeichen, das in einem Text in Anführungszeichen nicht stehen darf.</translation>
    </message>
    <message>
        <source>Take it out.</source>
        <translation>Nehmen Sie es heraus.</translation>
    </message>
    <message>
        <source>A colon stands here where = belongs.</source>
        <translation>Hier steht ein Doppelpunkt, wo = hingehört.</translation>
    </message>
    <message>
        <source>Write {line}.</source>
        <translation>Schreiben Sie {line}.</translation>
    </message>
    <message>
        <source>Write [{key}] on a line of its own.</source>
        <translation>Schreiben Sie [{key}] in eine eigene Zeile.</translation>
    </message>
    <message>
        <source>{key} is here twice.</source>
        <translation>{key} steht zweimal da.</translation>
    </message>
    <message>
        <source>Take one of the two out.</source>
        <translation>Nehmen Sie eines von beiden heraus.</translation>
    </message>
    <message>
        <source>A key is here twice.</source>
        <translation>Eine Angabe steht zweimal da.</translation>
    </message>
    <message>
        <source>These quotation marks are not the straight ones.</source>
        <translation>Diese Anführungszeichen sind nicht die geraden.</translation>
    </message>
    <message>
        <source>Write {key} = &quot;{text}&quot;.</source>
        <translation>Schreiben Sie {key} = &quot;{text}&quot;.</translation>
    </message>
    <message>
        <source>A quotation mark is missing here.</source>
        <translation>Hier fehlt ein Anführungszeichen.</translation>
    </message>
    <message>
        <source>Write one before the text and one behind it: &quot;…&quot;.</source>
        <translation>Schreiben Sie eines vor den Text und eines dahinter: &quot;…&quot;.</translation>
    </message>
    <message>
        <source>The text behind {key} = is not in quotation marks.</source>
        <translation>Der Text hinter {key} = steht nicht in Anführungszeichen.</translation>
    </message>
    <message>
        <source>What stands behind {key} = is not a value of its sort.</source>
        <translation>Was hinter {key} = steht, ist kein Wert der richtigen Sorte.</translation>
    </message>
    <message>
        <source>The header is larger than 64 kB.</source>
        <translation>Der Kopf ist größer als 64 kB.</translation>
    </message>
    <message>
        <source>Take out what is not needed.</source>
        <translation>Nehmen Sie heraus, was nicht gebraucht wird.</translation>
    </message>
    <message>
        <source>{key} is not a text in quotes.</source>
        <translation>{key} ist kein Text in Anführungszeichen.</translation>
    </message>
    <message>
        <source>{key} is not a whole number.</source>
        <translation>{key} ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>{key} is not a number.</source>
        <translation>{key} ist keine Zahl.</translation>
    </message>
    <message>
        <source>{key} is not a list.</source>
        <translation>{key} ist keine Liste.</translation>
    </message>
    <message>
        <source>{key} is not a table.</source>
        <translation>{key} ist keine Tabelle.</translation>
    </message>
    <message>
        <source>{key} is not true or false.</source>
        <translation>{key} ist weder true noch false.</translation>
    </message>
    <message>
        <source>There is no key {key}.</source>
        <translation>Die Angabe {key} gibt es nicht.</translation>
    </message>
    <message>
        <source>Known keys: {known}.</source>
        <translation>Bekannt sind: {known}.</translation>
    </message>
    <message>
        <source>Write a short id in the header.</source>
        <translation>Schreiben Sie eine kurze Kennung in den Kopf.</translation>
    </message>
    <message>
        <source>The id “{id}” is also that of {other}.</source>
        <translation>Die Kennung „{id}“ hat auch {other}.</translation>
    </message>
    <message>
        <source>Give one of the two another id in its header.</source>
        <translation>Geben Sie einer von beiden in ihrem Kopf eine andere Kennung.</translation>
    </message>
    <message>
        <source>There is no kind of lesson “{kind}”.</source>
        <translation>Eine Lektion der Art „{kind}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>Write kind = &quot;assessment&quot;, or take it out.</source>
        <translation>Schreiben Sie kind = &quot;assessment&quot;, oder nehmen Sie die Zeile heraus.</translation>
    </message>
    <message>
        <source>Write a short id in module.toml.</source>
        <translation>Schreiben Sie eine kurze Kennung in module.toml.</translation>
    </message>
    <message>
        <source>Give one of the two another id in its module.toml.</source>
        <translation>Geben Sie einem von beiden in seiner module.toml eine andere Kennung.</translation>
    </message>
    <message>
        <source>order is “free” or “in-order”.</source>
        <translation>order ist „free“ oder „in-order“.</translation>
    </message>
    <message>
        <source>Write order = &quot;free&quot;.</source>
        <translation>Schreiben Sie order = &quot;free&quot;.</translation>
    </message>
    <message>
        <source>A course has at most {most} objectives.</source>
        <translation>Ein Kurs hat höchstens {most} Lernziele.</translation>
    </message>
    <message>
        <source>Take some away.</source>
        <translation>Nehmen Sie einige heraus.</translation>
    </message>
    <message>
        <source>There is no objective “{key}” in course.toml.</source>
        <translation>In course.toml gibt es kein Lernziel „{key}“.</translation>
    </message>
    <message>
        <source>Add it there, or take it out here.</source>
        <translation>Fügen Sie es dort hinzu, oder nehmen Sie es hier heraus.</translation>
    </message>
    <message>
        <source>pass_mark is a percentage from 0 to 100.</source>
        <translation>pass_mark ist ein Prozentsatz von 0 bis 100.</translation>
    </message>
    <message>
        <source>Write pass_mark = 80.</source>
        <translation>Schreiben Sie pass_mark = 80.</translation>
    </message>
    <message>
        <source>There is no lesson “{id}” to require.</source>
        <translation>Die vorausgesetzte Lektion „{id}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>Write the id of another lesson.</source>
        <translation>Schreiben Sie die Kennung einer anderen Lektion.</translation>
    </message>
    <message>
        <source>Learners see the two asterisks: what is bold has no beginning or no end here.</source>
        <translation>Lernende sehen die beiden Sternchen: Was fett sein soll, hat hier keinen Anfang oder kein Ende.</translation>
    </message>
    <message>
        <source>Write **words** without a space inside, in one paragraph; or a backslash before each asterisk.</source>
        <translation>Schreiben Sie **Worte** ohne Leerzeichen innen, in einem Absatz; oder einen Backslash vor jedes Sternchen.</translation>
    </message>
    <message>
        <source>This begins a box in the Markdown of another program: learners see it as it is written.</source>
        <translation>Hier beginnt ein Kasten im Markdown eines anderen Programms: Lernende sehen ihn, wie er dasteht.</translation>
    </message>
    <message>
        <source>Write &gt; [!NOTE] on a line, a title behind it if you like, and &gt; before each line of its text.</source>
        <translation>Schreiben Sie &gt; [!NOTE] in eine Zeile, dahinter einen Titel, wenn Sie mögen, und &gt; vor jede Zeile seines Textes.</translation>
    </message>
    <message>
        <source>This begins a box in the Markdown of another program, and nothing ends it: learners see it as it is written.</source>
        <translation>Hier beginnt ein Kasten im Markdown eines anderen Programms, und nichts schließt ihn: Lernende sehen ihn, wie er dasteht.</translation>
    </message>
    <message>
        <source>Write {marks} on a line of its own behind it, and run check --fix, which makes a callout of it.</source>
        <translation>Schreiben Sie {marks} in eine eigene Zeile dahinter, und rufen Sie check --fix auf, das einen Hinweiskasten daraus macht.</translation>
    </message>
    <message>
        <source>Learners see these asterisks: a space stands inside them.</source>
        <translation>Lernende sehen diese Sternchen: Innen steht ein Leerzeichen.</translation>
    </message>
    <message>
        <source>Write {meant}, or a backslash before each asterisk.</source>
        <translation>Schreiben Sie {meant}, oder einen Backslash vor jedes Sternchen.</translation>
    </message>
    <message>
        <source>Learners see {words}: no width, class or name is given in braces.</source>
        <translation>Lernende sehen {words}: Weder Breite noch Klasse noch Name wird in geschweiften Klammern angegeben.</translation>
    </message>
    <message>
        <source>There is no callout [!{name}]: it is shown as a note.</source>
        <translation>Einen Hinweiskasten [!{name}] gibt es nicht: Er wird als Hinweis gezeigt.</translation>
    </message>
    <message>
        <source>Write [!NOTE], [!TIP], [!IMPORTANT], [!WARNING], [!CAUTION] or [!EXAMPLE], and a title behind it if you like.</source>
        <translation>Schreiben Sie [!NOTE], [!TIP], [!IMPORTANT], [!WARNING], [!CAUTION] oder [!EXAMPLE], und dahinter einen Titel, wenn Sie mögen.</translation>
    </message>
    <message>
        <source>This lesson has more than {most} lines of code.</source>
        <translation>Diese Lektion hat mehr als {most} Zeilen Code.</translation>
    </message>
    <message>
        <source>Show less of it.</source>
        <translation>Zeigen Sie weniger davon.</translation>
    </message>
    <message>
        <source>This code block is never closed.</source>
        <translation>Dieser Codeblock wird nirgends geschlossen.</translation>
    </message>
    <message>
        <source>Write {mark} after it.</source>
        <translation>Schreiben Sie {mark} dahinter.</translation>
    </message>
    <message>
        <source>A question begins with three colons: learners see this one as text.</source>
        <translation>Eine Frage beginnt mit drei Doppelpunkten: Lernende sehen diese als Text.</translation>
    </message>
    <message>
        <source>Take away the others.</source>
        <translation>Nehmen Sie die übrigen weg.</translation>
    </message>
    <message>
        <source>Learners see these words and no drawing: {language} is not drawn.</source>
        <translation>Lernende sehen diese Worte und keine Zeichnung: {language} wird nicht gezeichnet.</translation>
    </message>
    <message>
        <source>Save the drawing as a picture and show that; or write text behind the marks, if it is meant as code.</source>
        <translation>Speichern Sie die Zeichnung als Bild, und zeigen Sie das; oder schreiben Sie text hinter die Zeichen, wenn es als Code gemeint ist.</translation>
    </message>
    <message>
        <source>Nothing closes these details above the next question or the end of the text, so learners see &lt;details&gt;.</source>
        <translation>Nichts schließt diese Einzelheiten vor der nächsten Frage oder dem Ende des Textes, also sehen Lernende &lt;details&gt;.</translation>
    </message>
    <message>
        <source>Write &lt;/details&gt; behind them; a question cannot stand in them.</source>
        <translation>Schreiben Sie &lt;/details&gt; dahinter; eine Frage kann nicht darin stehen.</translation>
    </message>
    <message>
        <source>This looks like a heading, and is text.</source>
        <translation>Das sieht aus wie eine Überschrift und ist Text.</translation>
    </message>
    <message>
        <source>Write a space after {marks}; or a backslash before it, if it is text.</source>
        <translation>Schreiben Sie ein Leerzeichen hinter {marks}; oder einen Backslash davor, wenn es Text ist.</translation>
    </message>
    <message>
        <source>This heading of level {level} stands below one of level {above}.</source>
        <translation>Diese Überschrift der Ebene {level} steht unter einer der Ebene {above}.</translation>
    </message>
    <message>
        <source>Begin it with {marks}.</source>
        <translation>Beginnen Sie sie mit {marks}.</translation>
    </message>
    <message>
        <source>HTML is not part of a course: learners see {tag} as it is written.</source>
        <translation>HTML gehört nicht in einen Kurs: Lernende sehen {tag}, wie es dasteht.</translation>
    </message>
    <message>
        <source>Write Markdown, such as **bold** or ![what it shows](picture.png), or take it out; if it is text, put a backslash before it.</source>
        <translation>Schreiben Sie Markdown, etwa **fett** oder ![was es zeigt](picture.png), oder nehmen Sie es heraus; ist es Text, setzen Sie einen Backslash davor.</translation>
    </message>
    <message>
        <source>These lines run together: there are no lists with letters.</source>
        <translation>Diese Zeilen laufen ineinander: Listen mit Buchstaben gibt es nicht.</translation>
    </message>
    <message>
        <source>Write 1., 2. and so on for the letters; or blank lines between them, to keep them.</source>
        <translation>Schreiben Sie 1., 2. und so weiter statt der Buchstaben; oder Leerzeilen dazwischen, um sie zu behalten.</translation>
    </message>
    <message>
        <source>{sign} makes no list here: learners see it in running text.</source>
        <translation>{sign} ergibt hier keine Liste: Lernende sehen es im laufenden Text.</translation>
    </message>
    <message>
        <source>Write - and a space for it on each line.</source>
        <translation>Schreiben Sie in jeder Zeile stattdessen - und ein Leerzeichen.</translation>
    </message>
    <message>
        <source>These lines run together: a space is missing behind {sign}.</source>
        <translation>Diese Zeilen laufen ineinander: Hinter {sign} fehlt ein Leerzeichen.</translation>
    </message>
    <message>
        <source>Write a space behind it on each line.</source>
        <translation>Schreiben Sie in jeder Zeile ein Leerzeichen dahinter.</translation>
    </message>
    <message>
        <source>Behind the number {number} stands a space of another kind, which makes no list.</source>
        <translation>Hinter der Zahl {number} steht ein Leerzeichen anderer Art, das keine Liste ergibt.</translation>
    </message>
    <message>
        <source>Write ordinary spaces behind the numbers.</source>
        <translation>Schreiben Sie gewöhnliche Leerzeichen hinter die Zahlen.</translation>
    </message>
    <message>
        <source>These lines run together: a space is missing behind the numbers.</source>
        <translation>Diese Zeilen laufen ineinander: Hinter den Zahlen fehlt ein Leerzeichen.</translation>
    </message>
    <message>
        <source>Write {number}. and a space, and so on.</source>
        <translation>Schreiben Sie {number}. und ein Leerzeichen, und so weiter.</translation>
    </message>
    <message>
        <source>There is no heading #{anchor} in that lesson.</source>
        <translation>In jener Lektion gibt es keine Überschrift #{anchor}.</translation>
    </message>
    <message>
        <source>Write the heading&apos;s words in lower case with hyphens.</source>
        <translation>Schreiben Sie die Worte der Überschrift klein und mit Bindestrichen.</translation>
    </message>
    <message>
        <source>There is no lesson {target}.</source>
        <translation>Eine Lektion {target} gibt es nicht.</translation>
    </message>
    <message>
        <source>Check the file&apos;s name and folder.</source>
        <translation>Prüfen Sie Namen und Ordner der Datei.</translation>
    </message>
    <message>
        <source>{target} is no lesson, and links lead to lessons and web pages only.</source>
        <translation>{target} ist keine Lektion, und Verweise führen nur zu Lektionen und Webseiten.</translation>
    </message>
    <message>
        <source>Write what is in it into a lesson, or put it on a web page and link to that.</source>
        <translation>Schreiben Sie, was darin steht, in eine Lektion, oder legen Sie es auf eine Webseite und verweisen Sie darauf.</translation>
    </message>
    <message>
        <source>Learners see {words}: there is no lesson of this name.</source>
        <translation>Lernende sehen {words}: Keine Lektion heißt so.</translation>
    </message>
    <message>
        <source>Write [words](lesson.md), with the lesson&apos;s file; or a backslash before it, if it is text.</source>
        <translation>Schreiben Sie [Worte](lektion.md), mit der Datei der Lektion; oder einen Backslash davor, wenn es Text ist.</translation>
    </message>
    <message>
        <source>Learners see {words}: a picture is not found by its name alone.</source>
        <translation>Lernende sehen {words}: Ein Bild wird nicht allein an seinem Namen gefunden.</translation>
    </message>
    <message>
        <source>Write ![what can be seen](media/picture.png), with its folder.</source>
        <translation>Schreiben Sie ![was zu sehen ist](media/picture.png), mit dem Ordner.</translation>
    </message>
    <message>
        <source>Link to a web page.</source>
        <translation>Verweisen Sie auf eine Webseite.</translation>
    </message>
    <message>
        <source>Link to a lesson or a web page.</source>
        <translation>Verweisen Sie auf eine Lektion oder eine Webseite.</translation>
    </message>
    <message>
        <source>This paragraph has more than {most} characters.</source>
        <translation>Dieser Absatz hat mehr als {most} Zeichen.</translation>
    </message>
    <message>
        <source>Divide it with a blank line.</source>
        <translation>Teilen Sie ihn mit einer Leerzeile.</translation>
    </message>
    <message>
        <source>{path} is not a PNG, JPEG, GIF or WebP picture.</source>
        <translation>{path} ist kein PNG-, JPEG-, GIF- oder WebP-Bild.</translation>
    </message>
    <message>
        <source>Save it as PNG or JPEG, and write the name that it has then.</source>
        <translation>Speichern Sie es als PNG oder JPEG, und schreiben Sie den Namen, den es dann hat.</translation>
    </message>
    <message>
        <source>{path} has {width} × {height} pixels; 16 megapixels are the most.</source>
        <translation>{path} hat {width} × {height} Pixel; höchstens 16 Megapixel sind erlaubt.</translation>
    </message>
    <message>
        <source>Make the picture smaller.</source>
        <translation>Machen Sie das Bild kleiner.</translation>
    </message>
    <message>
        <source>{path} would take minutes to decode.</source>
        <translation>{path} zu entpacken würde Minuten dauern.</translation>
    </message>
    <message>
        <source>Save it anew, not as a progressive JPEG.</source>
        <translation>Speichern Sie es neu, nicht als progressives JPEG.</translation>
    </message>
    <message>
        <source>The pictures of this lesson have more than {most} megapixels.</source>
        <translation>Die Bilder dieser Lektion haben mehr als {most} Megapixel.</translation>
    </message>
    <message>
        <source>Make them smaller.</source>
        <translation>Machen Sie sie kleiner.</translation>
    </message>
    <message>
        <source>The picture {path} has no alternative text.</source>
        <translation>Das Bild {path} hat keinen Alternativtext.</translation>
    </message>
    <message>
        <source>Say between the square brackets what it shows.</source>
        <translation>Sagen Sie zwischen den eckigen Klammern, was es zeigt.</translation>
    </message>
    <message>
        <source>Quotes are nested too deeply.</source>
        <translation>Zitate sind zu tief ineinander geschachtelt.</translation>
    </message>
    <message>
        <source>Take some &gt; away.</source>
        <translation>Nehmen Sie einige &gt; weg.</translation>
    </message>
    <message>
        <source>Mathematics is not in version 1 of the format; it is shown as it is written.</source>
        <translation>Mathematik gehört nicht zu Version 1 des Formats; sie wird gezeigt, wie sie dasteht.</translation>
    </message>
    <message>
        <source>Write it in words or as a picture.</source>
        <translation>Schreiben Sie sie in Worten oder als Bild.</translation>
    </message>
    <message>
        <source>Video and sound are not in version 1 of the format.</source>
        <translation>Video und Ton gehören nicht zu Version 1 des Formats.</translation>
    </message>
    <message>
        <source>Show a picture, or link to it.</source>
        <translation>Zeigen Sie ein Bild, oder verweisen Sie darauf.</translation>
    </message>
    <message>
        <source>These lines look like rows of a sheet: learners see them in running text.</source>
        <translation>Diese Zeilen sehen aus wie Zeilen einer Tabellenkalkulation: Lernende sehen sie im laufenden Text.</translation>
    </message>
    <message>
        <source>Write | before, between and behind their cells, and below the first one {rule}.</source>
        <translation>Schreiben Sie | vor, zwischen und hinter ihre Zellen, und unter die erste {rule}.</translation>
    </message>
    <message>
        <source>This line begins with a space of another kind, which counts as a letter.</source>
        <translation>Diese Zeile beginnt mit einem Leerzeichen anderer Art, das als Buchstabe zählt.</translation>
    </message>
    <message>
        <source>Delete it, and type ordinary spaces where you need them.</source>
        <translation>Löschen Sie es, und tippen Sie gewöhnliche Leerzeichen, wo Sie sie brauchen.</translation>
    </message>
    <message>
        <source>This looks like a table, and is text: the line below its head is missing.</source>
        <translation>Das sieht aus wie eine Tabelle und ist Text: Die Zeile unter ihrem Kopf fehlt.</translation>
    </message>
    <message>
        <source>Write it: {rule}; or a backslash before the first bar of each line, if it is text.</source>
        <translation>Schreiben Sie sie: {rule}; oder einen Backslash vor den ersten Strich jeder Zeile, wenn es Text ist.</translation>
    </message>
    <message>
        <source>The head of this table has {head}, and this line has {cells}.</source>
        <translation>Der Kopf dieser Tabelle hat {head}, und diese Zeile hat {cells}.</translation>
    </message>
    <message>
        <source>Write as many cells, between | and |; a bar in a cell as \|.</source>
        <translation>Schreiben Sie ebenso viele Zellen, zwischen | und |; einen Strich in einer Zelle als \|.</translation>
    </message>
    <message>
        <source>The head of this table has {head}, and this line has {cells}; 1 more line differs, too.</source>
        <translation>Der Kopf dieser Tabelle hat {head}, und diese Zeile hat {cells}; 1 weitere Zeile weicht auch ab.</translation>
    </message>
    <message>
        <source>The head of this table has {head}, and this line has {cells}; {more} more lines differ, too.</source>
        <translation>Der Kopf dieser Tabelle hat {head}, und diese Zeile hat {cells}; {more} weitere Zeilen weichen auch ab.</translation>
    </message>
    <message>
        <source>A table holds at most {rows} rows and {columns} columns.</source>
        <translation>Eine Tabelle fasst höchstens {rows} Zeilen und {columns} Spalten.</translation>
    </message>
    <message>
        <source>Something in this file is nested too deeply.</source>
        <translation>Etwas in dieser Datei ist zu tief geschachtelt.</translation>
    </message>
    <message>
        <source>Make it flatter.</source>
        <translation>Machen Sie es flacher.</translation>
    </message>
    <message>
        <source>This lesson has more than {most} headings, boxes, tables and other parts.</source>
        <translation>Diese Lektion hat mehr als {most} Überschriften, Kästen, Tabellen und andere Teile.</translation>
    </message>
    <message>
        <source>The tables of this lesson have more than {most} cells.</source>
        <translation>Die Tabellen dieser Lektion haben mehr als {most} Zellen.</translation>
    </message>
    <message>
        <source>Divide the lesson.</source>
        <translation>Teilen Sie die Lektion auf.</translation>
    </message>
    <message>
        <source>The questions of this lesson have more than {most} options and items.</source>
        <translation>Die Fragen dieser Lektion haben mehr als {most} Antworten und Dinge.</translation>
    </message>
    <message>
        <source>A question holds at most {most} options or items.</source>
        <translation>Eine Frage fasst höchstens {most} Antworten oder Dinge.</translation>
    </message>
    <message>
        <source>This lesson has more than {most} emphasis, code and link marks.</source>
        <translation>Diese Lektion hat mehr als {most} Zeichen für Hervorhebungen, Code und Verweise.</translation>
    </message>
    <message>
        <source>There is a comma behind {key}.</source>
        <translation>Hinter {key} steht ein Komma.</translation>
    </message>
    <message>
        <source>Write spaces between the keys, and no commas: {{tries=2 tags=&quot;a b&quot;}}.</source>
        <translation>Schreiben Sie Leerzeichen zwischen die Angaben und keine Kommas: {{tries=2 tags=&quot;a b&quot;}}.</translation>
    </message>
    <message>
        <source>Write a number in the range.</source>
        <translation>Schreiben Sie eine Zahl aus diesem Bereich.</translation>
    </message>
    <message>
        <source>The line is not of the form ::: kind id {{key=value}}.</source>
        <translation>Die Zeile hat nicht die Form ::: kind id {{key=value}}.</translation>
    </message>
    <message>
        <source>Write {{tries=2 tags=&quot;a b&quot;}}.</source>
        <translation>Schreiben Sie {{tries=2 tags=&quot;a b&quot;}}.</translation>
    </message>
    <message>
        <source>“{words}” is not of the form key=value.</source>
        <translation>„{words}“ hat nicht die Form key=value.</translation>
    </message>
    <message>
        <source>A quotation mark is missing between the braces.</source>
        <translation>Zwischen den geschweiften Klammern fehlt ein Anführungszeichen.</translation>
    </message>
    <message>
        <source>The braces are not closed at the end of the line.</source>
        <translation>Die geschweiften Klammern sind am Ende der Zeile nicht geschlossen.</translation>
    </message>
    <message>
        <source>There is a colon behind {kind}.</source>
        <translation>Hinter {kind} steht ein Doppelpunkt.</translation>
    </message>
    <message>
        <source>Write {line}</source>
        <translation>Schreiben Sie {line}</translation>
    </message>
    <message>
        <source>The braces are not at the end of the line.</source>
        <translation>Die geschweiften Klammern stehen nicht am Ende der Zeile.</translation>
    </message>
    <message>
        <source>An id has no spaces.</source>
        <translation>Eine Kennung hat keine Leerzeichen.</translation>
    </message>
    <message>
        <source>There is no attribute {key}.</source>
        <translation>Die Angabe {key} gibt es nicht.</translation>
    </message>
    <message>
        <source>Known: {known}.</source>
        <translation>Bekannt sind: {known}.</translation>
    </message>
    <message>
        <source>There is no marking “{given}” for a {kind} question.</source>
        <translation>Für eine Frage der Art {kind} gibt es keine Bewertung „{given}“.</translation>
    </message>
    <message>
        <source>Write marking=&quot;{word}&quot;, or take it out.</source>
        <translation>Schreiben Sie marking=&quot;{word}&quot;, oder nehmen Sie es heraus.</translation>
    </message>
    <message>
        <source>The quotation marks behind {key} are not the straight ones.</source>
        <translation>Die Anführungszeichen hinter {key} sind nicht die geraden.</translation>
    </message>
    <message>
        <source>“[{box}]” is not a box.</source>
        <translation>„[{box}]“ ist kein Kästchen.</translation>
    </message>
    <message>
        <source>Write [ ], [x], or a percentage from [-100%] to [100%].</source>
        <translation>Schreiben Sie [ ], [x] oder einen Prozentsatz von [-100%] bis [100%].</translation>
    </message>
    <message>
        <source>A statement has no box; no label is right or wrong.</source>
        <translation>Eine Aussage hat kein Kästchen; keine Stufe ist richtig oder falsch.</translation>
    </message>
    <message>
        <source>Take it out; [-] marks what counts against.</source>
        <translation>Nehmen Sie es heraus; [-] kennzeichnet, was umgekehrt zählt.</translation>
    </message>
    <message>
        <source>This option has no box.</source>
        <translation>Diese Antwort hat kein Kästchen.</translation>
    </message>
    <message>
        <source>Begin it with [ ] or [x].</source>
        <translation>Beginnen Sie sie mit [ ] oder [x].</translation>
    </message>
    <message>
        <source>Nobody will see this feedback: items of a {kind} question have none.</source>
        <translation>Diese Rückmeldung wird niemand sehen: In einer Frage der Art {kind} gibt es keine zu einzelnen Dingen.</translation>
    </message>
    <message>
        <source>Write it behind why: instead.</source>
        <translation>Schreiben Sie sie stattdessen hinter why:.</translation>
    </message>
    <message>
        <source>“{name}:” does not belong to a {kind} question.</source>
        <translation>„{name}:“ gehört nicht zu einer Frage der Art {kind}.</translation>
    </message>
    <message>
        <source>Take it out, or write a backslash before it.</source>
        <translation>Nehmen Sie es heraus, oder schreiben Sie einen Backslash davor.</translation>
    </message>
    <message>
        <source>“{name}:” is here twice.</source>
        <translation>„{name}:“ steht zweimal da.</translation>
    </message>
    <message>
        <source>Write it once.</source>
        <translation>Schreiben Sie es einmal.</translation>
    </message>
    <message>
        <source>“{words}” is text here, not a keyword.</source>
        <translation>„{words}“ ist hier Text und kein Schlüsselwort.</translation>
    </message>
    <message>
        <source>If it is meant to be one, write {name}: in small letters, first on its line, and a space behind it; if not, put a backslash before it.</source>
        <translation>Soll es eines sein, schreiben Sie {name}: in Kleinbuchstaben, an den Anfang der Zeile und mit einem Leerzeichen dahinter; wenn nicht, setzen Sie einen Backslash davor.</translation>
    </message>
    <message>
        <source>There is no kind of question “{kind}”.</source>
        <translation>Eine Frage der Art „{kind}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>Kinds are {kinds}.</source>
        <translation>Arten sind {kinds}.</translation>
    </message>
    <message>
        <source>This looks like an option, and is not one.</source>
        <translation>Das sieht aus wie eine Antwort und ist keine.</translation>
    </message>
    <message>
        <source>Write a space between the hyphen and the box, and none of another kind before them: - [ ]; if it is text, put a backslash before it.</source>
        <translation>Schreiben Sie ein Leerzeichen zwischen Bindestrich und Kästchen und keines anderer Art davor: - [ ]; ist es Text, setzen Sie einen Backslash davor.</translation>
    </message>
    <message>
        <source>This option does not belong to the list of options, and learners see it as text.</source>
        <translation>Diese Antwort gehört nicht zur Liste der Antworten, und Lernende sehen sie als Text.</translation>
    </message>
    <message>
        <source>Begin what belongs to an option with two spaces, and let nothing else stand between two options.</source>
        <translation>Beginnen Sie mit zwei Leerzeichen, was zu einer Antwort gehört, und lassen Sie zwischen zwei Antworten sonst nichts stehen.</translation>
    </message>
    <message>
        <source>This looks like an item of the list, and belongs to the one above it.</source>
        <translation>Das sieht aus wie ein Punkt der Liste und gehört zum Punkt darüber.</translation>
    </message>
    <message>
        <source>Write {number}. with a full stop and a space behind it; if it is text, begin the line with three spaces.</source>
        <translation>Schreiben Sie {number}. mit einem Punkt und einem Leerzeichen dahinter; ist es Text, beginnen Sie die Zeile mit drei Leerzeichen.</translation>
    </message>
    <message>
        <source>This is no reply to a gap, so learners see it as text, before they answer.</source>
        <translation>Das gehört zu keiner Lücke, also sehen Lernende es als Text, bevor sie antworten.</translation>
    </message>
    <message>
        <source>Write the number of its gap behind the box: [{box}] 1: {words}</source>
        <translation>Schreiben Sie die Nummer der Lücke hinter das Kästchen: [{box}] 1: {words}</translation>
    </message>
    <message>
        <source>A pair has no box, so learners see it.</source>
        <translation>Ein Paar hat kein Kästchen, also sehen Lernende es.</translation>
    </message>
    <message>
        <source>Take [{box}] out.</source>
        <translation>Nehmen Sie [{box}] heraus.</translation>
    </message>
    <message>
        <source>There is nothing behind this box.</source>
        <translation>Hinter diesem Kästchen steht nichts.</translation>
    </message>
    <message>
        <source>Write the option there.</source>
        <translation>Schreiben Sie die Antwort dorthin.</translation>
    </message>
    <message>
        <source>Nothing is marked in this question, so it has no points.</source>
        <translation>In dieser Frage wird nichts bewertet, also hat sie keine Punkte.</translation>
    </message>
    <message>
        <source>Take points out.</source>
        <translation>Nehmen Sie points heraus.</translation>
    </message>
    <message>
        <source>Write a short id like vision-or-plan.</source>
        <translation>Schreiben Sie eine kurze Kennung wie vision-or-plan.</translation>
    </message>
    <message>
        <source>This question has no id, so progress on it is lost when its wording changes.</source>
        <translation>Diese Frage hat keine Kennung, also geht der Lernstand dazu verloren, wenn sich ihr Wortlaut ändert.</translation>
    </message>
    <message>
        <source>Write ::: {kind} {id}</source>
        <translation>Schreiben Sie ::: {kind} {id}</translation>
    </message>
    <message>
        <source>The id “{id}” is also that of {first}.</source>
        <translation>Die Kennung „{id}“ hat auch {first}.</translation>
    </message>
    <message>
        <source>Give this question another id.</source>
        <translation>Geben Sie dieser Frage eine andere Kennung.</translation>
    </message>
    <message>
        <source>This looks like a question, and learners see it as text, with its answers.</source>
        <translation>Das sieht aus wie eine Frage, und Lernende sehen es als Text, mit den Lösungen.</translation>
    </message>
    <message>
        <source>Begin the line with three colons and nothing before them: {line}; or with a backslash, if it is text.</source>
        <translation>Beginnen Sie die Zeile mit drei Doppelpunkten und nichts davor: {line}; oder mit einem Backslash, wenn es Text ist.</translation>
    </message>
    <message>
        <source>This question is never closed.</source>
        <translation>Diese Frage wird nirgends geschlossen.</translation>
    </message>
    <message>
        <source>Write ::: on a line of its own after it.</source>
        <translation>Schreiben Sie dahinter ::: in eine eigene Zeile.</translation>
    </message>
    <message>
        <source>“{kind}” is not in version 1 of the format.</source>
        <translation>„{kind}“ gehört nicht zu Version 1 des Formats.</translation>
    </message>
    <message>
        <source>Write the text itself into the lesson.</source>
        <translation>Schreiben Sie den Text selbst in die Lektion.</translation>
    </message>
    <message>
        <source>There is no “{see}” to see.</source>
        <translation>Die Stelle „{see}“ zum Nachlesen gibt es nicht.</translation>
    </message>
    <message>
        <source>Write see=&quot;lesson-id#heading&quot;.</source>
        <translation>Schreiben Sie see=&quot;lesson-id#heading&quot;.</translation>
    </message>
    <message>
        <source>This text stands below the options, so they are not read as options.</source>
        <translation>Dieser Text steht unter den Antworten, darum werden sie nicht als Antworten gelesen.</translation>
    </message>
    <message>
        <source>Write why: before it, or move it above the options.</source>
        <translation>Schreiben Sie why: davor, oder verschieben Sie ihn über die Antworten.</translation>
    </message>
    <message>
        <source>Write two spaces before each line of it, if it is feedback to the option above.</source>
        <translation>Schreiben Sie zwei Leerzeichen vor jede seiner Zeilen, wenn er eine Rückmeldung zur Antwort darüber ist.</translation>
    </message>
    <message>
        <source>This question asks nothing.</source>
        <translation>Diese Frage fragt nichts.</translation>
    </message>
    <message>
        <source>Write the question above its options.</source>
        <translation>Schreiben Sie die Frage über ihre Antworten.</translation>
    </message>
    <message>
        <source>A choice has one right option; this one has {count}.</source>
        <translation>Eine Auswahl hat eine richtige Antwort; diese hat {count}.</translation>
    </message>
    <message>
        <source>Mark exactly one option with [x], or make it a multiple question.</source>
        <translation>Kreuzen Sie genau eine Antwort mit [x] an, oder machen Sie eine Frage der Art multiple daraus.</translation>
    </message>
    <message>
        <source>No option of this question is right.</source>
        <translation>Keine Antwort dieser Frage ist richtig.</translation>
    </message>
    <message>
        <source>Mark the right ones with [x].</source>
        <translation>Kreuzen Sie die richtigen mit [x] an.</translation>
    </message>
    <message>
        <source>The right options add up to {sum} %: some of them are enough for everything.</source>
        <translation>Die richtigen Antworten ergeben zusammen {sum} %: Einige davon reichen für alles.</translation>
    </message>
    <message>
        <source>Change their weights so that they add up to 100 %.</source>
        <translation>Ändern Sie die Gewichte so, dass sie zusammen 100 % ergeben.</translation>
    </message>
    <message>
        <source>The right options add up to {sum} %: nobody can earn everything.</source>
        <translation>Die richtigen Antworten ergeben zusammen {sum} %: Niemand kann alles erreichen.</translation>
    </message>
    <message>
        <source>This option looks the same as that of line {first}.</source>
        <translation>Diese Antwort sieht genauso aus wie die in Zeile {first}.</translation>
    </message>
    <message>
        <source>An answer of the drop-down “[[{gap}]]” is there twice.</source>
        <translation>Eine Antwort der Auswahlliste „[[{gap}]]“ steht zweimal da.</translation>
    </message>
    <message>
        <source>This question has fewer than two options.</source>
        <translation>Diese Frage hat weniger als zwei Antworten.</translation>
    </message>
    <message>
        <source>Write a list of options with boxes: - [x] right, - [ ] wrong.</source>
        <translation>Schreiben Sie eine Liste von Antworten mit Kästchen: - [x] richtig, - [ ] falsch.</translation>
    </message>
    <message>
        <source>Nobody will get this answer: that of line {first} takes it, and earns as much or more.</source>
        <translation>Bis zu dieser Antwort kommt es nie: Die in Zeile {first} greift vorher und bringt ebenso viel oder mehr.</translation>
    </message>
    <message>
        <source>Take it out, give it more percent, or make the other one narrower.</source>
        <translation>Nehmen Sie sie heraus, geben Sie ihr mehr Prozent, oder fassen Sie die andere enger.</translation>
    </message>
    <message>
        <source>“{words}” earns everything in this gap already, so this percentage does not count.</source>
        <translation>„{words}“ bringt in dieser Lücke schon alles, also zählt dieser Prozentsatz nicht.</translation>
    </message>
    <message>
        <source>Write [x], or take the words out of the gap.</source>
        <translation>Schreiben Sie [x], oder nehmen Sie die Worte aus der Lücke.</translation>
    </message>
    <message>
        <source>This answer is the same as that of line {first}; the one with more percent counts.</source>
        <translation>Diese Antwort ist dieselbe wie in Zeile {first}; die mit mehr Prozent zählt.</translation>
    </message>
    <message>
        <source>This reply is to the same words as that of line {first}, which counts.</source>
        <translation>Diese Rückmeldung gilt denselben Worten wie die in Zeile {first}, und jene zählt.</translation>
    </message>
    <message>
        <source>“[[{gap}]]” is not a gap: a drop-down has exactly one answer in parentheses.</source>
        <translation>„[[{gap}]]“ ist keine Lücke: In einer Auswahlliste steht genau eine Antwort in runden Klammern.</translation>
    </message>
    <message>
        <source>Write [[answer|also right]] to type, or [[wrong|(right)|wrong]] to choose.</source>
        <translation>Schreiben Sie [[Antwort|auch richtig]] zum Tippen oder [[falsch|(richtig)|falsch]] zum Auswählen.</translation>
    </message>
    <message>
        <source>This gap has no end.</source>
        <translation>Diese Lücke hat kein Ende.</translation>
    </message>
    <message>
        <source>Write two brackets before it and two behind: [[answer]].</source>
        <translation>Schreiben Sie zwei eckige Klammern davor und zwei dahinter: [[Antwort]].</translation>
    </message>
    <message>
        <source>This gap has no beginning.</source>
        <translation>Diese Lücke hat keinen Anfang.</translation>
    </message>
    <message>
        <source>These underscores are text, and no gap.</source>
        <translation>Diese Unterstriche sind Text und keine Lücke.</translation>
    </message>
    <message>
        <source>Write [[answer]] for them; or a backslash before the first, if they are text.</source>
        <translation>Schreiben Sie [[Antwort]] an ihre Stelle; oder einen Backslash vor den ersten, wenn sie Text sind.</translation>
    </message>
    <message>
        <source>There is no gap {number}.</source>
        <translation>Eine Lücke {number} gibt es nicht.</translation>
    </message>
    <message>
        <source>Gaps count from 1 to {count}.</source>
        <translation>Die Lücken zählen von 1 bis {count}.</translation>
    </message>
    <message>
        <source>A gap stands where none can be filled in.</source>
        <translation>Eine Lücke steht, wo man keine ausfüllen kann.</translation>
    </message>
    <message>
        <source>Gaps belong into paragraphs, lists and tables, not into code, headings, quotes or links.</source>
        <translation>Lücken gehören in Absätze, Listen und Tabellen, nicht in Code, Überschriften, Zitate oder Verweise.</translation>
    </message>
    <message>
        <source>“{words}” cannot be chosen in this gap.</source>
        <translation>„{words}“ lässt sich in dieser Lücke nicht auswählen.</translation>
    </message>
    <message>
        <source>Write one of the drop-down&apos;s own answers.</source>
        <translation>Schreiben Sie eine der Antworten aus der Auswahlliste.</translation>
    </message>
    <message>
        <source>This text has no gap.</source>
        <translation>Dieser Text hat keine Lücke.</translation>
    </message>
    <message>
        <source>Write [[answer]] where a word is missing.</source>
        <translation>Schreiben Sie [[Antwort]], wo ein Wort fehlt.</translation>
    </message>
    <message>
        <source>No number is right here.</source>
        <translation>Hier ist keine Zahl richtig.</translation>
    </message>
    <message>
        <source>Write a list of numbers with boxes: - [x] 42 ± 0.5.</source>
        <translation>Schreiben Sie eine Liste von Zahlen mit Kästchen: - [x] 42 ± 0.5.</translation>
    </message>
    <message>
        <source>“{words}” is not a number or a range.</source>
        <translation>„{words}“ ist weder eine Zahl noch ein Bereich.</translation>
    </message>
    <message>
        <source>Write 42, 42 ± 0.5, 42 ± 5%, or -3..-1, with a decimal point and at most 30 digits.</source>
        <translation>Schreiben Sie 42, 42 ± 0.5, 42 ± 5% oder -3..-1, mit Dezimalpunkt und höchstens 30 Ziffern.</translation>
    </message>
    <message>
        <source>Write {whole}, or with a decimal point {better}</source>
        <translation>Schreiben Sie {whole}, oder mit Dezimalpunkt {better}</translation>
    </message>
    <message>
        <source>Write {whole}</source>
        <translation>Schreiben Sie {whole}</translation>
    </message>
    <message>
        <source>Write a decimal point: {better}</source>
        <translation>Schreiben Sie einen Dezimalpunkt: {better}</translation>
    </message>
    <message>
        <source>{words} is {value} here: a point stands before decimals.</source>
        <translation>{words} ist hier {value}: Ein Punkt steht vor Dezimalstellen.</translation>
    </message>
    <message>
        <source>Write {whole} if that is meant, or else {value}.</source>
        <translation>Schreiben Sie {whole}, wenn das gemeint ist, und sonst {value}.</translation>
    </message>
    <message>
        <source>Whatever is typed would be right here.</source>
        <translation>Hier wäre richtig, was auch immer man tippt.</translation>
    </message>
    <message>
        <source>Write some letters beside the star, or give it an empty box.</source>
        <translation>Schreiben Sie Buchstaben neben den Stern, oder geben Sie ihm ein leeres Kästchen.</translation>
    </message>
    <message>
        <source>No answer to this question is right.</source>
        <translation>Keine Antwort auf diese Frage ist richtig.</translation>
    </message>
    <message>
        <source>Write a list of answers with boxes: - [x] right, - [50%] nearly, - [ ] wrong.</source>
        <translation>Schreiben Sie eine Liste von Antworten mit Kästchen: - [x] richtig, - [50%] beinahe, - [ ] falsch.</translation>
    </message>
    <message>
        <source>None of these units is the one in which the numbers above are written.</source>
        <translation>Keine dieser Einheiten ist die, in der die Zahlen darüber stehen.</translation>
    </message>
    <message>
        <source>Write that one without a factor: unit: m, km = 1000.</source>
        <translation>Schreiben Sie jene ohne Faktor: unit: m, km = 1000.</translation>
    </message>
    <message>
        <source>unit-required needs units, and there are none.</source>
        <translation>unit-required braucht Einheiten, und es gibt keine.</translation>
    </message>
    <message>
        <source>Write them behind the numbers: unit: m, km = 1000.</source>
        <translation>Schreiben Sie sie hinter die Zahlen: unit: m, km = 1000.</translation>
    </message>
    <message>
        <source>“{words}” is not a unit.</source>
        <translation>„{words}“ ist keine Einheit.</translation>
    </message>
    <message>
        <source>Write names with factors, divided by commas: unit: m, km = 1000, cm = 0.01.</source>
        <translation>Schreiben Sie Namen mit Faktoren, durch Kommas getrennt: unit: m, km = 1000, cm = 0.01.</translation>
    </message>
    <message>
        <source>The unit {name} is here twice.</source>
        <translation>Die Einheit {name} steht zweimal da.</translation>
    </message>
    <message>
        <source>A sort question needs two groups or more.</source>
        <translation>Eine Frage der Art sort braucht mindestens zwei Gruppen.</translation>
    </message>
    <message>
        <source>Write **Group** on a line of its own, then its list, twice or more.</source>
        <translation>Schreiben Sie **Gruppe** in eine eigene Zeile und darunter ihre Liste, mindestens zweimal.</translation>
    </message>
    <message>
        <source>There is another group “{name}” above.</source>
        <translation>Weiter oben gibt es schon eine Gruppe „{name}“.</translation>
    </message>
    <message>
        <source>Put the items of both into one list, or give it a name of its own.</source>
        <translation>Schreiben Sie die Dinge beider in eine Liste, oder geben Sie ihr einen eigenen Namen.</translation>
    </message>
    <message>
        <source>This item looks the same as that of line {first}, and each belongs into one group.</source>
        <translation>Das sieht genauso aus wie in Zeile {first}, und jedes Ding gehört in eine Gruppe.</translation>
    </message>
    <message>
        <source>This number is less than the one above it; the right order is that of the lines.</source>
        <translation>Diese Nummer ist kleiner als die darüber; richtig ist die Reihenfolge der Zeilen.</translation>
    </message>
    <message>
        <source>Write the items in the right order, and number them 1. 2. 3.</source>
        <translation>Schreiben Sie die Dinge in der richtigen Reihenfolge, und nummerieren Sie sie 1. 2. 3.</translation>
    </message>
    <message>
        <source>All items are equal, so every order is right.</source>
        <translation>Alle Dinge sind gleich, also ist jede Reihenfolge richtig.</translation>
    </message>
    <message>
        <source>Write at least one other item.</source>
        <translation>Schreiben Sie mindestens ein anderes.</translation>
    </message>
    <message>
        <source>An order question needs a numbered list with two items or more.</source>
        <translation>Eine Frage der Art order braucht eine nummerierte Liste mit mindestens zwei Dingen.</translation>
    </message>
    <message>
        <source>Write the items in the right order, each on a line that begins with 1. 2. 3.</source>
        <translation>Schreiben Sie die Dinge in der richtigen Reihenfolge, jedes in eine Zeile, die mit 1. 2. 3. beginnt.</translation>
    </message>
    <message>
        <source>This is not a pair.</source>
        <translation>Das ist kein Paar.</translation>
    </message>
    <message>
        <source>Write - left =&gt; right, with spaces around the arrow.</source>
        <translation>Schreiben Sie - links =&gt; rechts, mit Leerzeichen um den Pfeil.</translation>
    </message>
    <message>
        <source>There is no right side here.</source>
        <translation>Hier fehlt die rechte Seite.</translation>
    </message>
    <message>
        <source>A match question needs two left sides and two different right sides, or more.</source>
        <translation>Eine Frage der Art match braucht mindestens zwei linke und zwei verschiedene rechte Seiten.</translation>
    </message>
    <message>
        <source>Write a list of pairs: - left =&gt; right.</source>
        <translation>Schreiben Sie eine Liste von Paaren: - links =&gt; rechts.</translation>
    </message>
    <message>
        <source>There is no list behind checklist:.</source>
        <translation>Hinter checklist: steht keine Liste.</translation>
    </message>
    <message>
        <source>Write one below it: - I named an example.</source>
        <translation>Schreiben Sie eine darunter: - Ich habe ein Beispiel genannt.</translation>
    </message>
    <message>
        <source>This choice leads nowhere.</source>
        <translation>Diese Entscheidung führt nirgendwohin.</translation>
    </message>
    <message>
        <source>Write - what to do -&gt; step, with spaces around the arrow.</source>
        <translation>Schreiben Sie - was zu tun ist -&gt; Schritt, mit Leerzeichen um den Pfeil.</translation>
    </message>
    <message>
        <source>A scale needs two labels or more.</source>
        <translation>Eine Skala braucht mindestens zwei Stufen.</translation>
    </message>
    <message>
        <source>Write them from least to most: scale: not at all | a little | mostly | fully.</source>
        <translation>Schreiben Sie sie von wenig nach viel: scale: gar nicht | ein wenig | meistens | ganz.</translation>
    </message>
    <message>
        <source>Every way through this scenario earns the same.</source>
        <translation>Jeder Weg durch dieses Szenario bringt dasselbe.</translation>
    </message>
    <message>
        <source>Give the better choices more percent.</source>
        <translation>Geben Sie den besseren Entscheidungen mehr Prozent.</translation>
    </message>
    <message>
        <source>From the step “{step}” a way leads round in a circle.</source>
        <translation>Vom Schritt „{step}“ führt ein Weg im Kreis.</translation>
    </message>
    <message>
        <source>Let the choices lead on only; write a step twice if it comes twice.</source>
        <translation>Lassen Sie die Entscheidungen nur weiter führen; kommt ein Schritt zweimal, schreiben Sie ihn zweimal.</translation>
    </message>
    <message>
        <source>No way through this scenario earns anything.</source>
        <translation>Kein Weg durch dieses Szenario bringt etwas.</translation>
    </message>
    <message>
        <source>Give the better choices a percentage, or take all boxes out.</source>
        <translation>Geben Sie den besseren Entscheidungen einen Prozentsatz, oder nehmen Sie alle Kästchen heraus.</translation>
    </message>
    <message>
        <source>There is nothing to agree with.</source>
        <translation>Es gibt nichts, dem man zustimmen könnte.</translation>
    </message>
    <message>
        <source>Write a list of statements.</source>
        <translation>Schreiben Sie eine Liste von Aussagen.</translation>
    </message>
    <message>
        <source>There is another step “{step}”.</source>
        <translation>Einen Schritt „{step}“ gibt es schon.</translation>
    </message>
    <message>
        <source>Give each step a heading of its own.</source>
        <translation>Geben Sie jedem Schritt eine eigene Überschrift.</translation>
    </message>
    <message>
        <source>This heading has no letters.</source>
        <translation>Diese Überschrift hat keine Buchstaben.</translation>
    </message>
    <message>
        <source>There is no step “{step}”.</source>
        <translation>Einen Schritt „{step}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>Steps: {steps}.</source>
        <translation>Schritte: {steps}.</translation>
    </message>
    <message>
        <source>No choice leads to the step “{step}”.</source>
        <translation>Keine Entscheidung führt zum Schritt „{step}“.</translation>
    </message>
    <message>
        <source>Let a choice lead to it, or take it out.</source>
        <translation>Lassen Sie eine dorthin führen, oder nehmen Sie ihn heraus.</translation>
    </message>
    <message>
        <source>This scenario has no step.</source>
        <translation>Dieses Szenario hat keinen Schritt.</translation>
    </message>
    <message>
        <source>Begin each step with a heading: ### Monday.</source>
        <translation>Beginnen Sie jeden Schritt mit einer Überschrift: ### Montag.</translation>
    </message>
    <message>
        <source>This assessment asks nothing.</source>
        <translation>Diese Prüfung fragt nichts.</translation>
    </message>
    <message>
        <source>Write questions, or draw some from a bank.</source>
        <translation>Schreiben Sie Fragen, oder ziehen Sie welche aus einem Fragenpool.</translation>
    </message>
    <message>
        <source>Nobody will see this text: a bank holds questions only.</source>
        <translation>Diesen Text wird niemand sehen: Ein Fragenpool enthält nur Fragen.</translation>
    </message>
    <message>
        <source>Move it into a lesson, or into a question.</source>
        <translation>Verschieben Sie ihn in eine Lektion oder in eine Frage.</translation>
    </message>
    <message>
        <source>Nobody will see this text: it stands below the first question of an assessment.</source>
        <translation>Diesen Text wird niemand sehen: Er steht unter der ersten Frage einer Prüfung.</translation>
    </message>
    <message>
        <source>Move it above the first question, or into a question.</source>
        <translation>Verschieben Sie ihn über die erste Frage oder in eine Frage.</translation>
    </message>
    <message>
        <source>Nothing in this assessment earns points, so nobody can pass it.</source>
        <translation>Nichts in dieser Prüfung bringt Punkte, also kann niemand sie bestehen.</translation>
    </message>
    <message>
        <source>Write pass_mark = 0, and taking part is enough; or ask something that is marked.</source>
        <translation>Schreiben Sie pass_mark = 0, dann genügt die Teilnahme; oder fragen Sie etwas, das bewertet wird.</translation>
    </message>
    <message>
        <source>There is no bank “{bank}”.</source>
        <translation>Einen Fragenpool „{bank}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>Banks: {banks}.</source>
        <translation>Fragenpools: {banks}.</translation>
    </message>
    <message>
        <source>Write one: questions/{bank}.md.</source>
        <translation>Schreiben Sie einen: questions/{bank}.md.</translation>
    </message>
    <message>
        <source>{count} questions are to be drawn from “{bank}”, and {found} are there.</source>
        <translation>Aus „{bank}“ sollen {count} Fragen gezogen werden, und {found} sind da.</translation>
    </message>
    <message>
        <source>Draw fewer, or write more questions.</source>
        <translation>Ziehen Sie weniger, oder schreiben Sie mehr Fragen.</translation>
    </message>
    <message>
        <source>{count} questions are to be drawn from “{bank}”, and {found} are left by the other lines.</source>
        <translation>Aus „{bank}“ sollen {count} Fragen gezogen werden, und die anderen Zeilen lassen {found} übrig.</translation>
    </message>
    <message>
        <source>“{answer}” is one answer: learners must type the slash, too.</source>
        <translation>„{answer}“ ist eine einzige Antwort: Lernende müssten auch den Schrägstrich tippen.</translation>
    </message>
    <message>
        <source>Write each answer on a line of its own, with a box.</source>
        <translation>Schreiben Sie jede Antwort in eine eigene Zeile, mit Kästchen.</translation>
    </message>
    <message>
        <source>No assessment draws from the bank “{bank}”.</source>
        <translation>Keine Prüfung zieht aus dem Fragenpool „{bank}“.</translation>
    </message>
    <message>
        <source>Draw from it, or take it out.</source>
        <translation>Ziehen Sie daraus, oder nehmen Sie ihn heraus.</translation>
    </message>
    <message>
        <source>After the answer this question tells nothing but right or wrong.</source>
        <translation>Nach der Antwort sagt diese Frage nur richtig oder falsch.</translation>
    </message>
    <message>
        <source>Write why:, or feedback to the options.</source>
        <translation>Schreiben Sie why: oder Rückmeldungen zu den Antworten.</translation>
    </message>
    <message>
        <source>The course does not say its language.</source>
        <translation>Der Kurs nennt seine Sprache nicht.</translation>
    </message>
    <message>
        <source>Write language = &quot;en&quot; (or another).</source>
        <translation>Schreiben Sie language = &quot;de&quot; (oder eine andere).</translation>
    </message>
    <message>
        <source>“{language}” is no language tag.</source>
        <translation>„{language}“ ist kein Sprachkürzel.</translation>
    </message>
    <message>
        <source>Write language = &quot;{tag}&quot;.</source>
        <translation>Schreiben Sie language = &quot;{tag}&quot;.</translation>
    </message>
    <message>
        <source>Write it like en, de or pt-BR.</source>
        <translation>Schreiben Sie es wie en, de oder pt-BR.</translation>
    </message>
    <message>
        <source>This lesson has no text and no question.</source>
        <translation>Diese Lektion hat keinen Text und keine Frage.</translation>
    </message>
    <message>
        <source>Write something, or take it out.</source>
        <translation>Schreiben Sie etwas, oder nehmen Sie sie heraus.</translation>
    </message>
    <message>
        <source>This lesson takes {minutes} minutes; {most} are as much as most people like.</source>
        <translation>Diese Lektion dauert {minutes} Minuten; mehr als {most} sind den meisten zu viel.</translation>
    </message>
    <message>
        <source>Divide it into two.</source>
        <translation>Machen Sie zwei daraus.</translation>
    </message>
    <message>
        <source>No lesson shows this file.</source>
        <translation>Keine Lektion zeigt diese Datei.</translation>
    </message>
    <message>
        <source>Take it out; it only makes the course larger.</source>
        <translation>Nehmen Sie sie heraus; sie macht den Kurs nur größer.</translation>
    </message>
    <message>
        <source>The header says {minutes} minutes; by its words and questions it is about {estimate}.</source>
        <translation>Der Kopf nennt {minutes} Minuten; nach Worten und Fragen sind es etwa {estimate}.</translation>
    </message>
    <message>
        <source>Write minutes = {estimate}, or take it out.</source>
        <translation>Schreiben Sie minutes = {estimate}, oder nehmen Sie die Zeile heraus.</translation>
    </message>
    <message>
        <source>No question belongs to the objective “{key}”.</source>
        <translation>Keine Frage gehört zum Lernziel „{key}“.</translation>
    </message>
    <message>
        <source>Write one, or name it in a lesson.</source>
        <translation>Schreiben Sie eine, oder nennen Sie es in einer Lektion.</translation>
    </message>
    <message>
        <source>“{other}” and “{option}” are almost the same to a learner.</source>
        <translation>„{other}“ und „{option}“ sind für Lernende fast dasselbe.</translation>
    </message>
    <message>
        <source>Make the difference plain, or take one out.</source>
        <translation>Machen Sie den Unterschied deutlich, oder nehmen Sie eine heraus.</translation>
    </message>
    <message>
        <source>“{option}” points at its place, and the options change places.</source>
        <translation>„{option}“ verweist auf seinen Platz, und die Antworten tauschen die Plätze.</translation>
    </message>
    <message>
        <source>Write what it means, or add shuffle=false.</source>
        <translation>Schreiben Sie, was gemeint ist, oder ergänzen Sie shuffle=false.</translation>
    </message>
    <message>
        <source>The right option has {right} letters, the longest wrong one {longest}: its length tells it.</source>
        <translation>Die richtige Antwort hat {right} Buchstaben, die längste falsche {longest}: Ihre Länge verrät sie.</translation>
    </message>
    <message>
        <source>Shorten it, or say as much in the wrong ones.</source>
        <translation>Kürzen Sie sie, oder sagen Sie in den falschen ebenso viel.</translation>
    </message>
    <message>
        <source>The right option is the longest in {share} % of {count} choices; by chance it is {chance} %.</source>
        <translation>Die richtige Antwort ist in {share} % von {count} Auswahlfragen die längste; zufällig wären es {chance} %.</translation>
    </message>
    <message>
        <source>Make wrong options as full as right ones.</source>
        <translation>Machen Sie falsche Antworten so ausführlich wie richtige.</translation>
    </message>
    <message>
        <source>This text is of grade {grade} (Coleman-Liau); {hardest} is as hard as a course should be.</source>
        <translation>Dieser Text hat Stufe {grade} (Coleman-Liau); schwerer als {hardest} sollte ein Kurs nicht sein.</translation>
    </message>
    <message>
        <source>Write shorter sentences and simpler words.</source>
        <translation>Schreiben Sie kürzere Sätze und einfachere Worte.</translation>
    </message>
    <message>
        <source>1 cell</source>
        <translation>1 Zelle</translation>
    </message>
    <message>
        <source>{count} cells</source>
        <translation>{count} Zellen</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>line {0}</source>
        <translation>Zeile {0}</translation>
    </message>
    <message>
        <source>{0} places, the first in line {1}</source>
        <translation>{0} Stellen, die erste in Zeile {1}</translation>
    </message>
    <message>
        <source>line {0}, place {1} of {2}</source>
        <translation>Zeile {0}, Stelle {1} von {2}</translation>
    </message>
    <message>
        <source>The whole course</source>
        <translation>Der ganze Kurs</translation>
    </message>
</context>
<context>
    <name>ProblemsPanel</name>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Filter problems by a word or a file</source>
        <translation>Probleme nach einem Wort oder einer Datei filtern</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Your editor…</source>
        <translation>Ihr Editor…</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Keine Probleme</translation>
    </message>
    <message>
        <source>Question banks: {0}…</source>
        <translation>Fragenpools: {0}…</translation>
    </message>
    <message>
        <source>Nothing is wrong with this course.</source>
        <translation>Mit diesem Kurs ist alles in Ordnung.</translation>
    </message>
    <message>
        <source>None of the {0} fits the filter.</source>
        <translation>Keines der {0} passt zum Filter.</translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation>Nichts anzuzeigen</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>Problems: {0}</source>
        <translation>Probleme: {0}</translation>
    </message>
</context>
<context>
    <name>ProfileChart</name>
    <message>
        <source>earlier: {0}</source>
        <translation>früher: {0}</translation>
    </message>
    <message>
        <source>Your profile. {0}</source>
        <translation>Ihr Profil. {0}</translation>
    </message>
    <message>
        <source>The notch shows your answer before.</source>
        <translation>Die Kerbe zeigt Ihre frühere Antwort.</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>The folder in which your organisation keeps your progress is not there now.</source>
        <translation>Der Ordner, in dem Ihre Organisation Ihren Lernstand aufbewahrt, ist gerade nicht erreichbar.</translation>
    </message>
    <message>
        <source>What is kept there is safe. What you do now is kept on this computer.</source>
        <translation>Was dort liegt, ist sicher. Was Sie jetzt tun, wird auf diesem Computer gespeichert.</translation>
    </message>
    <message>
        <source>Connect to your organisation’s network, and start the program again.</source>
        <translation>Verbinden Sie sich mit dem Netz Ihrer Organisation, und starten Sie das Programm neu.</translation>
    </message>
</context>
<context>
    <name>Prompts</name>
    <message>
        <source>Open a course folder</source>
        <translation>Kursordner öffnen</translation>
    </message>
    <message>
        <source>Course packages (*{0})</source>
        <translation>Kurspakete (*{0})</translation>
    </message>
    <message>
        <source>Open a course package</source>
        <translation>Kurspaket öffnen</translation>
    </message>
    <message>
        <source>Questions: GIFT, Aiken, Moodle XML (*.gift *.txt *.xml);;All files (*)</source>
        <translation>Fragen: GIFT, Aiken, Moodle XML (*.gift *.txt *.xml);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Bring in questions</source>
        <translation>Fragen übernehmen</translation>
    </message>
    <message>
        <source>Your certificate</source>
        <translation>Ihr Zertifikat</translation>
    </message>
    <message>
        <source>Your name, as it should stand there:</source>
        <translation>Ihr Name, wie er dort stehen soll:</translation>
    </message>
    <message>
        <source>Save your certificate</source>
        <translation>Zertifikat speichern</translation>
    </message>
    <message>
        <source>Ask the author by telephone or in person, and compare:

{0}

If it is the same, this name is shown for all that the key has signed:</source>
        <translation>Fragen Sie die Autorin oder den Autor am Telefon oder persönlich, und vergleichen Sie:

{0}

Stimmt es überein, erscheint bei allem, was der Schlüssel signiert hat, dieser Name:</translation>
    </message>
    <message>
        <source>Trust this key?</source>
        <translation>Diesem Schlüssel vertrauen?</translation>
    </message>
    <message>
        <source>Choose the other file with your progress</source>
        <translation>Die andere Datei mit Ihrem Lernstand wählen</translation>
    </message>
    <message>
        <source>Progress (*.sqlite)</source>
        <translation>Lernstand (*.sqlite)</translation>
    </message>
    <message>
        <source>Save your progress as another file</source>
        <translation>Lernstand als andere Datei speichern</translation>
    </message>
    <message>
        <source>Hand out the course as a file</source>
        <translation>Kurs als Datei weitergeben</translation>
    </message>
    <message>
        <source>Choose your signing key</source>
        <translation>Wählen Sie Ihren Signaturschlüssel</translation>
    </message>
    <message>
        <source>Open a web page?</source>
        <translation>Webseite öffnen?</translation>
    </message>
    <message>
        <source>This link leaves the course and opens “{host}” in your browser.</source>
        <translation>Dieser Link führt aus dem Kurs hinaus und öffnet „{host}“ in Ihrem Browser.</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>Question: {0}</source>
        <translation>Frage: {0}</translation>
    </message>
    <message>
        <source>QUESTION {0} OF {1}</source>
        <translation>FRAGE {0} VON {1}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Keep what I wrote</source>
        <translation>Speichern, was ich geschrieben habe</translation>
    </message>
    <message>
        <source>Show my profile</source>
        <translation>Mein Profil zeigen</translation>
    </message>
    <message>
        <source>Check answer</source>
        <translation>Antwort prüfen</translation>
    </message>
    <message>
        <source>This question has changed since you answered it. Your earlier result still counts.</source>
        <translation>Diese Frage hat sich geändert, seit Sie sie beantwortet haben. Ihr früheres Ergebnis zählt weiter.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>Noch einmal speichern</translation>
    </message>
    <message>
        <source>Nothing new is kept just now: this answer is only shown.</source>
        <translation>Gerade wird nichts Neues behalten: Diese Antwort wird nur gezeigt.</translation>
    </message>
    <message>
        <source>Shown with its answer.</source>
        <translation>Mit der Antwort angezeigt.</translation>
    </message>
    <message>
        <source>You answered this earlier.</source>
        <translation>Das haben Sie früher schon beantwortet.</translation>
    </message>
    <message>
        <source>All that is said to answers</source>
        <translation>Alles, was zu Antworten gesagt wird</translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation>Noch einmal antworten</translation>
    </message>
    <message>
        <source>1 try left</source>
        <translation>noch 1 Versuch</translation>
    </message>
    <message numerus="yes">
        <source>%n tries left</source>
        <translation>
            <numerusform>noch %n Versuch</numerusform>
            <numerusform>noch %n Versuche</numerusform>
        </translation>
    </message>
    <message>
        <source>Show a hint</source>
        <translation>Tipp anzeigen</translation>
    </message>
    <message numerus="yes">
        <source>Show another hint (%n left)</source>
        <translation>
            <numerusform>Noch einen Tipp anzeigen (noch %n)</numerusform>
            <numerusform>Noch einen Tipp anzeigen (noch %n)</numerusform>
        </translation>
    </message>
    <message>
        <source> (costs {0} %)</source>
        <translation> (kostet {0} %)</translation>
    </message>
    <message>
        <source>1 TRY LEFT</source>
        <translation>NOCH 1 VERSUCH</translation>
    </message>
    <message numerus="yes">
        <source>%n TRIES LEFT</source>
        <translation>
            <numerusform>NOCH %n VERSUCH</numerusform>
            <numerusform>NOCH %n VERSUCHE</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionMap</name>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Hand in…</source>
        <translation>Abgeben…</translation>
    </message>
    <message>
        <source>You can hand in at any time. What is still open is listed first.</source>
        <translation>Sie können jederzeit abgeben. Vorher wird aufgelistet, was noch offen ist.</translation>
    </message>
    <message>
        <source>This question</source>
        <translation>Diese Frage</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Flagged for later</source>
        <translation>Für später gemerkt</translation>
    </message>
    <message>
        <source>{0} of {1} answered</source>
        <translation>{0} von {1} beantwortet</translation>
    </message>
    <message>
        <source>{0} flagged</source>
        <translation>{0} gemerkt</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>Reading the course</source>
        <translation>Der Kurs wird gelesen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>This is done once, and again only when the course has changed.</source>
        <translation>Das geschieht einmal, und danach nur, wenn sich der Kurs geändert hat.</translation>
    </message>
    <message>
        <source>Reading “{0}”</source>
        <translation>„{0}“ wird gelesen</translation>
    </message>
    <message>
        <source>Lesson {0} of {1}</source>
        <translation>Lektion {0} von {1}</translation>
    </message>
</context>
<context>
    <name>Record</name>
    <message>
        <source>Everything you answered before is safe.</source>
        <translation>Alles, was Sie vorher beantwortet haben, ist sicher.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>Make some room, then try again.</source>
        <translation>Schaffen Sie etwas Platz, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The file with your progress cannot be written.</source>
        <translation>Die Datei mit Ihrem Lernstand lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Make the folder writable, then try again.</source>
        <translation>Machen Sie den Ordner beschreibbar, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Another program is using the file with your progress.</source>
        <translation>Ein anderes Programm verwendet gerade die Datei mit Ihrem Lernstand.</translation>
    </message>
    <message>
        <source>Wait a moment, then try again.</source>
        <translation>Warten Sie einen Moment, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Your progress could not be saved: {0}.</source>
        <translation>Ihr Lernstand konnte nicht gespeichert werden: {0}.</translation>
    </message>
    <message>
        <source>Check the disk, then try again.</source>
        <translation>Prüfen Sie den Datenträger, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The file with your progress was moved, deleted or replaced while it was open.</source>
        <translation>Die Datei mit Ihrem Lernstand wurde verschoben, gelöscht oder ersetzt, während sie geöffnet war.</translation>
    </message>
    <message>
        <source>The file with your progress was changed by another program while it was open.</source>
        <translation>Die Datei mit Ihrem Lernstand wurde von einem anderen Programm geändert, während sie geöffnet war.</translation>
    </message>
    <message>
        <source>Make the folder writable, or choose another with --data.</source>
        <translation>Machen Sie den Ordner beschreibbar, oder wählen Sie mit --data einen anderen.</translation>
    </message>
    <message>
        <source>The answer on your screen is still here.</source>
        <translation>Die Antwort auf Ihrem Bildschirm ist noch da.</translation>
    </message>
    <message>
        <source>Put {0} back and save again, or save your progress as another file.</source>
        <translation>Legen Sie {0} zurück und speichern Sie noch einmal, oder speichern Sie Ihren Lernstand als andere Datei.</translation>
    </message>
    <message>
        <source>The file with your progress is damaged.</source>
        <translation>Die Datei mit Ihrem Lernstand ist beschädigt.</translation>
    </message>
    <message>
        <source>Close this window and open the program again: it will offer a back-up.</source>
        <translation>Schließen Sie dieses Fenster, und öffnen Sie das Programm neu: Es wird eine Sicherung anbieten.</translation>
    </message>
    <message>
        <source>Nothing new is kept just now, so no back-up was made.</source>
        <translation>Gerade wird nichts Neues behalten, deshalb wurde keine Sicherung gemacht.</translation>
    </message>
    <message>
        <source>Your data was deleted, but not all of its back-ups could be.</source>
        <translation>Ihre Daten wurden gelöscht, aber nicht alle Sicherungen davon.</translation>
    </message>
    <message>
        <source>The record itself is empty.</source>
        <translation>Der Lernstand selbst ist leer.</translation>
    </message>
    <message>
        <source>Make the folder {0} writable, and open the program again.</source>
        <translation>Machen Sie den Ordner {0} beschreibbar, und öffnen Sie das Programm neu.</translation>
    </message>
    <message>
        <source>The file {0} is write-protected, so nothing new is kept.</source>
        <translation>Die Datei {0} ist schreibgeschützt, deshalb wird nichts Neues gespeichert.</translation>
    </message>
    <message>
        <source>The folder {0} cannot be written: {1}.</source>
        <translation>In den Ordner {0} lässt sich nicht schreiben: {1}.</translation>
    </message>
    <message>
        <source>The path of the data folder is {0} bytes long, and may be {1} bytes long at most: {2}</source>
        <translation>Der Pfad des Datenordners ist {0} Bytes lang und darf höchstens {1} Bytes lang sein: {2}</translation>
    </message>
    <message>
        <source>A name in the path of the data folder is {0} bytes long, and may be {1} at most: {2}</source>
        <translation>Ein Name im Pfad des Datenordners ist {0} Bytes lang und darf höchstens {1} lang sein: {2}</translation>
    </message>
    <message>
        <source>The data folder cannot be there, because {0} is a file.</source>
        <translation>Der Datenordner kann dort nicht sein, weil {0} eine Datei ist.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Choose another folder with --data.</source>
        <translation>Wählen Sie mit --data einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Your progress is already open in another window.</source>
        <translation>Ihr Lernstand ist schon in einem anderen Fenster geöffnet.</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation>Nichts ist verloren.</translation>
    </message>
    <message>
        <source>Go on in the other window, or close it first.</source>
        <translation>Machen Sie im anderen Fenster weiter, oder schließen Sie es zuerst.</translation>
    </message>
    <message>
        <source>The folder {0} is write-protected, so nothing new is kept.</source>
        <translation>Der Ordner {0} ist schreibgeschützt, deshalb wird nichts Neues gespeichert.</translation>
    </message>
    <message>
        <source>The file with your progress is not where it was.</source>
        <translation>Die Datei mit Ihrem Lernstand ist nicht mehr dort, wo sie war.</translation>
    </message>
    <message>
        <source>There is a back-up of it.</source>
        <translation>Es gibt eine Sicherung davon.</translation>
    </message>
    <message>
        <source>The damaged file is kept as {0}.</source>
        <translation>Die beschädigte Datei liegt noch als {0} da.</translation>
    </message>
    <message>
        <source>Go back to the back-up, or put the file back and open the program again.</source>
        <translation>Gehen Sie zur Sicherung zurück, oder legen Sie die Datei zurück und öffnen das Programm neu.</translation>
    </message>
    <message>
        <source>There is nothing in the file with your progress.</source>
        <translation>In der Datei mit Ihrem Lernstand steht nichts.</translation>
    </message>
    <message>
        <source>Beside it lies what looks like a copy of it: {0}.</source>
        <translation>Daneben liegt, was wie eine Kopie davon aussieht: {0}.</translation>
    </message>
    <message>
        <source>There is a back-up of it, and beside it what looks like a copy: {0}.</source>
        <translation>Es gibt eine Sicherung davon, und daneben, was wie eine Kopie aussieht: {0}.</translation>
    </message>
    <message>
        <source>Bring everything together, or put the file back and open the program again.</source>
        <translation>Führen Sie alles zusammen, oder legen Sie die Datei zurück und öffnen das Programm neu.</translation>
    </message>
    <message>
        <source>Put the file back and open the program again, or go on with what can still be read.</source>
        <translation>Legen Sie die Datei zurück und öffnen das Programm neu, oder machen Sie mit dem weiter, was noch lesbar ist.</translation>
    </message>
    <message>
        <source>A later version of this program kept it: update the program to bring it in.</source>
        <translation>Eine neuere Version dieses Programms hat sie geschrieben: Bringen Sie das Programm auf den neuesten Stand, um sie dazuzunehmen.</translation>
    </message>
    <message>
        <source>{0} A later version of this program kept {1}: update the program to bring that in.</source>
        <translation>{0} Eine neuere Version dieses Programms hat {1} geschrieben: Bringen Sie das Programm auf den neuesten Stand, um auch das dazuzunehmen.</translation>
    </message>
    <message>
        <source>{0} is a database of another program.</source>
        <translation>{0} ist eine Datenbank eines anderen Programms.</translation>
    </message>
    <message>
        <source>It was not touched.</source>
        <translation>Sie wurde nicht angerührt.</translation>
    </message>
    <message>
        <source>{0} is not a file in which progress can be kept.</source>
        <translation>{0} ist keine Datei, in der Fortschritt aufbewahrt werden kann.</translation>
    </message>
    <message>
        <source>Move it away, or choose another folder with --data.</source>
        <translation>Verschieben Sie sie, oder wählen Sie mit --data einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Your progress was kept by a later version of this program, so nothing new is kept.</source>
        <translation>Ihr Lernstand stammt von einer neueren Version dieses Programms, deshalb wird nichts Neues gespeichert.</translation>
    </message>
    <message>
        <source>Your progress was kept by a later version of this program.</source>
        <translation>Ihr Lernstand stammt von einer neueren Version dieses Programms.</translation>
    </message>
    <message>
        <source>Update the program, or choose another folder with --data.</source>
        <translation>Aktualisieren Sie das Programm, oder wählen Sie mit --data einen anderen Ordner.</translation>
    </message>
    <message>
        <source>It was set aside as {0}, and nothing of it was changed.</source>
        <translation>Sie wurde als {0} beiseitegelegt, und nichts darin wurde geändert.</translation>
    </message>
    <message>
        <source>Nothing of it was changed.</source>
        <translation>Nichts darin wurde geändert.</translation>
    </message>
    <message>
        <source>Beside it lies what looks like a copy of it: {0}. Bring everything together that can be read.</source>
        <translation>Daneben liegt, was wie eine Kopie davon aussieht: {0}. Führen Sie alles zusammen, was lesbar ist.</translation>
    </message>
    <message>
        <source>Go back to the newest back-up. What can still be read in the damaged file is brought along.</source>
        <translation>Gehen Sie zur neuesten Sicherung zurück. Was in der beschädigten Datei noch lesbar ist, kommt mit.</translation>
    </message>
    <message>
        <source>There is no back-up. What can still be read in the damaged file can be brought along.</source>
        <translation>Es gibt keine Sicherung. Was in der beschädigten Datei noch lesbar ist, lässt sich mitnehmen.</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}.</source>
        <translation>{0} lässt sich nicht lesen: {1}.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>{0} is no record of this program.</source>
        <translation>{0} enthält keinen Lernstand dieses Programms.</translation>
    </message>
    <message>
        <source>{0} was kept by a later version of this program.</source>
        <translation>{0} stammt von einer neueren Version dieses Programms.</translation>
    </message>
    <message>
        <source>Update the program first.</source>
        <translation>Aktualisieren Sie zuerst das Programm.</translation>
    </message>
    <message>
        <source>{0} is damaged.</source>
        <translation>{0} ist beschädigt.</translation>
    </message>
    <message>
        <source>The back-up {0} is damaged.</source>
        <translation>Die Sicherung {0} ist beschädigt.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The disk is full, so nothing new is kept.</source>
        <translation>Der Datenträger ist voll, deshalb wird nichts Neues behalten.</translation>
    </message>
    <message>
        <source>The file with your progress could not be written, so nothing new is kept.</source>
        <translation>Die Datei mit Ihrem Lernstand konnte nicht geschrieben werden, deshalb wird nichts Neues behalten.</translation>
    </message>
    <message>
        <source>Your progress is not open.</source>
        <translation>Ihr Lernstand ist nicht geöffnet.</translation>
    </message>
    <message>
        <source>The back-ups that you have are safe.</source>
        <translation>Die Sicherungen, die Sie haben, sind sicher.</translation>
    </message>
    <message>
        <source>Close the program and open it again.</source>
        <translation>Schließen Sie das Programm, und öffnen Sie es neu.</translation>
    </message>
    <message>
        <source>You can read and try everything.</source>
        <translation>Sie können alles lesen und ausprobieren.</translation>
    </message>
    <message>
        <source>Make some room on the disk, or make the folder writable, to keep your progress.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger oder machen Sie den Ordner beschreibbar, um Ihren Lernstand zu behalten.</translation>
    </message>
</context>
<context>
    <name>RecordBridge</name>
    <message>
        <source>Done: {0}</source>
        <translation>Fertig: {0}</translation>
    </message>
    <message>
        <source>You are back at {0}.</source>
        <translation>Sie sind zurück beim Stand vom {0}.</translation>
    </message>
    <message>
        <source>What was there before is the back-up of {0}.</source>
        <translation>Was vorher da war, ist die Sicherung vom {0}.</translation>
    </message>
    <message>
        <source>1 of your answers and results was brought back.</source>
        <translation>1 Ihrer Antworten und Ergebnisse wurde zurückgeholt.</translation>
    </message>
    <message numerus="yes">
        <source>%n of your answers and results were brought back.</source>
        <translation>
            <numerusform>%n Ihrer Antworten und Ergebnisse wurde zurückgeholt.</numerusform>
            <numerusform>%n Ihrer Antworten und Ergebnisse wurden zurückgeholt.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 answer came along. Nothing was doubled.</source>
        <translation>1 Antwort kam hinzu. Nichts wurde verdoppelt.</translation>
    </message>
    <message numerus="yes">
        <source>%n answers came along. Nothing was doubled.</source>
        <translation>
            <numerusform>%n Antwort kam hinzu. Nichts wurde doppelt.</numerusform>
            <numerusform>%n Antworten kamen hinzu. Nichts wurde doppelt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything that was kept about you is deleted, in the back-ups too.</source>
        <translation>Alles, was über Sie gespeichert war, ist gelöscht, auch in den Sicherungen.</translation>
    </message>
    <message>
        <source>1 entry in the file with your progress is damaged.</source>
        <translation>1 Eintrag in der Datei mit Ihrem Lernstand ist beschädigt.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries in the file with your progress are damaged.</source>
        <translation>
            <numerusform>%n Eintrag in der Datei mit Ihrem Lernstand ist beschädigt.</numerusform>
            <numerusform>%n Einträge in der Datei mit Ihrem Lernstand sind beschädigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is damaged is left out, and everything else is as it was.</source>
        <translation>Was beschädigt ist, wird ausgelassen, und alles andere ist, wie es war.</translation>
    </message>
    <message>
        <source>A back-up may have it whole.</source>
        <translation>Vielleicht ist es in einer Sicherung unbeschädigt.</translation>
    </message>
    <message>
        <source>One result of an assessment was wrong and has been put right.</source>
        <translation>Ein Prüfungsergebnis war falsch und ist berichtigt.</translation>
    </message>
    <message numerus="yes">
        <source>%n results of assessments were wrong and have been put right.</source>
        <translation>
            <numerusform>%n Prüfungsergebnis war falsch und ist berichtigt.</numerusform>
            <numerusform>%n Prüfungsergebnisse waren falsch und sind berichtigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>All of your answers are safe.</source>
        <translation>Alle Ihre Antworten sind sicher.</translation>
    </message>
    <message>
        <source>Points of another course had been counted, or none could be earned. An assessment that you had passed may be open again: its page shows your tries.</source>
        <translation>Es waren Punkte eines anderen Kurses gezählt worden, oder es gab keine zu holen. Eine Prüfung, die Sie bestanden hatten, kann wieder offen sein: Ihre Seite zeigt Ihre Versuche.</translation>
    </message>
</context>
<context>
    <name>RecordCards</name>
    <message>
        <source>Show older</source>
        <translation>Ältere anzeigen</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Made by itself on closing; older ones are thinned out</source>
        <translation>Entstehen von selbst beim Schließen; ältere werden ausgedünnt</translation>
    </message>
    <message>
        <source>Back-ups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Bring in…</source>
        <translation>Übernehmen…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>Progress from another computer</source>
        <translation>Lernstand von einem anderen Computer</translation>
    </message>
    <message>
        <source>Nothing is lost and nothing doubled, however often you do it</source>
        <translation>Nichts geht verloren, nichts wird doppelt, wie oft Sie es auch tun</translation>
    </message>
    <message>
        <source>Delete my data</source>
        <translation>Meine Daten löschen</translation>
    </message>
    <message>
        <source>Every answer, result and place, and all back-ups</source>
        <translation>Jede Antwort, jedes Ergebnis, jede Lesestelle und alle Sicherungen</translation>
    </message>
    <message>
        <source>In your organisation’s folder</source>
        <translation>Im Ordner Ihrer Organisation</translation>
    </message>
    <message numerus="yes">
        <source>Show %n older</source>
        <translation>
            <numerusform>%n ältere anzeigen</numerusform>
            <numerusform>%n ältere anzeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Go back to it…</source>
        <translation>Dorthin zurück…</translation>
    </message>
    <message>
        <source>Go back to the back-up of {0}</source>
        <translation>Zurück zur Sicherung vom {0}</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>1 answer</source>
        <translation>1 Antwort</translation>
    </message>
    <message numerus="yes">
        <source>%Ln answers</source>
        <translation>
            <numerusform>%Ln Antwort</numerusform>
            <numerusform>%Ln Antworten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordController</name>
    <message>
        <source>Go back to the back-up of {0}?</source>
        <translation>Zurück zur Sicherung vom {0}?</translation>
    </message>
    <message>
        <source>What you have now is backed up first, so you can come back to it. Answers and tries since then are not there any more until you do.</source>
        <translation>Was Sie jetzt haben, wird vorher gesichert, damit Sie dahin zurückkommen können. Bis dahin sind Antworten und Versuche aus der Zeit danach nicht mehr da.</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>Dorthin zurück</translation>
    </message>
    <message>
        <source>Delete everything that is kept about you?</source>
        <translation>Alles löschen, was über Sie gespeichert ist?</translation>
    </message>
    <message>
        <source>Every answer, result and place on this computer goes, and so do all back-ups. This cannot be undone. Courses and settings stay. Copies that you made elsewhere are not touched.</source>
        <translation>Jede Antwort, jedes Ergebnis und jede Lesestelle auf diesem Computer wird gelöscht, und alle Sicherungen auch. Das lässt sich nicht rückgängig machen. Kurse und Einstellungen bleiben. Kopien, die Sie anderswo gemacht haben, bleiben unberührt.</translation>
    </message>
    <message>
        <source>These are not this program’s to delete. Delete them yourself, or ask your organisation:</source>
        <translation>Das Folgende darf dieses Programm nicht löschen. Löschen Sie es selbst, oder fragen Sie Ihre Organisation:</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>Alles löschen</translation>
    </message>
</context>
<context>
    <name>RecordHelp</name>
    <message>
        <source>Bring it back from the back-ups</source>
        <translation>Aus den Sicherungen zurückholen</translation>
    </message>
    <message>
        <source>Save as another file…</source>
        <translation>Als andere Datei speichern…</translation>
    </message>
</context>
<context>
    <name>ReflectArea</name>
    <message>
        <source>Check what you wrote</source>
        <translation>Prüfen Sie, was Sie geschrieben haben</translation>
    </message>
    <message>
        <source>One possible answer</source>
        <translation>Eine mögliche Antwort</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>taken</source>
        <translation>übernommen</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>1 question</source>
        <translation>1 Frage</translation>
    </message>
    <message>
        <source>{0} questions</source>
        <translation>{0} Fragen</translation>
    </message>
    <message>
        <source>1 text</source>
        <translation>1 Text</translation>
    </message>
    <message>
        <source>{0} texts</source>
        <translation>{0} Texte</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} und {1} weitere</translation>
    </message>
    <message>
        <source>{0}: {1}: {2} – {3}</source>
        <translation>{0}: {1}: {2} – {3}</translation>
    </message>
    <message>
        <source>{0}: {1}: {2}</source>
        <translation>{0}: {1}: {2}</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} und {1}</translation>
    </message>
    <message>
        <source>{0} taken, {1} noted as changed, {2} left out.</source>
        <translation>{0} übernommen, {1} mit Änderungen, {2} weggelassen.</translation>
    </message>
</context>
<context>
    <name>ReportCard</name>
    <message>
        <source>What changed on the way</source>
        <translation>Was sich unterwegs geändert hat</translation>
    </message>
    <message>
        <source>Nothing: all of it was taken as it is.</source>
        <translation>Nichts: Alles wurde übernommen, wie es ist.</translation>
    </message>
    <message>
        <source>All  {0}</source>
        <translation>Alle  {0}</translation>
    </message>
    <message>
        <source>Changed  {0}</source>
        <translation>Geändert  {0}</translation>
    </message>
    <message>
        <source>Left out  {0}</source>
        <translation>Ausgelassen  {0}</translation>
    </message>
    <message>
        <source>Show more ({0})</source>
        <translation>Mehr anzeigen ({0})</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>Line {0}, {1}</source>
        <translation>Zeile {0}, {1}</translation>
    </message>
    <message numerus="yes">
        <source>{0} and %n more</source>
        <translation>
            <numerusform>{0} und %n weiteres</numerusform>
            <numerusform>{0} und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message>
        <source>Back to the course</source>
        <translation>Zurück zum Kurs</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>TRY {0}</source>
        <translation>VERSUCH {0}</translation>
    </message>
    <message>
        <source>Passed, with {0} %</source>
        <translation>Bestanden, mit {0} %</translation>
    </message>
    <message>
        <source>Not yet: {0} %, {1} % are needed</source>
        <translation>Noch nicht: {0} %, nötig sind {1} %</translation>
    </message>
    <message>
        <source>{0} of {1} points; {2} were needed.</source>
        <translation>{0} von {1} Punkten; {2} waren nötig.</translation>
    </message>
    <message>
        <source>{0} of 1 point; {2} was needed.</source>
        <translation>{0} von 1 Punkt; {2} war nötig.</translation>
    </message>
    <message>
        <source>One answer is worth another look.</source>
        <translation>Eine Antwort lohnt einen zweiten Blick.</translation>
    </message>
    <message>
        <source>The time is over. What you had answered was handed in, and counts.</source>
        <translation>Die Zeit ist um. Was Sie beantwortet hatten, ist abgegeben und zählt.</translation>
    </message>
    <message numerus="yes">
        <source>%n answers are worth another look.</source>
        <translation>
            <numerusform>%n Antwort lohnt einen zweiten Blick.</numerusform>
            <numerusform>%n Antworten lohnen einen zweiten Blick.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in this assessment can earn points, so it can be neither passed nor failed.</source>
        <translation>In dieser Prüfung gibt es keine Punkte, darum kann man sie weder bestehen noch nicht bestehen.</translation>
    </message>
    <message>
        <source>You have taken part</source>
        <translation>Sie haben teilgenommen</translation>
    </message>
    <message>
        <source>If your course waits for it, ask the author of the course.</source>
        <translation>Wenn Ihr Kurs darauf wartet, fragen Sie die Autorin oder den Autor des Kurses.</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>Abgegeben</translation>
    </message>
    <message>
        <source>Get your certificate</source>
        <translation>Zertifikat erstellen</translation>
    </message>
    <message numerus="yes">
        <source>Practise the %n missed ones</source>
        <translation>
            <numerusform>%n verfehlte Frage üben</numerusform>
            <numerusform>%n verfehlte Fragen üben</numerusform>
        </translation>
    </message>
    <message>
        <source>Practise the one missed</source>
        <translation>Die eine verfehlte Frage üben</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Missed  {0}</source>
        <translation>Verfehlt  {0}</translation>
    </message>
    <message>
        <source>All  {0}</source>
        <translation>Alle  {0}</translation>
    </message>
    <message>
        <source>Your answers</source>
        <translation>Ihre Antworten</translation>
    </message>
    <message>
        <source>This assessment shows no single answers. The lessons stay open for reading.</source>
        <translation>Diese Prüfung zeigt keine einzelnen Antworten. Die Lektionen bleiben zum Lesen offen.</translation>
    </message>
    <message>
        <source>By objective</source>
        <translation>Nach Lernziel</translation>
    </message>
    <message>
        <source>Other questions</source>
        <translation>Andere Fragen</translation>
    </message>
    <message numerus="yes">
        <source>Best so far: {0} %, in %n tries</source>
        <translation>
            <numerusform>Bisher am besten: {0} %, in %n Versuch</numerusform>
            <numerusform>Bisher am besten: {0} %, in %n Versuchen</numerusform>
        </translation>
    </message>
    <message>
        <source>How sure you were</source>
        <translation>Wie sicher Sie waren</translation>
    </message>
    <message>
        <source>Sure, but not right: {0}. Look at these first.</source>
        <translation>Sicher, aber nicht richtig: {0}. Sehen Sie sich diese zuerst an.</translation>
    </message>
    <message>
        <source>Guessed, and right: {0}. Worth reading again.</source>
        <translation>Geraten, und richtig: {0}. Noch einmal lesen lohnt sich.</translation>
    </message>
</context>
<context>
    <name>Ring</name>
    <message>
        <source>{0} % complete</source>
        <translation>zu {0} % abgeschlossen</translation>
    </message>
</context>
<context>
    <name>ScenarioArea</name>
    <message>
        <source>Take another way</source>
        <translation>Einen anderen Weg gehen</translation>
    </message>
</context>
<context>
    <name>Scene</name>
    <message>
        <source>Your way</source>
        <translation>Ihr Weg</translation>
    </message>
    <message>
        <source>Would have led to: {0}</source>
        <translation>Hätte geführt zu: {0}</translation>
    </message>
</context>
<context>
    <name>ScoreRing</name>
    <message>
        <source>{0} %, {1}</source>
        <translation>{0} %, {1}</translation>
    </message>
</context>
<context>
    <name>SealLine</name>
    <message>
        <source>The key: {0}</source>
        <translation>Der Schlüssel: {0}</translation>
    </message>
    <message>
        <source>Trust this key…</source>
        <translation>Diesem Schlüssel vertrauen…</translation>
    </message>
    <message>
        <source>Signed by {0}</source>
        <translation>Signiert von {0}</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Seitdem wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Signed with a key that this computer does not know</source>
        <translation>Mit einem Schlüssel signiert, den dieser Computer nicht kennt</translation>
    </message>
    <message>
        <source>Nothing was changed since. Ask whoever gave you the course whether the key is theirs.</source>
        <translation>Seitdem wurde nichts geändert. Fragen Sie, wer Ihnen den Kurs gegeben hat, ob der Schlüssel dazugehört.</translation>
    </message>
    <message>
        <source>Changed after it was packed</source>
        <translation>Nach dem Packen geändert</translation>
    </message>
    <message>
        <source>{0} is not as its author packed it. Ask for a new copy.</source>
        <translation>{0} ist nicht mehr so, wie es gepackt wurde. Bitten Sie um eine neue Kopie.</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>Nicht signiert</translation>
    </message>
    <message>
        <source>The package does not say who made it.</source>
        <translation>Das Paket sagt nicht, von wem es ist.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Your progress and your courses are safe.</source>
        <translation>Ihr Fortschritt und Ihre Kurse sind sicher.</translation>
    </message>
    <message>
        <source>What was there is kept as {0} in the data folder.</source>
        <translation>Was dort war, liegt jetzt als {0} im Datenordner.</translation>
    </message>
    <message>
        <source>Add your own courses to the library again.</source>
        <translation>Fügen Sie Ihre eigenen Kurse der Bibliothek wieder hinzu.</translation>
    </message>
    <message>
        <source>Your settings could not be read, and are as at the beginning.</source>
        <translation>Ihre Einstellungen konnten nicht gelesen werden und sind wie am Anfang.</translation>
    </message>
    <message>
        <source>{0} in the data folder is not a file of settings: move it away.</source>
        <translation>{0} im Datenordner ist keine Datei mit Einstellungen: Verschieben Sie es an einen anderen Ort.</translation>
    </message>
    <message>
        <source>Some settings could not be understood, and are as at the beginning: {0}.</source>
        <translation>Einige Einstellungen waren nicht zu verstehen und sind wie am Anfang: {0}.</translation>
    </message>
    <message>
        <source>Choose them again in the settings if you want them otherwise.</source>
        <translation>Wählen Sie sie in den Einstellungen neu, wenn Sie sie anders haben möchten.</translation>
    </message>
    <message>
        <source>The file of your settings was damaged while this program was running.</source>
        <translation>Die Datei mit Ihren Einstellungen wurde beschädigt, während dieses Programm lief.</translation>
    </message>
    <message>
        <source>Your settings are saved anew. Your progress is safe.</source>
        <translation>Ihre Einstellungen sind neu gespeichert. Ihr Lernstand ist sicher.</translation>
    </message>
    <message>
        <source>Your settings could not be saved: {0}.</source>
        <translation>Ihre Einstellungen konnten nicht gespeichert werden: {0}.</translation>
    </message>
    <message>
        <source>They hold until you close the program. Your progress is safe.</source>
        <translation>Sie gelten, bis Sie das Programm schließen. Ihr Fortschritt ist sicher.</translation>
    </message>
    <message>
        <source>Make some room on the disk, or make the data folder writable.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger, oder machen Sie den Datenordner beschreibbar.</translation>
    </message>
    <message>
        <source>look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>reading font</source>
        <translation>Leseschrift</translation>
    </message>
    <message>
        <source>motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>your own courses</source>
        <translation>Ihre eigenen Kurse</translation>
    </message>
    <message>
        <source>editor</source>
        <translation>Editor</translation>
    </message>
    <message>
        <source>language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>where you were</source>
        <translation>wo Sie waren</translation>
    </message>
    <message>
        <source>size of the window</source>
        <translation>Größe des Fensters</translation>
    </message>
</context>
<context>
    <name>SettingsController</name>
    <message>
        <source>About this program</source>
        <translation>Über dieses Programm</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>High contrast is open to everyone.</source>
        <translation>Hoher Kontrast steht allen offen.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Reading font</source>
        <translation>Leseschrift</translation>
    </message>
    <message>
        <source>Small movements that show what changed</source>
        <translation>Kleine Bewegungen, die zeigen, was sich geändert hat</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>About this program</source>
        <translation>Über dieses Programm</translation>
    </message>
    <message>
        <source>Version, licences, and whom to ask for help</source>
        <translation>Version, Lizenzen, und wen Sie um Hilfe fragen</translation>
    </message>
    <message>
        <source>Writing courses</source>
        <translation>Kurse schreiben</translation>
    </message>
    <message>
        <source>Leaders set a long-term vision. Managers turn it into {0}, so that each day’s work leads there.</source>
        <translation>Wer führt, gibt eine langfristige Vision. Wer managt, macht daraus {0}, damit die Arbeit jedes Tages dorthin führt.</translation>
    </message>
    <message>
        <source>plans, schedules and clear next steps</source>
        <translation>Pläne, Termine und klare nächste Schritte</translation>
    </message>
    <message>
        <source>I l 1 · O 0 · rn m: letters that are easy to take for each other.</source>
        <translation>I l 1 · O 0 · rn m: Zeichen, die leicht zu verwechseln sind.</translation>
    </message>
    <message>
        <source>LIVE SAMPLE</source>
        <translation>SO SIEHT ES AUS</translation>
    </message>
    <message>
        <source>Vision and execution</source>
        <translation>Vision und Umsetzung</translation>
    </message>
</context>
<context>
    <name>SortBoard</name>
    <message>
        <source>not sorted yet</source>
        <translation>noch nicht einsortiert</translation>
    </message>
    <message>
        <source>in: {0}</source>
        <translation>in: {0}</translation>
    </message>
    <message>
        <source>straight into this group</source>
        <translation>direkt in diese Gruppe</translation>
    </message>
    <message>
        <source>Belongs to: {0}</source>
        <translation>Gehört zu: {0}</translation>
    </message>
</context>
<context>
    <name>Study</name>
    <message>
        <source>Your progress and your other courses are safe.</source>
        <translation>Ihr Lernstand und Ihre anderen Kurse sind sicher.</translation>
    </message>
    <message>
        <source>All tries of this assessment are used.</source>
        <translation>Alle Versuche dieser Prüfung sind aufgebraucht.</translation>
    </message>
    <message>
        <source>Your results are safe.</source>
        <translation>Ihre Ergebnisse sind sicher.</translation>
    </message>
    <message>
        <source>You can still look at them, and practise.</source>
        <translation>Sie können sie weiter ansehen, und üben.</translation>
    </message>
    <message>
        <source>This part of the course is no longer there.</source>
        <translation>Diesen Teil des Kurses gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Your answers are safe.</source>
        <translation>Ihre Antworten sind sicher.</translation>
    </message>
    <message>
        <source>Open the course again.</source>
        <translation>Öffnen Sie den Kurs noch einmal.</translation>
    </message>
</context>
<context>
    <name>StudyBridge</name>
    <message>
        <source>Your answer is not saved: the course had to be read again, and that was cancelled.</source>
        <translation>Ihre Antwort ist nicht gespeichert: Der Kurs musste neu gelesen werden, und das wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The answer on your screen is still here.</source>
        <translation>Die Antwort auf Ihrem Bildschirm ist noch da.</translation>
    </message>
    <message>
        <source>Save it again when you like.</source>
        <translation>Speichern Sie sie noch einmal, wann Sie möchten.</translation>
    </message>
</context>
<context>
    <name>TableBlock</name>
    <message>
        <source>Table, 1 row, {1} columns</source>
        <translation>Tabelle, 1 Zeile, {1} Spalten</translation>
    </message>
    <message numerus="yes">
        <source>Table, %n rows, {1} columns</source>
        <translation>
            <numerusform>Tabelle, %n Zeile, {1} Spalten</numerusform>
            <numerusform>Tabelle, %n Zeilen, {1} Spalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Table, %n rows, 1 column</source>
        <translation>
            <numerusform>Tabelle, %n Zeile, 1 Spalte</numerusform>
            <numerusform>Tabelle, %n Zeilen, 1 Spalte</numerusform>
        </translation>
    </message>
    <message>
        <source>Table, 1 row, 1 column</source>
        <translation>Tabelle, 1 Zeile, 1 Spalte</translation>
    </message>
</context>
<context>
    <name>TimeLeftLabel</name>
    <message>
        <source>{0} s left</source>
        <translation>noch {0} s</translation>
    </message>
    <message>
        <source>Only {0} min left</source>
        <translation>Nur noch {0} min</translation>
    </message>
    <message>
        <source>{0} min left</source>
        <translation>noch {0} min</translation>
    </message>
</context>
<context>
    <name>TroubleController</name>
    <message>
        <source>Go back to the back-up of {0}</source>
        <translation>Zurück zur Sicherung vom {0}</translation>
    </message>
    <message>
        <source>Go on with what can be read</source>
        <translation>Weiter mit dem, was lesbar ist</translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Go on without it</source>
        <translation>Ohne ihn weitermachen</translation>
    </message>
    <message>
        <source>Your progress is still being opened.</source>
        <translation>Ihr Lernstand wird noch geöffnet.</translation>
    </message>
    <message>
        <source>Nothing is lost. The disk or the network is slow just now; this page goes on by itself.</source>
        <translation>Nichts ist verloren. Die Festplatte oder das Netz ist gerade langsam; diese Seite geht von selbst weiter.</translation>
    </message>
    <message>
        <source>Your progress is now kept in {0}, until you close the program.</source>
        <translation>Ihr Lernstand wird jetzt in {0} gespeichert, bis Sie das Programm schließen.</translation>
    </message>
    <message>
        <source>To have it at the next start, bring that file in: Settings, Progress from another computer.</source>
        <translation>Um ihn beim nächsten Start zu haben, übernehmen Sie diese Datei: Einstellungen, Lernstand von einem anderen Computer.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation>Datenordner öffnen</translation>
    </message>
    <message>
        <source>Go on without keeping</source>
        <translation>Weitermachen, ohne zu behalten</translation>
    </message>
    <message>
        <source>Bring everything together</source>
        <translation>Alles zusammenführen</translation>
    </message>
    <message>
        <source>Beside the file with your progress lies what looks like a copy of it, with answers that are not here: {0}. Nothing is lost. Bring everything together only if it is yours; the copies stay where they are.</source>
        <translation>Neben der Datei mit Ihrem Lernstand liegt, was wie eine Kopie davon aussieht, mit Antworten, die hier fehlen: {0}. Nichts ist verloren. Führen Sie nur zusammen, was Ihnen gehört; die Kopien bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>A later version of this program kept {0}: update the program to bring that in.</source>
        <translation>Eine neuere Version dieses Programms hat {0} geschrieben: Bringen Sie das Programm auf den neuesten Stand, um auch das dazuzunehmen.</translation>
    </message>
    <message>
        <source>There is more of your progress in a copy</source>
        <translation>In einer Kopie steht mehr von Ihrem Lernstand</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Everything is together</source>
        <translation>Alles ist beisammen</translation>
    </message>
</context>
<context>
    <name>TypedArea</name>
    <message>
        <source>Right: {0}</source>
        <translation>Richtig: {0}</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>not right</source>
        <translation>nicht richtig</translation>
    </message>
</context>
<context>
    <name>Unforeseen</name>
    <message>
        <source>Something happened that this program did not foresee.</source>
        <translation>Es ist etwas geschehen, was dieses Programm nicht vorgesehen hat.</translation>
    </message>
    <message>
        <source>What was saved before is safe.</source>
        <translation>Was vorher gespeichert wurde, ist sicher.</translation>
    </message>
    <message>
        <source>Try again, or start the program again.</source>
        <translation>Versuchen Sie es noch einmal, oder starten Sie das Programm neu.</translation>
    </message>
    <message>
        <source>Your progress could not be opened, for a reason that this program did not foresee.</source>
        <translation>Ihr Lernstand konnte nicht geöffnet werden, aus einem Grund, den dieses Programm nicht vorgesehen hat.</translation>
    </message>
    <message>
        <source>The file with your progress and its back-ups are where they were.</source>
        <translation>Die Datei mit Ihrem Lernstand und ihre Sicherungen sind, wo sie waren.</translation>
    </message>
    <message>
        <source>Try again, or go on without it: then you can read and try everything, and nothing new is kept.</source>
        <translation>Versuchen Sie es noch einmal, oder machen Sie ohne ihn weiter: Dann können Sie alles lesen und ausprobieren, und Neues wird nicht aufgehoben.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>What was saved before is safe. You can go on; if anything looks odd, start again. The details hold nothing of your courses, your answers or your name.</source>
        <translation>Was vorher gespeichert wurde, ist sicher. Sie können weitermachen; wenn etwas seltsam aussieht, starten Sie neu. Die Einzelheiten enthalten nichts aus Ihren Kursen, Ihren Antworten und nicht Ihren Namen.</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
</context>
<context>
    <name>Worker</name>
    <message>
        <source>The part of the program that reads questions could not be started.</source>
        <translation>Der Teil des Programms, der Fragen liest, ließ sich nicht starten.</translation>
    </message>
    <message>
        <source>The part of the program that writes files could not be started.</source>
        <translation>Der Teil des Programms, der Dateien schreibt, ließ sich nicht starten.</translation>
    </message>
    <message>
        <source>The part of the program that reads courses could not be started.</source>
        <translation>Der Teil des Programms, der Kurse liest, ließ sich nicht starten.</translation>
    </message>
    <message>
        <source>Close other programs, and try again.</source>
        <translation>Schließen Sie andere Programme, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{0} takes too long to read.</source>
        <translation>{0}: Das Lesen dauert zu lange.</translation>
    </message>
    <message>
        <source>{0} needs too much memory.</source>
        <translation>{0} braucht zu viel Speicher.</translation>
    </message>
    <message>
        <source>{0} could not be read: the reader stopped.</source>
        <translation>{0} konnte nicht gelesen werden: Das Lesen brach ab.</translation>
    </message>
</context>
<context>
    <name>_Words</name>
    <message>
        <source>{0} of 1 assessment</source>
        <translation>{0} von 1 Prüfung</translation>
    </message>
    <message numerus="yes">
        <source>{0} of %n assessments</source>
        <translation>
            <numerusform>{0} von %n Prüfung</numerusform>
            <numerusform>{0} von %n Prüfungen</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} of 1 lesson</source>
        <translation>{0} von 1 Lektion</translation>
    </message>
    <message numerus="yes">
        <source>{0} of %n lessons</source>
        <translation>
            <numerusform>{0} von %n Lektion</numerusform>
            <numerusform>{0} von %n Lektionen</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} of 1 assessment done</source>
        <translation>{0} von 1 Prüfung erledigt</translation>
    </message>
    <message numerus="yes">
        <source>{0} of %n assessments done</source>
        <translation>
            <numerusform>{0} von %n Prüfung erledigt</numerusform>
            <numerusform>{0} von %n Prüfungen erledigt</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} of 1 lesson done</source>
        <translation>{0} von 1 Lektion erledigt</translation>
    </message>
    <message numerus="yes">
        <source>{0} of %n lessons done</source>
        <translation>
            <numerusform>{0} von %n Lektion erledigt</numerusform>
            <numerusform>{0} von %n Lektionen erledigt</numerusform>
        </translation>
    </message>
    <message>
        <source>1 assessment · {0}</source>
        <translation>1 Prüfung · {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n assessments · {0}</source>
        <translation>
            <numerusform>%n Prüfung · {0}</numerusform>
            <numerusform>%n Prüfungen · {0}</numerusform>
        </translation>
    </message>
    <message>
        <source>1 lesson · {0}</source>
        <translation>1 Lektion · {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n lessons · {0}</source>
        <translation>
            <numerusform>%n Lektion · {0}</numerusform>
            <numerusform>%n Lektionen · {0}</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>noch {0}</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
    <message>
        <source>{0} h {1} min</source>
        <translation>{0} h {1} min</translation>
    </message>
    <message>
        <source>{0} h</source>
        <translation>{0} h</translation>
    </message>
</context>
</TS>
