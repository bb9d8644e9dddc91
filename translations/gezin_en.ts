<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>About</name>
        <message>
            <source>About gezin-desktop</source>
            <translation>About gezin-desktop</translation>
        </message>
        <message>
            <source>Copy the versions</source>
            <translation>Copy the versions</translation>
        </message>
        <message>
            <source>Intake, outcome and advice letters on family reunification. Free software under the EUPL 1.2. The outcome is advice: the IND decides.</source>
            <translation>Intake, outcome and advice letters on family reunification. Free software under the EUPL 1.2. The outcome is advice: the IND decides.</translation>
        </message>
        <message>
            <source>Versions and licences</source>
            <translation>Versions and licences</translation>
        </message>
        <message>
            <source>Law data of {day}</source>
            <translation>Law data of {day}</translation>
        </message>
        <message>
            <source>The program uses these parts. Qt and PySide6 may be replaced (LGPL):</source>
            <translation>The program uses these parts. Qt and PySide6 may be replaced (LGPL):</translation>
        </message>
    </context>
    <context>
        <name>ActionWords</name>
        <message>
            <source>All cases</source>
            <translation>All cases</translation>
        </message>
        <message>
            <source>New case</source>
            <translation>New case</translation>
        </message>
        <message>
            <source>Quick check</source>
            <translation>Quick check</translation>
        </message>
        <message>
            <source>Recent cases</source>
            <translation>Recent cases</translation>
        </message>
        <message>
            <source>Keep in my cases</source>
            <translation>Keep in my cases</translation>
        </message>
        <message>
            <source>Make a copy</source>
            <translation>Make a copy</translation>
        </message>
        <message>
            <source>Earlier versions…</source>
            <translation>Earlier versions…</translation>
        </message>
        <message>
            <source>Delete this case</source>
            <translation>Delete this case</translation>
        </message>
        <message>
            <source>Import a case file…</source>
            <translation>Import a case file…</translation>
        </message>
        <message>
            <source>Export as a case file…</source>
            <translation>Export as a case file…</translation>
        </message>
        <message>
            <source>Export encrypted or as an overview…</source>
            <translation>Export encrypted or as an overview…</translation>
        </message>
        <message>
            <source>Data for the client, or anonymous…</source>
            <translation>Data for the client, or anonymous…</translation>
        </message>
        <message>
            <source>Practice cases</source>
            <translation>Practice cases</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>Lock</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Quit</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Redo</translation>
        </message>
        <message>
            <source>Add a row here</source>
            <translation>Add a row here</translation>
        </message>
        <message>
            <source>How is this known</source>
            <translation>How is this known</translation>
        </message>
        <message>
            <source>Income calculator</source>
            <translation>Income calculator</translation>
        </message>
        <message>
            <source>Date of receipt by the IND</source>
            <translation>Date of receipt by the IND</translation>
        </message>
        <message>
            <source>Suggestions for this word</source>
            <translation>Suggestions for this word</translation>
        </message>
        <message>
            <source>Find a question…</source>
            <translation>Find a question…</translation>
        </message>
        <message>
            <source>Copy this part as text</source>
            <translation>Copy this part as text</translation>
        </message>
        <message>
            <source>Find anything…</source>
            <translation>Find anything…</translation>
        </message>
        <message>
            <source>Next tab</source>
            <translation>Next tab</translation>
        </message>
        <message>
            <source>Previous tab</source>
            <translation>Previous tab</translation>
        </message>
        <message>
            <source>Next part of the window</source>
            <translation>Next part of the window</translation>
        </message>
        <message>
            <source>Previous part of the window</source>
            <translation>Previous part of the window</translation>
        </message>
        <message>
            <source>Other screen language</source>
            <translation>Other screen language</translation>
        </message>
        <message>
            <source>Larger letters</source>
            <translation>Larger letters</translation>
        </message>
        <message>
            <source>Smaller letters</source>
            <translation>Smaller letters</translation>
        </message>
        <message>
            <source>Normal letters</source>
            <translation>Normal letters</translation>
        </message>
        <message>
            <source>Turn to the client, and back</source>
            <translation>Turn to the client, and back</translation>
        </message>
        <message>
            <source>Discreet</source>
            <translation>Discreet</translation>
        </message>
        <message>
            <source>Next open question</source>
            <translation>Next open question</translation>
        </message>
        <message>
            <source>Previous open question</source>
            <translation>Previous open question</translation>
        </message>
        <message>
            <source>Next family member</source>
            <translation>Next family member</translation>
        </message>
        <message>
            <source>Previous family member</source>
            <translation>Previous family member</translation>
        </message>
        <message>
            <source>Outcome large, and back</source>
            <translation>Outcome large, and back</translation>
        </message>
        <message>
            <source>Compare routes, and back</source>
            <translation>Compare routes, and back</translation>
        </message>
        <message>
            <source>What if?</source>
            <translation>What if?</translation>
        </message>
        <message>
            <source>Timeline and smallest change, and back</source>
            <translation>Timeline and smallest change, and back</translation>
        </message>
        <message>
            <source>Picture or reasons as text</source>
            <translation>Picture or reasons as text</translation>
        </message>
        <message>
            <source>Show the letter, and back</source>
            <translation>Show the letter, and back</translation>
        </message>
        <message>
            <source>Other letter language</source>
            <translation>Other letter language</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>Print…</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>Save as PDF…</translation>
        </message>
        <message>
            <source>Prepare an e-mail with the letter</source>
            <translation>Prepare an e-mail with the letter</translation>
        </message>
        <message>
            <source>Copy the text of the letter</source>
            <translation>Copy the text of the letter</translation>
        </message>
        <message>
            <source>Deadlines of all cases</source>
            <translation>Deadlines of all cases</translation>
        </message>
        <message>
            <source>Assess all cases again…</source>
            <translation>Assess all cases again…</translation>
        </message>
        <message>
            <source>Install a law pack…</source>
            <translation>Install a law pack…</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Settings</translation>
        </message>
        <message>
            <source>Make a backup now</source>
            <translation>Make a backup now</translation>
        </message>
        <message>
            <source>Backups…</source>
            <translation>Backups…</translation>
        </message>
        <message>
            <source>Deleted cases…</source>
            <translation>Deleted cases…</translation>
        </message>
        <message>
            <source>Cases past their term…</source>
            <translation>Cases past their term…</translation>
        </message>
        <message>
            <source>New recovery code…</source>
            <translation>New recovery code…</translation>
        </message>
        <message>
            <source>Change the passphrase…</source>
            <translation>Change the passphrase…</translation>
        </message>
        <message>
            <source>To the menu</source>
            <translation>To the menu</translation>
        </message>
        <message>
            <source>Help with this question</source>
            <translation>Help with this question</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Keyboard shortcuts</translation>
        </message>
        <message>
            <source>Read the status line aloud</source>
            <translation>Read the status line aloud</translation>
        </message>
        <message>
            <source>Help on this page</source>
            <translation>Help on this page</translation>
        </message>
        <message>
            <source>Manual</source>
            <translation>Manual</translation>
        </message>
        <message>
            <source>About gezin-desktop</source>
            <translation>About gezin-desktop</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Light</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dark</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>High contrast</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>As the system</translation>
        </message>
    </context>
    <context>
        <name>AllCases</name>
        <message>
            <source>A day of case {number} is done.</source>
            <translation>A day of case {number} is done.</translation>
        </message>
        <message>
            <source>It is not told of any more: not here, nor in the letter.</source>
            <translation>It is not told of any more: not here, nor in the letter.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>Save the deadlines of all cases as a calendar file</source>
            <translation>Save the deadlines of all cases as a calendar file</translation>
        </message>
        <message>
            <source>Calendar files (*.ics)</source>
            <translation>Calendar files (*.ics)</translation>
        </message>
        <message>
            <source>Save the deadlines of this case as a calendar file</source>
            <translation>Save the deadlines of this case as a calendar file</translation>
        </message>
        <message>
            <source>The calendar file was saved.</source>
            <translation>The calendar file was saved.</translation>
        </message>
        <message>
            <source>It is in {place}. Nobody is named in it, but the numbers of the cases are.</source>
            <translation>It is in {place}. Nobody is named in it, but the numbers of the cases are.</translation>
        </message>
        <message>
            <source>The calendar file could not be written.</source>
            <translation>The calendar file could not be written.</translation>
        </message>
        <message>
            <source>The disk is full, or you may not write to {place}. Nothing was changed. Choose another folder.</source>
            <translation>The disk is full, or you may not write to {place}. Nothing was changed. Choose another folder.</translation>
        </message>
    </context>
    <context>
        <name>AllDeadlinesPage</name>
        <message>
            <source>{done} of {total} cases</source>
            <translation>{done} of {total} cases</translation>
        </message>
        <message>
            <source>The calendar could not be made.</source>
            <translation>The calendar could not be made.</translation>
        </message>
        <message>
            <source>It was stopped.</source>
            <translation>It was stopped.</translation>
        </message>
        <message>
            <source>What stands here is from before. Begin again at any time.</source>
            <translation>What stands here is from before. Begin again at any time.</translation>
        </message>
        <message>
            <source>Enter opens the case. Names stand only in the case itself.</source>
            <translation>Enter opens the case. Names stand only in the case itself.</translation>
        </message>
        <message numerus="yes">
            <source>%n more days are further away than the list goes.</source>
            <translation>
                <numerusform>%n more day is further away than the list goes.</numerusform>
                <numerusform>%n more days are further away than the list goes.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cases could not be read:</source>
            <translation>
                <numerusform>%n case could not be read:</numerusform>
                <numerusform>%n cases could not be read:</numerusform>
            </translation>
        </message>
        <message>
            <source>A table of the law is damaged. Install the program again.</source>
            <translation>A table of the law is damaged. Install the program again.</translation>
        </message>
        <message>
            <source>Deadlines of all cases</source>
            <translation>Deadlines of all cases</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>Up and down choose a day, Enter opens its case.</source>
            <translation>Up and down choose a day, Enter opens its case.</translation>
        </message>
        <message>
            <source>No days in this period</source>
            <translation>No days in this period</translation>
        </message>
        <message>
            <source>Days follow from the dates of the cases. Choose a longer period.</source>
            <translation>Days follow from the dates of the cases. Choose a longer period.</translation>
        </message>
    </context>
    <context>
        <name>ArrivalsWindow</name>
        <message>
            <source>Cases that come in</source>
            <translation>Cases that come in</translation>
        </message>
        <message>
            <source>Keep ours</source>
            <translation>Keep ours</translation>
        </message>
        <message>
            <source>Take theirs</source>
            <translation>Take theirs</translation>
        </message>
        <message>
            <source>Take as a copy</source>
            <translation>Take as a copy</translation>
        </message>
        <message>
            <source>Choose answers</source>
            <translation>Choose answers</translation>
        </message>
        <message>
            <source>What happens with this case</source>
            <translation>What happens with this case</translation>
        </message>
        <message>
            <source>Answers that differ</source>
            <translation>Answers that differ</translation>
        </message>
        <message>
            <source>The chosen answers are taken from theirs; Ctrl and Space choose one.</source>
            <translation>The chosen answers are taken from theirs; Ctrl and Space choose one.</translation>
        </message>
        <message>
            <source>Busy</source>
            <translation>Busy</translation>
        </message>
        <message>
            <source>Take in</source>
            <translation>Take in</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>Case</translation>
        </message>
        <message>
            <source>Beside ours</source>
            <translation>Beside ours</translation>
        </message>
        <message>
            <source>What happens</source>
            <translation>What happens</translation>
        </message>
        <message>
            <source>ours stays</source>
            <translation>ours stays</translation>
        </message>
        <message>
            <source>is taken in</source>
            <translation>is taken in</translation>
        </message>
        <message>
            <source>comes beside ours</source>
            <translation>comes beside ours</translation>
        </message>
        <message>
            <source>chosen answers</source>
            <translation>chosen answers</translation>
        </message>
        <message>
            <source>without a name</source>
            <translation>without a name</translation>
        </message>
        <message>
            <source>new, with a number of ours</source>
            <translation>new, with a number of ours</translation>
        </message>
        <message>
            <source>new here</source>
            <translation>new here</translation>
        </message>
        <message>
            <source>the same</source>
            <translation>the same</translation>
        </message>
        <message>
            <source>theirs is newer</source>
            <translation>theirs is newer</translation>
        </message>
        <message>
            <source>theirs is older</source>
            <translation>theirs is older</translation>
        </message>
        <message>
            <source>both were changed</source>
            <translation>both were changed</translation>
        </message>
        <message numerus="yes">
            <source>%n answers differ from ours.</source>
            <translation>
                <numerusform>%n answer differs from ours.</numerusform>
                <numerusform>%n answers differ from ours.</numerusform>
            </translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Question</translation>
        </message>
        <message>
            <source>Ours</source>
            <translation>Ours</translation>
        </message>
        <message>
            <source>Theirs</source>
            <translation>Theirs</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>not known</translation>
        </message>
        <message>
            <source>something the form does not ask</source>
            <translation>something the form does not ask</translation>
        </message>
        <message>
            <source>It is another case than ours with that number. It gets a new number.</source>
            <translation>It is another case than ours with that number. It gets a new number.</translation>
        </message>
        <message>
            <source>This case is not here yet.</source>
            <translation>This case is not here yet.</translation>
        </message>
        <message>
            <source>Choose the answers below that you take over.</source>
            <translation>Choose the answers below that you take over.</translation>
        </message>
    </context>
    <context>
        <name>BackupPart</name>
        <message>
            <source>Choose a folder for the backup.</source>
            <translation>Choose a folder for the backup.</translation>
        </message>
        <message>
            <source>This folder cannot be made. Choose another one.</source>
            <translation>This folder cannot be made. Choose another one.</translation>
        </message>
        <message>
            <source>Folder for the backup</source>
            <translation>Folder for the backup</translation>
        </message>
        <message>
            <source>A folder on another disk or on the network is safest.</source>
            <translation>A folder on another disk or on the network is safest.</translation>
        </message>
        <message>
            <source>Choose a folder</source>
            <translation>Choose a folder</translation>
        </message>
        <message>
            <source>This folder is on the same disk as the cases</source>
            <translation>This folder is on the same disk as the cases</translation>
        </message>
        <message>
            <source>If that disk breaks, both are lost. You can go on now and choose another folder later.</source>
            <translation>If that disk breaks, both are lost. You can go on now and choose another folder later.</translation>
        </message>
        <message>
            <source>The test backup was not made</source>
            <translation>The test backup was not made</translation>
        </message>
        <message>
            <source>A test backup was made and opened</source>
            <translation>A test backup was made and opened</translation>
        </message>
        <message>
            <source>The program makes a backup by itself from now on.</source>
            <translation>The program makes a backup by itself from now on.</translation>
        </message>
    </context>
    <context>
        <name>BackupsWindow</name>
        <message>
            <source>Made on</source>
            <translation>Made on</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>Cases</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>Backups</translation>
        </message>
        <message>
            <source>Enter shows which cases a backup holds.</source>
            <translation>Enter shows which cases a backup holds.</translation>
        </message>
        <message>
            <source>Show what it holds</source>
            <translation>Show what it holds</translation>
        </message>
        <message>
            <source>Put all of it back…</source>
            <translation>Put all of it back…</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>Bring the chosen cases back</source>
            <translation>Bring the chosen cases back</translation>
        </message>
        <message>
            <source>Make a backup now</source>
            <translation>Make a backup now</translation>
        </message>
        <message>
            <source>Busy</source>
            <translation>Busy</translation>
        </message>
        <message>
            <source>Check all cases now</source>
            <translation>Check all cases now</translation>
        </message>
        <message>
            <source>There is no backup yet.</source>
            <translation>There is no backup yet.</translation>
        </message>
        <message numerus="yes">
            <source>The backup of {day} at {time} holds %n cases.</source>
            <translation>
                <numerusform>The backup of {day} at {time} holds %n case.</numerusform>
                <numerusform>The backup of {day} at {time} holds %n cases.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them are no longer in the program.</source>
            <translation>
                <numerusform>%n of them is no longer in the program.</numerusform>
                <numerusform>%n of them are no longer in the program.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n have been changed since.</source>
            <translation>
                <numerusform>%n has been changed since.</numerusform>
                <numerusform>%n have been changed since.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing was changed. You can start it again at any time.</source>
            <translation>Nothing was changed. You can start it again at any time.</translation>
        </message>
        <message>
            <source>This backup was made with another key.</source>
            <translation>This backup was made with another key.</translation>
        </message>
        <message>
            <source>It can only be put back whole, with the passphrase of that day.</source>
            <translation>It can only be put back whole, with the passphrase of that day.</translation>
        </message>
        <message>
            <source>Choose the cases in the list below first.</source>
            <translation>Choose the cases in the list below first.</translation>
        </message>
        <message numerus="yes">
            <source>%n cases came back from the backup.</source>
            <translation>
                <numerusform>%n case came back from the backup.</numerusform>
                <numerusform>%n cases came back from the backup.</numerusform>
            </translation>
        </message>
        <message>
            <source>What stood there before is in the history of each case.</source>
            <translation>What stood there before is in the history of each case.</translation>
        </message>
        <message>
            <source>A backup is being made: {percent} %</source>
            <translation>A backup is being made: {percent} %</translation>
        </message>
        <message>
            <source>A backup was made at {time} and checked.</source>
            <translation>A backup was made at {time} and checked.</translation>
        </message>
        <message>
            <source>No backup was made: you stopped it.</source>
            <translation>No backup was made: you stopped it.</translation>
        </message>
        <message>
            <source>The backups that were there are unchanged.</source>
            <translation>The backups that were there are unchanged.</translation>
        </message>
        <message>
            <source>Everything is in order.</source>
            <translation>Everything is in order.</translation>
        </message>
        <message numerus="yes">
            <source>Every page and each of the %n cases was read.</source>
            <translation>
                <numerusform>Every page and the %n case were read.</numerusform>
                <numerusform>Every page and each of the %n cases was read.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n things are not in order.</source>
            <translation>
                <numerusform>%n thing is not in order.</numerusform>
                <numerusform>%n things are not in order.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BinWindow</name>
        <message>
            <source>Deleted cases</source>
            <translation>Deleted cases</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>Bring back</translation>
        </message>
        <message numerus="yes">
            <source>%n cases can be brought back for 30 days.</source>
            <translation>
                <numerusform>%n case can be brought back until 30 days after it was deleted.</numerusform>
                <numerusform>%n cases can be brought back until 30 days after they were deleted.</numerusform>
            </translation>
        </message>
        <message>
            <source>No case was deleted in the last 30 days.</source>
            <translation>No case was deleted in the last 30 days.</translation>
        </message>
        <message>
            <source>A case that you delete stays here for 30 days.</source>
            <translation>A case that you delete stays here for 30 days.</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>Case</translation>
        </message>
        <message>
            <source>Deleted on</source>
            <translation>Deleted on</translation>
        </message>
        <message>
            <source>Erased after</source>
            <translation>Erased after</translation>
        </message>
        <message>
            <source>without a name</source>
            <translation>without a name</translation>
        </message>
        <message>
            <source>as soon as the program closes</source>
            <translation>as soon as the program closes</translation>
        </message>
        <message numerus="yes">
            <source>%n cases are back in the list.</source>
            <translation>
                <numerusform>%n case is back in the list.</numerusform>
                <numerusform>%n cases are back in the list.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CapturePart</name>
        <message>
            <source>Pictures of the screen</source>
            <translation>Pictures of the screen</translation>
        </message>
        <message>
            <source>Also keeps the window out of shared screens and remote help. It does not stop a camera.</source>
            <translation>Also keeps the window out of shared screens and remote help. It does not stop a camera.</translation>
        </message>
        <message>
            <source>Bar pictures and recordings by other programs</source>
            <translation>Bar pictures and recordings by other programs</translation>
        </message>
        <message>
            <source>This system cannot bar pictures of the screen. Windows and macOS can. Use Discreet when others can see it.</source>
            <translation>This system cannot bar pictures of the screen. Windows and macOS can. Use Discreet when others can see it.</translation>
        </message>
    </context>
    <context>
        <name>CaseHeader</name>
        <message>
            <source>Cases</source>
            <translation>Cases</translation>
        </message>
        <message>
            <source>Discreet</source>
            <translation>Discreet</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>Lock</translation>
        </message>
        <message>
            <source>Received by the IND</source>
            <translation>Received by the IND</translation>
        </message>
        <message>
            <source>Screen</source>
            <translation>Screen</translation>
        </message>
        <message>
            <source>Letter</source>
            <translation>Letter</translation>
        </message>
        <message>
            <source>Dutch</source>
            <translation>Dutch</translation>
        </message>
        <message>
            <source>English</source>
            <translation>English</translation>
        </message>
        <message>
            <source>Language of the screen</source>
            <translation>Language of the screen</translation>
        </message>
        <message>
            <source>Language of the letter</source>
            <translation>Language of the letter</translation>
        </message>
        <message>
            <source>sponsor</source>
            <translation>sponsor</translation>
        </message>
        <message>
            <source>client: {who}</source>
            <translation>client: {who}</translation>
        </message>
        <message>
            <source>today</source>
            <translation>today</translation>
        </message>
    </context>
    <context>
        <name>CaseListPage</name>
        <message>
            <source>Cases</source>
            <translation>Cases</translation>
        </message>
        <message>
            <source>Search by number, name or note</source>
            <translation>Search by number, name or note</translation>
        </message>
        <message>
            <source>Search in all cases</source>
            <translation>Search in all cases</translation>
        </message>
        <message>
            <source>The list follows while you type. Arrow down goes into the list.</source>
            <translation>The list follows while you type. Arrow down goes into the list.</translation>
        </message>
        <message>
            <source>Enter opens a case, Ctrl and Enter opens it without names on the screen.</source>
            <translation>Enter opens a case, Ctrl and Enter opens it without names on the screen.</translation>
        </message>
        <message>
            <source>New case</source>
            <translation>New case</translation>
        </message>
        <message>
            <source>Quick check</source>
            <translation>Quick check</translation>
        </message>
        <message>
            <source>Open a practice case</source>
            <translation>Open a practice case</translation>
        </message>
        <message>
            <source>Show all cases</source>
            <translation>Show all cases</translation>
        </message>
        <message>
            <source>No cases yet</source>
            <translation>No cases yet</translation>
        </message>
        <message>
            <source>Begin with a quick check or a new case, or open a practice case.</source>
            <translation>Begin with a quick check or a new case, or open a practice case.</translation>
        </message>
        <message>
            <source>Practice cases</source>
            <translation>Practice cases</translation>
        </message>
        <message numerus="yes">
            <source>%n cases</source>
            <translation>
                <numerusform>%n case</numerusform>
                <numerusform>%n cases</numerusform>
            </translation>
        </message>
        <message>
            <source>No case found</source>
            <translation>No case found</translation>
        </message>
        <message>
            <source>Search by number, name or note. Fewer words find more.</source>
            <translation>Search by number, name or note. Fewer words find more.</translation>
        </message>
    </context>
    <context>
        <name>CasesModel</name>
        <message>
            <source>Number</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>Case</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Client</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Outcome</translation>
        </message>
        <message>
            <source>Next date</source>
            <translation>Next date</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Changed</translation>
        </message>
        <message>
            <source>Meets the rules on paper</source>
            <translation>Meets the rules on paper</translation>
        </message>
        <message>
            <source>Not yet</source>
            <translation>Not yet</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Not now</translation>
        </message>
        <message>
            <source>Incomplete</source>
            <translation>Incomplete</translation>
        </message>
        <message>
            <source>Assessment needed</source>
            <translation>Assessment needed</translation>
        </message>
        <message>
            <source>Refer on</source>
            <translation>Refer on</translation>
        </message>
        <message>
            <source>without a name</source>
            <translation>without a name</translation>
        </message>
        <message>
            <source>sponsor</source>
            <translation>sponsor</translation>
        </message>
        <message>
            <source>family member</source>
            <translation>family member</translation>
        </message>
        <message>
            <source>{day} · has passed</source>
            <translation>{day} · has passed</translation>
        </message>
        <message numerus="yes">
            <source>{day} · %n days left</source>
            <translation>
                <numerusform>{day} · %n day left</numerusform>
                <numerusform>{day} · %n days left</numerusform>
            </translation>
        </message>
        <message>
            <source>today</source>
            <translation>today</translation>
        </message>
        <message>
            <source>yesterday</source>
            <translation>yesterday</translation>
        </message>
    </context>
    <context>
        <name>CheckBlock</name>
        <message>
            <source>All cases are being checked: {percent} %</source>
            <translation>All cases are being checked: {percent} %</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stop</translation>
        </message>
    </context>
    <context>
        <name>ClientDataWindow</name>
        <message>
            <source>Data of this case</source>
            <translation>Data of this case</translation>
        </message>
        <message>
            <source>To read (PDF)</source>
            <translation>To read (PDF)</translation>
        </message>
        <message>
            <source>As data (JSON)</source>
            <translation>As data (JSON)</translation>
        </message>
        <message>
            <source>Without names</source>
            <translation>Without names</translation>
        </message>
        <message>
            <source>Anonymous</source>
            <translation>Anonymous</translation>
        </message>
        <message>
            <source>What is written</source>
            <translation>What is written</translation>
        </message>
        <message>
            <source>Everything the program keeps about this case, to read and to hand over: every answer, how it is known, the earlier versions and the letters.</source>
            <translation>Everything the program keeps about this case, to read and to hand over: every answer, how it is known, the earlier versions and the letters.</translation>
        </message>
        <message>
            <source>The same, and every letter and version whole, as data that another program can read.</source>
            <translation>The same, and every letter and version whole, as data that another program can read.</translation>
        </message>
        <message>
            <source>A case file without names, addresses, numbers and notes. Every other answer stays.</source>
            <translation>A case file without names, addresses, numbers and notes. Every other answer stays.</translation>
        </message>
        <message>
            <source>A case file with only what the outcome needs, with days and amounts as coarse as can be. The outcome stays the same.</source>
            <translation>A case file with only what the outcome needs, with days and amounts as coarse as can be. The outcome stays the same.</translation>
        </message>
        <message>
            <source>Save…</source>
            <translation>Save…</translation>
        </message>
        <message>
            <source>This file is not encrypted.</source>
            <translation>This file is not encrypted.</translation>
        </message>
        <message>
            <source>It holds everything. Give it to nobody but the client.</source>
            <translation>It holds everything. Give it to nobody but the client.</translation>
        </message>
        <message>
            <source>A rare combination of answers may still point to somebody.</source>
            <translation>A rare combination of answers may still point to somebody.</translation>
        </message>
        <message>
            <source>Read the file before you send it.</source>
            <translation>Read the file before you send it.</translation>
        </message>
        <message>
            <source>Busy</source>
            <translation>Busy</translation>
        </message>
        <message>
            <source>case</source>
            <translation>case</translation>
        </message>
        <message>
            <source>The file was written.</source>
            <translation>The file was written.</translation>
        </message>
        <message>
            <source>It is in {place}.</source>
            <translation>It is in {place}.</translation>
        </message>
    </context>
    <context>
        <name>CodePart</name>
        <message>
            <source>Recovery code</source>
            <translation>Recovery code</translation>
        </message>
        <message>
            <source>Put the code in a safe place first. Then tick this.</source>
            <translation>Put the code in a safe place first. Then tick this.</translation>
        </message>
        <message>
            <source>Does the keyring no longer open the cases, or do you work on another computer? Then only this code opens them. Print it and keep it in the safe, not near this computer.</source>
            <translation>Does the keyring no longer open the cases, or do you work on another computer? Then only this code opens them. Print it and keep it in the safe, not near this computer.</translation>
        </message>
        <message>
            <source>Forgotten the passphrase? Then only this code opens the cases. Print it and keep it in the safe, not near this computer.</source>
            <translation>Forgotten the passphrase? Then only this code opens the cases. Print it and keep it in the safe, not near this computer.</translation>
        </message>
        <message>
            <source>Print the code</source>
            <translation>Print the code</translation>
        </message>
        <message>
            <source>No printer? Write the code down.</source>
            <translation>No printer? Write the code down.</translation>
        </message>
        <message>
            <source>I have put the recovery code in a safe place</source>
            <translation>I have put the recovery code in a safe place</translation>
        </message>
    </context>
    <context>
        <name>CodeSheet</name>
        <message>
            <source>Recovery code of gezin-desktop</source>
            <translation>Recovery code of gezin-desktop</translation>
        </message>
        <message>
            <source>With this code the cases can be opened without the passphrase.</source>
            <translation>With this code the cases can be opened without the passphrase.</translation>
        </message>
        <message>
            <source>Keep this sheet in the safe, not near the computer.</source>
            <translation>Keep this sheet in the safe, not near the computer.</translation>
        </message>
    </context>
    <context>
        <name>Copying</name>
        <message>
            <source>Copied. It goes off the clipboard in ten seconds.</source>
            <translation>Copied. It goes off the clipboard in ten seconds.</translation>
        </message>
        <message>
            <source>Copy this text</source>
            <translation>Copy this text</translation>
        </message>
        <message>
            <source>Copy all of this part</source>
            <translation>Copy all of this part</translation>
        </message>
    </context>
    <context>
        <name>CounsellorPart</name>
        <message>
            <source>Your name or initials</source>
            <translation>Your name or initials</translation>
        </message>
        <message>
            <source>Stands in the history with all you save, and new cases are yours. Change it when a colleague goes on at this computer.</source>
            <translation>Stands in the history with all you save, and new cases are yours. Change it when a colleague goes on at this computer.</translation>
        </message>
        <message>
            <source>may stay empty</source>
            <translation>may stay empty</translation>
        </message>
    </context>
    <context>
        <name>Counted</name>
        <message numerus="yes">
            <source>%n cases were erased for good.</source>
            <translation>
                <numerusform>%n case was erased for good.</numerusform>
                <numerusform>%n cases were erased for good.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Cover</name>
        <message>
            <source>Discreet: press {key} to go on</source>
            <translation>Discreet: press {key} to go on</translation>
        </message>
        <message>
            <source>Your work is still open. Nothing of it is on the screen.</source>
            <translation>Your work is still open. Nothing of it is on the screen.</translation>
        </message>
    </context>
    <context>
        <name>DaysModel</name>
        <message>
            <source>Day</source>
            <translation>Day</translation>
        </message>
        <message>
            <source>How long</source>
            <translation>How long</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>Case</translation>
        </message>
        <message>
            <source>Initials</source>
            <translation>Initials</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>What</source>
            <translation>What</translation>
        </message>
    </context>
    <context>
        <name>DeadlinesHead</name>
        <message>
            <source>Deadlines of all cases</source>
            <translation>Deadlines of all cases</translation>
        </message>
        <message>
            <source>7 days</source>
            <translation>7 days</translation>
        </message>
        <message>
            <source>30 days</source>
            <translation>30 days</translation>
        </message>
        <message>
            <source>All</source>
            <translation>All</translation>
        </message>
        <message>
            <source>How far from today</source>
            <translation>How far from today</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>Make again</source>
            <translation>Make again</translation>
        </message>
        <message>
            <source>Calendar file…</source>
            <translation>Calendar file…</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>Print…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
    </context>
    <context>
        <name>Deeds</name>
        <message>
            <source>Your last answers have not been saved.</source>
            <translation>Your last answers have not been saved.</translation>
        </message>
        <message>
            <source>Close and lose them</source>
            <translation>Close and lose them</translation>
        </message>
        <message>
            <source>Stay</source>
            <translation>Stay</translation>
        </message>
        <message>
            <source>The program tries again every five seconds.</source>
            <translation>The program tries again every five seconds.</translation>
        </message>
    </context>
    <context>
        <name>DisplayPart</name>
        <message>
            <source>Language</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>Language of the screen</source>
            <translation>Language of the screen</translation>
        </message>
        <message>
            <source>The letter for the client has a language of its own.</source>
            <translation>The letter for the client has a language of its own.</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Colours</translation>
        </message>
        <message>
            <source>Size of the letters</source>
            <translation>Size of the letters</translation>
        </message>
        <message>
            <source>Also with {larger} and {smaller}.</source>
            <translation>Also with {larger} and {smaller}.</translation>
        </message>
        <message>
            <source>Gross wages per month</source>
            <translation>Gross wages per month</translation>
        </message>
        <message>
            <source>This is what a question looks like.</source>
            <translation>This is what a question looks like.</translation>
        </message>
        <message>
            <source>Not yet: two conditions are not met</source>
            <translation>Not yet: two conditions are not met</translation>
        </message>
        <message>
            <source>light</source>
            <translation>light</translation>
        </message>
        <message>
            <source>dark</source>
            <translation>dark</translation>
        </message>
        <message>
            <source>high contrast</source>
            <translation>high contrast</translation>
        </message>
        <message>
            <source>as the system</source>
            <translation>as the system</translation>
        </message>
    </context>
    <context>
        <name>Dossier</name>
        <message>
            <source>What we keep about case {number}</source>
            <translation>What we keep about case {number}</translation>
        </message>
        <message>
            <source>Your answers</source>
            <translation>Your answers</translation>
        </message>
        <message>
            <source>Earlier versions</source>
            <translation>Earlier versions</translation>
        </message>
        <message>
            <source>Letters</source>
            <translation>Letters</translation>
        </message>
        <message>
            <source>Made on {day} at {time}, at the request of the client.</source>
            <translation>Made on {day} at {time}, at the request of the client.</translation>
        </message>
        <message>
            <source>Name of the case</source>
            <translation>Name of the case</translation>
        </message>
        <message>
            <source>Counsellor</source>
            <translation>Counsellor</translation>
        </message>
        <message>
            <source>Last changed</source>
            <translation>Last changed</translation>
        </message>
        <message>
            <source>Last changed by</source>
            <translation>Last changed by</translation>
        </message>
        <message>
            <source>Next date</source>
            <translation>Next date</translation>
        </message>
        <message>
            <source>Closed on</source>
            <translation>Closed on</translation>
        </message>
        <message>
            <source>Kept at least until</source>
            <translation>Kept at least until</translation>
        </message>
        <message>
            <source>Notes of the counsellor</source>
            <translation>Notes of the counsellor</translation>
        </message>
        <message>
            <source>Number of the case</source>
            <translation>Number of the case</translation>
        </message>
        <message>
            <source>Who was at the desk</source>
            <translation>Who was at the desk</translation>
        </message>
        <message>
            <source>Noted with the case</source>
            <translation>Noted with the case</translation>
        </message>
        <message>
            <source>earlier version</source>
            <translation>earlier version</translation>
        </message>
        <message>
            <source>letter in {language}, on the law of {law}</source>
            <translation>letter in {language}, on the law of {law}</translation>
        </message>
        <message>
            <source>Dutch</source>
            <translation>Dutch</translation>
        </message>
        <message>
            <source>English</source>
            <translation>English</translation>
        </message>
        <message>
            <source>Is something here not right? Ask the counsellor to change it. You may also ask to have your data removed.</source>
            <translation>Is something here not right? Ask the counsellor to change it. You may also ask to have your data removed.</translation>
        </message>
    </context>
    <context>
        <name>DueRow</name>
        <message>
            <source>Done</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Later</translation>
        </message>
        <message>
            <source>Tomorrow</source>
            <translation>Tomorrow</translation>
        </message>
        <message>
            <source>In a week</source>
            <translation>In a week</translation>
        </message>
    </context>
    <context>
        <name>Edits</name>
        <message>
            <source>Undone: {what}</source>
            <translation>Undone: {what}</translation>
        </message>
        <message>
            <source>Done again: {what}</source>
            <translation>Done again: {what}</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Redo</translation>
        </message>
        <message>
            <source>Undo: {what}</source>
            <translation>Undo: {what}</translation>
        </message>
        <message>
            <source>Redo: {what}</source>
            <translation>Redo: {what}</translation>
        </message>
        <message>
            <source>what was tried</source>
            <translation>what was tried</translation>
        </message>
        <message>
            <source>a day of the deadlines</source>
            <translation>a day of the deadlines</translation>
        </message>
        <message>
            <source>added to {what}</source>
            <translation>added to {what}</translation>
        </message>
        <message>
            <source>removed from {what}</source>
            <translation>removed from {what}</translation>
        </message>
        <message>
            <source>how known: {what}</source>
            <translation>how known: {what}</translation>
        </message>
        <message>
            <source>the letter</source>
            <translation>the letter</translation>
        </message>
        <message>
            <source>an earlier version of the case</source>
            <translation>an earlier version of the case</translation>
        </message>
        <message>
            <source>an answer</source>
            <translation>an answer</translation>
        </message>
    </context>
    <context>
        <name>ErasingWindow</name>
        <message>
            <source>Busy</source>
            <translation>Busy</translation>
        </message>
        <message>
            <source>Erase for good…</source>
            <translation>Erase for good…</translation>
        </message>
        <message>
            <source>Shift and an arrow choose several.</source>
            <translation>Shift and an arrow choose several.</translation>
        </message>
        <message>
            <source>Erased, but older backups hold them until {day} at the latest: {numbers}</source>
            <translation>Erased, but older backups hold them until {day} at the latest: {numbers}</translation>
        </message>
        <message>
            <source>Choose a case in the list first.</source>
            <translation>Choose a case in the list first.</translation>
        </message>
        <message>
            <source>Case {wanted} is erased for good, with its earlier versions and letters. The last backup that holds it goes on {day}. Type the number of the case to erase it.</source>
            <translation>Case {wanted} is erased for good, with its earlier versions and letters. The last backup that holds it goes on {day}. Type the number of the case to erase it.</translation>
        </message>
        <message>
            <source>{wanted} cases are erased for good, with their earlier versions and letters. The last backup that holds them goes on {day}. Type how many cases it is about.</source>
            <translation>{wanted} cases are erased for good, with their earlier versions and letters. The last backup that holds them goes on {day}. Type how many cases it is about.</translation>
        </message>
        <message>
            <source>Erase for good</source>
            <translation>Erase for good</translation>
        </message>
        <message>
            <source>Nothing was erased.</source>
            <translation>Nothing was erased.</translation>
        </message>
        <message>
            <source>What you typed was not {wanted}.</source>
            <translation>What you typed was not {wanted}.</translation>
        </message>
        <message>
            <source>No backup holds them any more.</source>
            <translation>No backup holds them any more.</translation>
        </message>
        <message>
            <source>Older backups hold them until {day} at the latest.</source>
            <translation>Older backups hold them until {day} at the latest.</translation>
        </message>
    </context>
    <context>
        <name>ErrorBlock</name>
        <message>
            <source>Something went wrong. Your answers have been saved.</source>
            <translation>Something went wrong. Your answers have been saved.</translation>
        </message>
        <message>
            <source>You can go on. If it happens again, restart the program.</source>
            <translation>You can go on. If it happens again, restart the program.</translation>
        </message>
        <message>
            <source>Something went wrong. Your last answer has not been saved.</source>
            <translation>Something went wrong. Your last answer has not been saved.</translation>
        </message>
        <message>
            <source>Write your last answer down. Then restart the program.</source>
            <translation>Write your last answer down. Then restart the program.</translation>
        </message>
        <message>
            <source>Copy the report, without personal data</source>
            <translation>Copy the report, without personal data</translation>
        </message>
        <message>
            <source>Close this message</source>
            <translation>Close this message</translation>
        </message>
    </context>
    <context>
        <name>ExpandedOutcome</name>
        <message>
            <source>Outcome</source>
            <translation>Outcome</translation>
        </message>
        <message>
            <source>All conditions</source>
            <translation>All conditions</translation>
        </message>
        <message>
            <source>As text</source>
            <translation>As text</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Timeline</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>Smaller</translation>
        </message>
    </context>
    <context>
        <name>FieldBox</name>
        <message>
            <source>There is a number here that may be a citizen service number (BSN). Do not keep a BSN here: it is not allowed. Take it out. If it is another number, it can stay.</source>
            <translation>There is a number here that may be a citizen service number (BSN). Do not keep a BSN here: it is not allowed. Take it out. If it is another number, it can stay.</translation>
        </message>
    </context>
    <context>
        <name>FilePassphrase</name>
        <message>
            <source>Passphrase of the file</source>
            <translation>Passphrase of the file</translation>
        </message>
        <message>
            <source>Another one than your own. Five or more words that do not belong together.</source>
            <translation>Another one than your own. Five or more words that do not belong together.</translation>
        </message>
    </context>
    <context>
        <name>Files</name>
        <message>
            <source>Case files (*.json)</source>
            <translation>Case files (*.json)</translation>
        </message>
        <message>
            <source>Import a case file</source>
            <translation>Import a case file</translation>
        </message>
        <message>
            <source>Case files (*.json *.gezinzaken)</source>
            <translation>Case files (*.json *.gezinzaken)</translation>
        </message>
        <message>
            <source>The case file was taken in as case {number}.</source>
            <translation>The case file was taken in as case {number}.</translation>
        </message>
        <message>
            <source>The file itself still holds personal data. Remove it when done.</source>
            <translation>The file itself still holds personal data. Remove it when done.</translation>
        </message>
        <message>
            <source>A case file is not encrypted.</source>
            <translation>A case file is not encrypted.</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Export</translation>
        </message>
        <message>
            <source>Do not export</source>
            <translation>Do not export</translation>
        </message>
        <message>
            <source>Anyone who finds the file can read the names and answers in it. Keep it only where that is allowed, and remove it when you no longer need it.</source>
            <translation>Anyone who finds the file can read the names and answers in it. Keep it only where that is allowed, and remove it when you no longer need it.</translation>
        </message>
        <message>
            <source>Export as a case file</source>
            <translation>Export as a case file</translation>
        </message>
        <message>
            <source>Try again now</source>
            <translation>Try again now</translation>
        </message>
        <message>
            <source>The case file could not be written.</source>
            <translation>The case file could not be written.</translation>
        </message>
        <message>
            <source>The disk is full, or you may not write in this folder. Nothing was changed. Choose another folder.</source>
            <translation>The disk is full, or you may not write in this folder. Nothing was changed. Choose another folder.</translation>
        </message>
        <message>
            <source>The case was exported.</source>
            <translation>The case was exported.</translation>
        </message>
        <message>
            <source>It is in {place}.</source>
            <translation>It is in {place}.</translation>
        </message>
    </context>
    <context>
        <name>FilterBar</name>
        <message>
            <source>All outcomes</source>
            <translation>All outcomes</translation>
        </message>
        <message>
            <source>All routes</source>
            <translation>All routes</translation>
        </message>
        <message>
            <source>Open and closed</source>
            <translation>Open and closed</translation>
        </message>
        <message>
            <source>Open cases</source>
            <translation>Open cases</translation>
        </message>
        <message>
            <source>Closed cases</source>
            <translation>Closed cases</translation>
        </message>
        <message>
            <source>By next date</source>
            <translation>By next date</translation>
        </message>
        <message>
            <source>By last change</source>
            <translation>By last change</translation>
        </message>
        <message>
            <source>By name</source>
            <translation>By name</translation>
        </message>
        <message>
            <source>By number</source>
            <translation>By number</translation>
        </message>
        <message>
            <source>By outcome</source>
            <translation>By outcome</translation>
        </message>
        <message>
            <source>Only with this outcome</source>
            <translation>Only with this outcome</translation>
        </message>
        <message>
            <source>Only with this route</source>
            <translation>Only with this route</translation>
        </message>
        <message>
            <source>Only with a next date in this time</source>
            <translation>Only with a next date in this time</translation>
        </message>
        <message>
            <source>Open or closed cases</source>
            <translation>Open or closed cases</translation>
        </message>
        <message>
            <source>Only of this counsellor</source>
            <translation>Only of this counsellor</translation>
        </message>
        <message>
            <source>Order of the list</source>
            <translation>Order of the list</translation>
        </message>
        <message>
            <source>Clear the filters</source>
            <translation>Clear the filters</translation>
        </message>
        <message>
            <source>Meets the rules on paper</source>
            <translation>Meets the rules on paper</translation>
        </message>
        <message>
            <source>Not yet</source>
            <translation>Not yet</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Not now</translation>
        </message>
        <message>
            <source>Incomplete</source>
            <translation>Incomplete</translation>
        </message>
        <message>
            <source>Assessment needed</source>
            <translation>Assessment needed</translation>
        </message>
        <message>
            <source>Refer on</source>
            <translation>Refer on</translation>
        </message>
        <message>
            <source>Any next date</source>
            <translation>Any next date</translation>
        </message>
        <message>
            <source>Has passed</source>
            <translation>Has passed</translation>
        </message>
        <message numerus="yes">
            <source>Within %n days</source>
            <translation>
                <numerusform>Within %n day</numerusform>
                <numerusform>Within %n days</numerusform>
            </translation>
        </message>
        <message>
            <source>With a date</source>
            <translation>With a date</translation>
        </message>
        <message>
            <source>Earliest first</source>
            <translation>Earliest first</translation>
        </message>
        <message>
            <source>Latest first</source>
            <translation>Latest first</translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>Newest first</translation>
        </message>
        <message>
            <source>Oldest first</source>
            <translation>Oldest first</translation>
        </message>
        <message>
            <source>A to Z</source>
            <translation>A to Z</translation>
        </message>
        <message>
            <source>Z to A</source>
            <translation>Z to A</translation>
        </message>
        <message>
            <source>Lowest first</source>
            <translation>Lowest first</translation>
        </message>
        <message>
            <source>Highest first</source>
            <translation>Highest first</translation>
        </message>
        <message>
            <source>In this order</source>
            <translation>In this order</translation>
        </message>
        <message>
            <source>The other way round</source>
            <translation>The other way round</translation>
        </message>
        <message>
            <source>All counsellors</source>
            <translation>All counsellors</translation>
        </message>
        <message>
            <source>Nobody's</source>
            <translation>Nobody's</translation>
        </message>
        <message>
            <source>Turn the order round</source>
            <translation>Turn the order round</translation>
        </message>
    </context>
    <context>
        <name>HistoryWindow</name>
        <message>
            <source>Earlier versions of this case</source>
            <translation>Earlier versions of this case</translation>
        </message>
        <message>
            <source>with the one before</source>
            <translation>with the one before</translation>
        </message>
        <message>
            <source>with the case as it is now</source>
            <translation>with the case as it is now</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Compare</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>Versions</translation>
        </message>
        <message>
            <source>Choose two versions with Shift and an arrow to compare them.</source>
            <translation>Choose two versions with Shift and an arrow to compare them.</translation>
        </message>
        <message>
            <source>What changed</source>
            <translation>What changed</translation>
        </message>
        <message>
            <source>Put this version back</source>
            <translation>Put this version back</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Saved</translation>
        </message>
        <message>
            <source>By</source>
            <translation>By</translation>
        </message>
        <message>
            <source>Letters</source>
            <translation>Letters</translation>
        </message>
        <message>
            <source>now · {what}</source>
            <translation>now · {what}</translation>
        </message>
        <message>
            <source>the oldest that is kept</source>
            <translation>the oldest that is kept</translation>
        </message>
        <message>
            <source>no answer changed</source>
            <translation>no answer changed</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
        <message>
            <source>something the form does not ask</source>
            <translation>something the form does not ask</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Question</translation>
        </message>
        <message>
            <source>Stood there</source>
            <translation>Stood there</translation>
        </message>
        <message>
            <source>Became</source>
            <translation>Became</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>not known</translation>
        </message>
        <message>
            <source>Nothing to compare with.</source>
            <translation>Nothing to compare with.</translation>
        </message>
        <message numerus="yes">
            <source>From {old} to {new}: %n answers differ</source>
            <translation>
                <numerusform>From {old} to {new}: %n answer differs</numerusform>
                <numerusform>From {old} to {new}: %n answers differ</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HoldsTable</name>
        <message>
            <source>Number</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>Case</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Now</translation>
        </message>
        <message>
            <source>State</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Cases in it</source>
            <translation>Cases in it</translation>
        </message>
        <message>
            <source>Shift and an arrow choose several.</source>
            <translation>Shift and an arrow choose several.</translation>
        </message>
        <message>
            <source>the same</source>
            <translation>the same</translation>
        </message>
        <message>
            <source>no longer in the program</source>
            <translation>no longer in the program</translation>
        </message>
        <message>
            <source>changed since</source>
            <translation>changed since</translation>
        </message>
        <message>
            <source>without a name</source>
            <translation>without a name</translation>
        </message>
        <message>
            <source>whole</source>
            <translation>whole</translation>
        </message>
        <message>
            <source>an earlier version; the last one is lost</source>
            <translation>an earlier version; the last one is lost</translation>
        </message>
        <message>
            <source>whole, its number is lost</source>
            <translation>whole, its number is lost</translation>
        </message>
    </context>
    <context>
        <name>Keeping</name>
        <message>
            <source>Try again now</source>
            <translation>Try again now</translation>
        </message>
        <message>
            <source>{advice} The program tries again by itself.</source>
            <translation>{advice} The program tries again by itself.</translation>
        </message>
        <message>
            <source>A backup was made at {time} and checked.</source>
            <translation>A backup was made at {time} and checked.</translation>
        </message>
        <message>
            <source>No backup could be made.</source>
            <translation>No backup could be made.</translation>
        </message>
        <message>
            <source>Something in the stored cases is not in order.</source>
            <translation>Something in the stored cases is not in order.</translation>
        </message>
        <message>
            <source>To the backups</source>
            <translation>To the backups</translation>
        </message>
        <message>
            <source>The settings cannot be saved.</source>
            <translation>The settings cannot be saved.</translation>
        </message>
        <message>
            <source>They hold until you close the program.</source>
            <translation>They hold until you close the program.</translation>
        </message>
    </context>
    <context>
        <name>KeepingPart</name>
        <message>
            <source>Folder for the backup</source>
            <translation>Folder for the backup</translation>
        </message>
        <message>
            <source>A folder on another disk or on the network is safest.</source>
            <translation>A folder on another disk or on the network is safest.</translation>
        </message>
        <message>
            <source>Choose a folder</source>
            <translation>Choose a folder</translation>
        </message>
        <message>
            <source>How many of the newest backups stay</source>
            <translation>How many of the newest backups stay</translation>
        </message>
        <message>
            <source>From 1 to 100. The last one of each of the seven latest days and of the four latest weeks stays as well.</source>
            <translation>From 1 to 100. The last one of each of the seven latest days and of the four latest weeks stays as well.</translation>
        </message>
        <message>
            <source>Make a backup now</source>
            <translation>Make a backup now</translation>
        </message>
        <message>
            <source>This folder does not exist. Choose another one.</source>
            <translation>This folder does not exist. Choose another one.</translation>
        </message>
        <message>
            <source>Nothing can be written in this folder. Choose another one.</source>
            <translation>Nothing can be written in this folder. Choose another one.</translation>
        </message>
        <message>
            <source>The backups are on the same disk as the cases. If it breaks, both go.</source>
            <translation>The backups are on the same disk as the cases. If it breaks, both go.</translation>
        </message>
        <message>
            <source>Type a whole number from 1 to 100.</source>
            <translation>Type a whole number from 1 to 100.</translation>
        </message>
    </context>
    <context>
        <name>KeyWindow</name>
        <message>
            <source>Cases from another desk</source>
            <translation>Cases from another desk</translation>
        </message>
        <message>
            <source>{name} is encrypted. The desk that sent it knows the passphrase.</source>
            <translation>{name} is encrypted. The desk that sent it knows the passphrase.</translation>
        </message>
        <message>
            <source>Passphrase of the file</source>
            <translation>Passphrase of the file</translation>
        </message>
        <message>
            <source>Busy</source>
            <translation>Busy</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Keyboard shortcuts</translation>
        </message>
        <message>
            <source>Other key…</source>
            <translation>Other key…</translation>
        </message>
        <message>
            <source>Usual key again</source>
            <translation>Usual key again</translation>
        </message>
        <message>
            <source>All usual keys again</source>
            <translation>All usual keys again</translation>
        </message>
        <message>
            <source>Exchange the keys</source>
            <translation>Exchange the keys</translation>
        </message>
        <message>
            <source>Enter gives an action another key.</source>
            <translation>Enter gives an action another key.</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Key</translation>
        </message>
        <message>
            <source>What</source>
            <translation>What</translation>
        </message>
        <message>
            <source>Menu</source>
            <translation>Menu</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>changed</translation>
        </message>
        <message>
            <source>in a question</source>
            <translation>in a question</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Enter</translation>
        </message>
        <message>
            <source>next question</source>
            <translation>next question</translation>
        </message>
        <message>
            <source>Y, N, U</source>
            <translation>Y, N, U</translation>
        </message>
        <message>
            <source>yes, no, not known yet</source>
            <translation>yes, no, not known yet</translation>
        </message>
        <message>
            <source>Arrows</source>
            <translation>Arrows</translation>
        </message>
        <message>
            <source>choose among options</source>
            <translation>choose among options</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Delete</translation>
        </message>
        <message>
            <source>clear a choice</source>
            <translation>clear a choice</translation>
        </message>
        <message>
            <source>Alt+Down</source>
            <translation>Alt+Down</translation>
        </message>
        <message>
            <source>open a list</source>
            <translation>open a list</translation>
        </message>
        <message>
            <source>Ctrl+Delete</source>
            <translation>Ctrl+Delete</translation>
        </message>
        <message>
            <source>remove the chosen row</source>
            <translation>remove the chosen row</translation>
        </message>
        <message>
            <source>Ctrl+Enter</source>
            <translation>Ctrl+Enter</translation>
        </message>
        <message>
            <source>open a case without names on the screen</source>
            <translation>open a case without names on the screen</translation>
        </message>
        <message>
            <source>Press the new key for: {what}. Esc keeps the old one.</source>
            <translation>Press the new key for: {what}. Esc keeps the old one.</translation>
        </message>
        <message>
            <source>{key} is the key of: {other}. Enter exchanges the keys; or press another.</source>
            <translation>{key} is the key of: {other}. Enter exchanges the keys; or press another.</translation>
        </message>
        <message>
            <source>{what} is now {key}.</source>
            <translation>{what} is now {key}.</translation>
        </message>
        <message>
            <source>Nothing changed.</source>
            <translation>Nothing changed.</translation>
        </message>
        <message>
            <source>Usual again: {what}</source>
            <translation>Usual again: {what}</translation>
        </message>
        <message>
            <source>All keys are the usual ones again.</source>
            <translation>All keys are the usual ones again.</translation>
        </message>
        <message>
            <source>that is typed in fields. Hold Ctrl or Alt with it.</source>
            <translation>that is typed in fields. Hold Ctrl or Alt with it.</translation>
        </message>
        <message>
            <source>fields and lists need that key. Press another one.</source>
            <translation>fields and lists need that key. Press another one.</translation>
        </message>
        <message>
            <source>the system keeps that key. Press another one.</source>
            <translation>the system keeps that key. Press another one.</translation>
        </message>
        <message>
            <source>that opens a menu. Press another one.</source>
            <translation>that opens a menu. Press another one.</translation>
        </message>
        <message>
            <source>that types a sign on some keyboards. Press another one.</source>
            <translation>that types a sign on some keyboards. Press another one.</translation>
        </message>
        <message>
            <source>that key stays as it is, so that there is always a way back.</source>
            <translation>that key stays as it is, so that there is always a way back.</translation>
        </message>
    </context>
    <context>
        <name>LanguageSwitch</name>
        <message>
            <source>Language</source>
            <translation>Language</translation>
        </message>
    </context>
    <context>
        <name>LawPackDeeds</name>
        <message>
            <source>Install a law pack…</source>
            <translation>Install a law pack…</translation>
        </message>
        <message>
            <source>The program works by the law that came with it.</source>
            <translation>The program works by the law that came with it.</translation>
        </message>
        <message>
            <source>The installed law pack is not used.</source>
            <translation>The installed law pack is not used.</translation>
        </message>
        <message>
            <source>Law packs (*{suffix})</source>
            <translation>Law packs (*{suffix})</translation>
        </message>
        <message>
            <source>Install a law pack</source>
            <translation>Install a law pack</translation>
        </message>
        <message>
            <source>A law pack is installed in your own cases.</source>
            <translation>A law pack is installed in your own cases.</translation>
        </message>
        <message>
            <source>Open them first, and choose the file again.</source>
            <translation>Open them first, and choose the file again.</translation>
        </message>
        <message>
            <source>Go back to the law of {day}?</source>
            <translation>Go back to the law of {day}?</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Go back</translation>
        </message>
        <message>
            <source>Stay</source>
            <translation>Stay</translation>
        </message>
        <message>
            <source>Amounts and rules that changed since are then unknown to the program, or the old ones. Do this only when the present pack is wrong. You can come back to it in the same way.</source>
            <translation>Amounts and rules that changed since are then unknown to the program, or the old ones. Do this only when the present pack is wrong. You can come back to it in the same way.</translation>
        </message>
        <message>
            <source>The open case was assessed again. For the others the list still says what was so under the earlier law.</source>
            <translation>The open case was assessed again. For the others the list still says what was so under the earlier law.</translation>
        </message>
        <message>
            <source>The law in the program stays as it was.</source>
            <translation>The law in the program stays as it was.</translation>
        </message>
        <message>
            <source>The program works by law pack {id}, number {serial}, of {day} now.</source>
            <translation>The program works by law pack {id}, number {serial}, of {day} now.</translation>
        </message>
        <message>
            <source>Assess all cases again…</source>
            <translation>Assess all cases again…</translation>
        </message>
    </context>
    <context>
        <name>LawPart</name>
        <message>
            <source>Install a law pack…</source>
            <translation>Install a law pack…</translation>
        </message>
        <message>
            <source>Go back to the program's own law</source>
            <translation>Go back to the program's own law</translation>
        </message>
        <message>
            <source>Go back to number {serial}</source>
            <translation>Go back to number {serial}</translation>
        </message>
        <message>
            <source>Law pack {id}, number {serial}, made on {made}.</source>
            <translation>Law pack {id}, number {serial}, made on {made}.</translation>
        </message>
        <message>
            <source>New in it holds from {day}.</source>
            <translation>New in it holds from {day}.</translation>
        </message>
        <message>
            <source>Look for a newer one after {day}.</source>
            <translation>Look for a newer one after {day}.</translation>
        </message>
        <message>
            <source>It came with the program.</source>
            <translation>It came with the program.</translation>
        </message>
        <message>
            <source>It was installed from a file; the signature of the makers is good.</source>
            <translation>It was installed from a file; the signature of the makers is good.</translation>
        </message>
        <message>
            <source>Open your cases to install another one.</source>
            <translation>Open your cases to install another one.</translation>
        </message>
    </context>
    <context>
        <name>ListBlocks</name>
        <message>
            <source>Try again now</source>
            <translation>Try again now</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>Bring back</translation>
        </message>
        <message>
            <source>To my own cases</source>
            <translation>To my own cases</translation>
        </message>
        <message>
            <source>These are practice cases about people who do not exist</source>
            <translation>These are practice cases about people who do not exist</translation>
        </message>
        <message>
            <source>You can change everything. Nothing of it is kept.</source>
            <translation>You can change everything. Nothing of it is kept.</translation>
        </message>
        <message>
            <source>Case {number} has been deleted.</source>
            <translation>Case {number} has been deleted.</translation>
        </message>
        <message>
            <source>Case {number} has been closed.</source>
            <translation>Case {number} has been closed.</translation>
        </message>
        <message>
            <source>Case {number} has been opened again.</source>
            <translation>Case {number} has been opened again.</translation>
        </message>
        <message>
            <source>Case {number} counts as advice without a file.</source>
            <translation>Case {number} counts as advice without a file.</translation>
        </message>
        <message>
            <source>Case {number} counts as a file.</source>
            <translation>Case {number} counts as a file.</translation>
        </message>
        <message numerus="yes">
            <source>%n cases have been deleted.</source>
            <translation>
                <numerusform>%n case has been deleted.</numerusform>
                <numerusform>%n cases have been deleted.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cases have been closed.</source>
            <translation>
                <numerusform>%n case has been closed.</numerusform>
                <numerusform>%n cases have been closed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cases have been opened again.</source>
            <translation>
                <numerusform>%n case has been opened again.</numerusform>
                <numerusform>%n cases have been opened again.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cases count as advice without a file.</source>
            <translation>
                <numerusform>%n case counts as advice without a file.</numerusform>
                <numerusform>%n cases count as advice without a file.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cases count as files.</source>
            <translation>
                <numerusform>%n case counts as a file.</numerusform>
                <numerusform>%n cases count as files.</numerusform>
            </translation>
        </message>
        <message>
            <source>It can be brought back for 30 days, also under Manage, Deleted cases.</source>
            <translation>It can be brought back for 30 days, also under Manage, Deleted cases.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>The term for keeping a closed case runs from today.</source>
            <translation>The term for keeping a closed case runs from today.</translation>
        </message>
        <message>
            <source>The term for keeping it follows from that.</source>
            <translation>The term for keeping it follows from that.</translation>
        </message>
    </context>
    <context>
        <name>LockPage</name>
        <message>
            <source>gezin-desktop is locked</source>
            <translation>gezin-desktop is locked</translation>
        </message>
        <message>
            <source>Open your cases</source>
            <translation>Open your cases</translation>
        </message>
        <message>
            <source>Recovery code</source>
            <translation>Recovery code</translation>
        </message>
        <message>
            <source>Eight groups of four, from the printed sheet.</source>
            <translation>Eight groups of four, from the printed sheet.</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Passphrase</translation>
        </message>
        <message>
            <source>Busy</source>
            <translation>Busy</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>Unlock</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Use the keyring</source>
            <translation>Use the keyring</translation>
        </message>
        <message>
            <source>Use the passphrase</source>
            <translation>Use the passphrase</translation>
        </message>
        <message>
            <source>Use the recovery code</source>
            <translation>Use the recovery code</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Quit</translation>
        </message>
        <message>
            <source>Nothing about any client is on this screen or in memory.</source>
            <translation>Nothing about any client is on this screen or in memory.</translation>
        </message>
        <message>
            <source>Nothing about any client is on this screen.</source>
            <translation>Nothing about any client is on this screen.</translation>
        </message>
        <message>
            <source>They are kept encrypted on this computer.</source>
            <translation>They are kept encrypted on this computer.</translation>
        </message>
        <message>
            <source>Whoever is logged in to this account can open the cases.</source>
            <translation>Whoever is logged in to this account can open the cases.</translation>
        </message>
        <message>
            <source>Your work has been saved.</source>
            <translation>Your work has been saved.</translation>
        </message>
        <message>
            <source>What is not saved waits in the program until you unlock it.</source>
            <translation>What is not saved waits in the program until you unlock it.</translation>
        </message>
        <message>
            <source>At {time}.</source>
            <translation>At {time}.</translation>
        </message>
        <message numerus="yes">
            <source>At {time}, after %n minutes without use.</source>
            <translation>
                <numerusform>At {time}, after %n minute without use.</numerusform>
                <numerusform>At {time}, after %n minutes without use.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>You can try again in %n seconds.</source>
            <translation>
                <numerusform>You can try again in %n second.</numerusform>
                <numerusform>You can try again in %n seconds.</numerusform>
            </translation>
        </message>
        <message>
            <source>Caps Lock is on.</source>
            <translation>Caps Lock is on.</translation>
        </message>
    </context>
    <context>
        <name>Locking</name>
        <message>
            <source>Work that was under way was stopped by the lock.</source>
            <translation>Work that was under way was stopped by the lock.</translation>
        </message>
        <message>
            <source>Nothing is half done. Start it again if you still want it.</source>
            <translation>Nothing is half done. Start it again if you still want it.</translation>
        </message>
    </context>
    <context>
        <name>LogoField</name>
        <message>
            <source>Choose a picture</source>
            <translation>Choose a picture</translation>
        </message>
        <message>
            <source>Remove the logo</source>
            <translation>Remove the logo</translation>
        </message>
        <message>
            <source>Choose a picture as logo</source>
            <translation>Choose a picture as logo</translation>
        </message>
        <message>
            <source>The logo as it stands in the letter</source>
            <translation>The logo as it stands in the letter</translation>
        </message>
        <message>
            <source>Logo</source>
            <translation>Logo</translation>
        </message>
        <message>
            <source>Pictures (*.png *.jpg *.jpeg)</source>
            <translation>Pictures (*.png *.jpg *.jpeg)</translation>
        </message>
    </context>
    <context>
        <name>Management</name>
        <message>
            <source>There are no earlier versions of this case.</source>
            <translation>There are no earlier versions of this case.</translation>
        </message>
        <message>
            <source>Only a case that is kept among your own cases has them.</source>
            <translation>Only a case that is kept among your own cases has them.</translation>
        </message>
        <message>
            <source>An earlier version was put back. Undo takes it away.</source>
            <translation>An earlier version was put back. Undo takes it away.</translation>
        </message>
        <message>
            <source>The backup of {day} at {time} was put back.</source>
            <translation>The backup of {day} at {time} was put back.</translation>
        </message>
        <message>
            <source>The file that was here before is set aside in the same folder and kept for 30 days.</source>
            <translation>The file that was here before is set aside in the same folder and kept for 30 days.</translation>
        </message>
        <message>
            <source>The backup was not put back. Nothing changed.</source>
            <translation>The backup was not put back. Nothing changed.</translation>
        </message>
    </context>
    <context>
        <name>ManualWindow</name>
        <message>
            <source>Manual of gezin-desktop</source>
            <translation>Manual of gezin-desktop</translation>
        </message>
        <message>
            <source>Search the manual</source>
            <translation>Search the manual</translation>
        </message>
        <message>
            <source>The list below shows where the words stand. Arrow down goes into it.</source>
            <translation>The list below shows where the words stand. Arrow down goes into it.</translation>
        </message>
        <message>
            <source>Chapters</source>
            <translation>Chapters</translation>
        </message>
        <message>
            <source>Enter goes to the text.</source>
            <translation>Enter goes to the text.</translation>
        </message>
        <message>
            <source>Nothing found. Try another word.</source>
            <translation>Nothing found. Try another word.</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>Previous chapter</source>
            <translation>Previous chapter</translation>
        </message>
        <message>
            <source>Next chapter</source>
            <translation>Next chapter</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
    </context>
    <context>
        <name>MenuBar</name>
        <message>
            <source>&amp;Case</source>
            <translation>&amp;Case</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Edit</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;View</translation>
        </message>
        <message>
            <source>&amp;Outcome</source>
            <translation>&amp;Outcome</translation>
        </message>
        <message>
            <source>&amp;Letter</source>
            <translation>&amp;Letter</translation>
        </message>
        <message>
            <source>&amp;Manage</source>
            <translation>&amp;Manage</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Help</translation>
        </message>
        <message>
            <source>Tab</source>
            <translation>Tab</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Colours</translation>
        </message>
    </context>
    <context>
        <name>NewPassphrase</name>
        <message>
            <source>Change the passphrase</source>
            <translation>Change the passphrase</translation>
        </message>
        <message>
            <source>Choose a passphrase</source>
            <translation>Choose a passphrase</translation>
        </message>
        <message>
            <source>The passphrase until now</source>
            <translation>The passphrase until now</translation>
        </message>
        <message>
            <source>Busy</source>
            <translation>Busy</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Change</translation>
        </message>
        <message>
            <source>The passphrase holds from now on. The keyring of this computer no longer opens the cases. Older backups open with the recovery code.</source>
            <translation>The passphrase holds from now on. The keyring of this computer no longer opens the cases. Older backups open with the recovery code.</translation>
        </message>
        <message>
            <source>The new passphrase holds from now on. Older backups still open with the old one.</source>
            <translation>The new passphrase holds from now on. Older backups still open with the old one.</translation>
        </message>
    </context>
    <context>
        <name>OfferWindow</name>
        <message>
            <source>Install a law pack</source>
            <translation>Install a law pack</translation>
        </message>
        <message>
            <source>Install this pack</source>
            <translation>Install this pack</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>The pack is being tried out: {done} of {total} test cases</source>
            <translation>The pack is being tried out: {done} of {total} test cases</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Do not install</source>
            <translation>Do not install</translation>
        </message>
        <message>
            <source>Nothing was changed.</source>
            <translation>Nothing was changed.</translation>
        </message>
        <message>
            <source>This law pack is not installed.</source>
            <translation>This law pack is not installed.</translation>
        </message>
        <message>
            <source>Pack {id}, number {serial}, made on {made}. The signature of the makers is good, and all {n} test cases come out as they must. Look for a newer pack after {recheck}.</source>
            <translation>Pack {id}, number {serial}, made on {made}. The signature of the makers is good, and all {n} test cases come out as they must. Look for a newer pack after {recheck}.</translation>
        </message>
        <message>
            <source>What changes</source>
            <translation>What changes</translation>
        </message>
    </context>
    <context>
        <name>Opening</name>
        <message>
            <source>The settings could not be read.</source>
            <translation>The settings could not be read.</translation>
        </message>
        <message>
            <source>The program uses its own. Your cases are not touched.</source>
            <translation>The program uses its own. Your cases are not touched.</translation>
        </message>
        <message>
            <source>The program stopped by itself the last time.</source>
            <translation>The program stopped by itself the last time.</translation>
        </message>
        <message>
            <source>What was saved is still there. The report holds no answers.</source>
            <translation>What was saved is still there. The report holds no answers.</translation>
        </message>
        <message>
            <source>Copy the report</source>
            <translation>Copy the report</translation>
        </message>
        <message>
            <source>The disk is nearly full.</source>
            <translation>The disk is nearly full.</translation>
        </message>
        <message>
            <source>Remove files that you do not need, so that saving works.</source>
            <translation>Remove files that you do not need, so that saving works.</translation>
        </message>
        <message>
            <source>The clock of this computer stands before the last save.</source>
            <translation>The clock of this computer stands before the last save.</translation>
        </message>
        <message>
            <source>You saved last on {day}. Set the clock first: all deadlines rest on it.</source>
            <translation>You saved last on {day}. Set the clock first: all deadlines rest on it.</translation>
        </message>
    </context>
    <context>
        <name>OutcomeStrip</name>
        <message>
            <source>Outcome</source>
            <translation>Outcome</translation>
        </message>
    </context>
    <context>
        <name>Page</name>
        <message>
            <source>Help and sources</source>
            <translation>Help and sources</translation>
        </message>
        <message>
            <source>Next tab</source>
            <translation>Next tab</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>Find a question</source>
            <translation>Find a question</translation>
        </message>
        <message>
            <source>Find anything</source>
            <translation>Find anything</translation>
        </message>
        <message>
            <source>Words of the question</source>
            <translation>Words of the question</translation>
        </message>
        <message>
            <source>What to do, a question, a person, a case, a setting</source>
            <translation>What to do, a question, a person, a case, a setting</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>Found</translation>
        </message>
        <message>
            <source>What</source>
            <translation>What</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Where</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Key</translation>
        </message>
        <message>
            <source>Nothing found. Try another word, or fewer.</source>
            <translation>Nothing found. Try another word, or fewer.</translation>
        </message>
    </context>
    <context>
        <name>PanelHead</name>
        <message>
            <source>Outcome</source>
            <translation>Outcome</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Timeline</translation>
        </message>
        <message>
            <source>Enlarge</source>
            <translation>Enlarge</translation>
        </message>
    </context>
    <context>
        <name>PassphrasePart</name>
        <message>
            <source>Type the passphrase once more here.</source>
            <translation>Type the passphrase once more here.</translation>
        </message>
        <message>
            <source>The two passphrases differ. Type the second one again.</source>
            <translation>The two passphrases differ. Type the second one again.</translation>
        </message>
        <message>
            <source>Your passphrase</source>
            <translation>Your passphrase</translation>
        </message>
        <message>
            <source>Five or more words that do not belong together. Spaces are allowed.</source>
            <translation>Five or more words that do not belong together. Spaces are allowed.</translation>
        </message>
        <message>
            <source>Once more</source>
            <translation>Once more</translation>
        </message>
        <message>
            <source>too weak</source>
            <translation>too weak</translation>
        </message>
        <message>
            <source>not strong enough yet</source>
            <translation>not strong enough yet</translation>
        </message>
        <message>
            <source>good</source>
            <translation>good</translation>
        </message>
        <message>
            <source>strong</source>
            <translation>strong</translation>
        </message>
        <message>
            <source>Hide</source>
            <translation>Hide</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Show</translation>
        </message>
    </context>
    <context>
        <name>PastLetters</name>
        <message>
            <source>Open the letter</source>
            <translation>Open the letter</translation>
        </message>
        <message numerus="yes">
            <source>%n more letters are at the tab of the letter.</source>
            <translation>
                <numerusform>%n more letter is at the tab of the letter.</numerusform>
                <numerusform>%n more letters are at the tab of the letter.</numerusform>
            </translation>
        </message>
        <message>
            <source>Letter of {moment} ({language}), law of {law}</source>
            <translation>Letter of {moment} ({language}), law of {law}</translation>
        </message>
        <message>
            <source>made by {who}</source>
            <translation>made by {who}</translation>
        </message>
    </context>
    <context>
        <name>PortablePart</name>
        <message>
            <source>Portable</source>
            <translation>Portable</translation>
        </message>
        <message>
            <source>For a program on a stick that goes from computer to computer.</source>
            <translation>For a program on a stick that goes from computer to computer.</translation>
        </message>
        <message>
            <source>Keep cases and settings beside the program</source>
            <translation>Keep cases and settings beside the program</translation>
        </message>
        <message>
            <source>A stick gets lost, and it breaks</source>
            <translation>A stick gets lost, and it breaks</translation>
        </message>
        <message>
            <source>Only the passphrase protects what is on it: choose a long one. Keep the backups on another disk. Close the program before you take the stick out. The key store of a computer does not travel along.</source>
            <translation>Only the passphrase protects what is on it: choose a long one. Keep the backups on another disk. Close the program before you take the stick out. The key store of a computer does not travel along.</translation>
        </message>
        <message>
            <source>Close the program and start it again: then it goes on in the place that you chose. Nothing has been made yet.</source>
            <translation>Close the program and start it again: then it goes on in the place that you chose. Nothing has been made yet.</translation>
        </message>
        <message>
            <source>This works once you close the program and start it again. Nothing is moved: take your cases along with a backup.</source>
            <translation>This works once you close the program and start it again. Nothing is moved: take your cases along with a backup.</translation>
        </message>
        <message>
            <source>Nothing can be written in the folder of the program.</source>
            <translation>Nothing can be written in the folder of the program.</translation>
        </message>
    </context>
    <context>
        <name>PracticePart</name>
        <message>
            <source>Choose how you want to begin.</source>
            <translation>Choose how you want to begin.</translation>
        </message>
        <message>
            <source>How do you want to begin?</source>
            <translation>How do you want to begin?</translation>
        </message>
        <message>
            <source>With ten practice cases</source>
            <translation>With ten practice cases</translation>
        </message>
        <message>
            <source>With an empty list</source>
            <translation>With an empty list</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Clear</translation>
        </message>
        <message>
            <source>The practice cases are about people who do not exist. They are kept apart from your own cases.</source>
            <translation>The practice cases are about people who do not exist. They are kept apart from your own cases.</translation>
        </message>
    </context>
    <context>
        <name>Preferences</name>
        <message>
            <source>Settings</source>
            <translation>Settings</translation>
        </message>
        <message>
            <source>Search in the settings</source>
            <translation>Search in the settings</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Display</source>
            <translation>Display</translation>
        </message>
        <message>
            <source>Conversation</source>
            <translation>Conversation</translation>
        </message>
        <message>
            <source>Letter</source>
            <translation>Letter</translation>
        </message>
        <message>
            <source>Safety</source>
            <translation>Safety</translation>
        </message>
        <message>
            <source>Keeping</source>
            <translation>Keeping</translation>
        </message>
        <message>
            <source>Law</source>
            <translation>Law</translation>
        </message>
        <message>
            <source>About</source>
            <translation>About</translation>
        </message>
        <message>
            <source>Show only initials in the list of cases</source>
            <translation>Show only initials in the list of cases</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>Change the passphrase</source>
            <translation>Change the passphrase</translation>
        </message>
        <message>
            <source>No setting found. Try another word.</source>
            <translation>No setting found. Try another word.</translation>
        </message>
        <message>
            <source>The settings cannot be saved. They hold until you close the program.</source>
            <translation>The settings cannot be saved. They hold until you close the program.</translation>
        </message>
        <message>
            <source>gezin-desktop {version}, free software under the EUPL 1.2. It uses {versions} (LGPL 3), Noto fonts (OFL) and Tabler icons (MIT).</source>
            <translation>gezin-desktop {version}, free software under the EUPL 1.2. It uses {versions} (LGPL 3), Noto fonts (OFL) and Tabler icons (MIT).</translation>
        </message>
        <message>
            <source>may stay empty</source>
            <translation>may stay empty</translation>
        </message>
        <message>
            <source>Language of new letters</source>
            <translation>Language of new letters</translation>
        </message>
        <message>
            <source>You can choose again for each letter.</source>
            <translation>You can choose again for each letter.</translation>
        </message>
        <message>
            <source>Name of the organisation</source>
            <translation>Name of the organisation</translation>
        </message>
        <message>
            <source>Stands at the top of every letter.</source>
            <translation>Stands at the top of every letter.</translation>
        </message>
        <message>
            <source>Line under the name</source>
            <translation>Line under the name</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Address</translation>
        </message>
        <message>
            <source>One line for each part, at most six.</source>
            <translation>One line for each part, at most six.</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>Telephone</translation>
        </message>
        <message>
            <source>E-mail address</source>
            <translation>E-mail address</translation>
        </message>
        <message>
            <source>Where clients can write to.</source>
            <translation>Where clients can write to.</translation>
        </message>
        <message>
            <source>Logo</source>
            <translation>Logo</translation>
        </message>
        <message>
            <source>A PNG or JPEG picture. It stands at the top of every letter.</source>
            <translation>A PNG or JPEG picture. It stands at the top of every letter.</translation>
        </message>
        <message>
            <source>Days ahead on the start page</source>
            <translation>Days ahead on the start page</translation>
        </message>
        <message>
            <source>Deadlines and own reminders within so many days. 0 to 60; 0 shows none.</source>
            <translation>Deadlines and own reminders within so many days. 0 to 60; 0 shows none.</translation>
        </message>
        <message>
            <source>Lock after this many minutes without use</source>
            <translation>Lock after this many minutes without use</translation>
        </message>
        <message>
            <source>From 1 to 15.</source>
            <translation>From 1 to 15.</translation>
        </message>
        <message>
            <source>Type a whole number from 1 to 15.</source>
            <translation>Type a whole number from 1 to 15.</translation>
        </message>
        <message>
            <source>Type a whole number from 0 to 60.</source>
            <translation>Type a whole number from 0 to 60.</translation>
        </message>
    </context>
    <context>
        <name>PutBackWindow</name>
        <message>
            <source>Put a whole backup back</source>
            <translation>Put a whole backup back</translation>
        </message>
        <message numerus="yes">
            <source>The backup of {day} at {time} with %n cases takes the place of all present cases. What was changed after that moment is then no longer in the program. The present file is set aside in the same folder and kept for 30 days.</source>
            <translation>
                <numerusform>The backup of {day} at {time} with %n case takes the place of all present cases. What was changed after that moment is then no longer in the program. The present file is set aside in the same folder and kept for 30 days.</numerusform>
                <numerusform>The backup of {day} at {time} with %n cases takes the place of all present cases. What was changed after that moment is then no longer in the program. The present file is set aside in the same folder and kept for 30 days.</numerusform>
            </translation>
        </message>
        <message>
            <source>Passphrase on the day of the backup</source>
            <translation>Passphrase on the day of the backup</translation>
        </message>
        <message>
            <source>Busy</source>
            <translation>Busy</translation>
        </message>
        <message>
            <source>Put all of it back</source>
            <translation>Put all of it back</translation>
        </message>
    </context>
    <context>
        <name>QFileDialog</name>
        <message>
            <source>&amp;Look in:</source>
            <translation>&amp;Look in:</translation>
        </message>
        <message>
            <source>Files of &amp;type:</source>
            <translation>Files of &amp;type:</translation>
        </message>
    </context>
    <context>
        <name>Questions</name>
        <message>
            <source>No income at all</source>
            <translation>No income at all</translation>
        </message>
        <message>
            <source>Relative</source>
            <translation>Relative</translation>
        </message>
        <message>
            <source>Not known yet</source>
            <translation>Not known yet</translation>
        </message>
    </context>
    <context>
        <name>QuickPage</name>
        <message>
            <source>Quick check</source>
            <translation>Quick check</translation>
        </message>
        <message>
            <source>Go on as a case</source>
            <translation>Go on as a case</translation>
        </message>
        <message>
            <source>Begin again</source>
            <translation>Begin again</translation>
        </message>
        <message>
            <source>Copy the outcome</source>
            <translation>Copy the outcome</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Ctrl+Enter</source>
            <translation>Ctrl+Enter</translation>
        </message>
        <message>
            <source>Provisional: it rests on these few answers.</source>
            <translation>Provisional: it rests on these few answers.</translation>
        </message>
        <message>
            <source>Nothing is kept until you go on as a case. The IND decides.</source>
            <translation>Nothing is kept until you go on as a case. The IND decides.</translation>
        </message>
        <message>
            <source>The law data are damaged. Nothing is worked out.</source>
            <translation>The law data are damaged. Nothing is worked out.</translation>
        </message>
        <message>
            <source>The answers can still be taken on as a case.</source>
            <translation>The answers can still be taken on as a case.</translation>
        </message>
        <message>
            <source>{done} of {total} questions answered</source>
            <translation>{done} of {total} questions answered</translation>
        </message>
        <message>
            <source>Provisional outcome</source>
            <translation>Provisional outcome</translation>
        </message>
        <message>
            <source>These questions are done. The whole intake asks the rest.</source>
            <translation>These questions are done. The whole intake asks the rest.</translation>
        </message>
    </context>
    <context>
        <name>ReassessWindow</name>
        <message>
            <source>Assess all cases again</source>
            <translation>Assess all cases again</translation>
        </message>
        <message>
            <source>The list shows of each case the outcome and the next date as they were when the case was saved. After a new day or a new version of the law they may be others. No answer and no version of a case changes.</source>
            <translation>The list shows of each case the outcome and the next date as they were when the case was saved. After a new day or a new version of the law they may be others. No answer and no version of a case changes.</translation>
        </message>
        <message>
            <source>Assess all cases</source>
            <translation>Assess all cases</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>{done} of {total} cases</source>
            <translation>{done} of {total} cases</translation>
        </message>
        <message>
            <source>Not all cases were assessed.</source>
            <translation>Not all cases were assessed.</translation>
        </message>
        <message>
            <source>Cases with another outcome</source>
            <translation>Cases with another outcome</translation>
        </message>
        <message numerus="yes">
            <source>Stopped after %n cases.</source>
            <translation>
                <numerusform>Stopped after %n case.</numerusform>
                <numerusform>Stopped after %n cases.</numerusform>
            </translation>
        </message>
        <message>
            <source>What was assessed stays. You can begin again at any time.</source>
            <translation>What was assessed stays. You can begin again at any time.</translation>
        </message>
        <message>
            <source>Done last on {day}.</source>
            <translation>Done last on {day}.</translation>
        </message>
        <message numerus="yes">
            <source>%n cases were assessed.</source>
            <translation>
                <numerusform>%n case was assessed.</numerusform>
                <numerusform>%n cases were assessed.</numerusform>
            </translation>
        </message>
        <message>
            <source>The list said the same already.</source>
            <translation>The list said the same already.</translation>
        </message>
        <message numerus="yes">
            <source>Of %n the outcome or the next date is another one.</source>
            <translation>
                <numerusform>Of %n the outcome or the next date is not what the list said.</numerusform>
                <numerusform>Of %n the outcome or the next date is not what the list said.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n could not be read and stay as they were.</source>
            <translation>
                <numerusform>%n could not be read and stays as it was.</numerusform>
                <numerusform>%n could not be read and stay as they were.</numerusform>
            </translation>
        </message>
        <message>
            <source>no outcome</source>
            <translation>no outcome</translation>
        </message>
        <message numerus="yes">
            <source>And %n more cases.</source>
            <translation>
                <numerusform>And %n more case.</numerusform>
                <numerusform>And %n more cases.</numerusform>
            </translation>
        </message>
        <message>
            <source>A table of the law is damaged. Install the program again.</source>
            <translation>A table of the law is damaged. Install the program again.</translation>
        </message>
    </context>
    <context>
        <name>Recent</name>
        <message>
            <source>None yet</source>
            <translation>None yet</translation>
        </message>
    </context>
    <context>
        <name>RecoveryWindow</name>
        <message>
            <source>New recovery code</source>
            <translation>New recovery code</translation>
        </message>
        <message>
            <source>The old sheet then no longer opens the cases. Earlier backups still open with the old code. Make a new one when the sheet is lost or somebody else has seen it.</source>
            <translation>The old sheet then no longer opens the cases. Earlier backups still open with the old code. Make a new one when the sheet is lost or somebody else has seen it.</translation>
        </message>
        <message>
            <source>Busy</source>
            <translation>Busy</translation>
        </message>
        <message>
            <source>Make a new code</source>
            <translation>Make a new code</translation>
        </message>
        <message>
            <source>The new code holds from now on.</source>
            <translation>The new code holds from now on.</translation>
        </message>
    </context>
    <context>
        <name>RemindersBlock</name>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>Hide</source>
            <translation>Hide</translation>
        </message>
        <message>
            <source>Hide what is due soon</source>
            <translation>Hide what is due soon</translation>
        </message>
        <message numerus="yes">
            <source>%n days are near</source>
            <translation>
                <numerusform>%n deadline or reminder soon</numerusform>
                <numerusform>%n deadlines and reminders soon</numerusform>
            </translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Show</translation>
        </message>
        <message>
            <source>Show fewer</source>
            <translation>Show fewer</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
        <message>
            <source>Done: {case}</source>
            <translation>Done: {case}</translation>
        </message>
        <message>
            <source>Told again later: {case}</source>
            <translation>Told again later: {case}</translation>
        </message>
    </context>
    <context>
        <name>RescuePage</name>
        <message>
            <source>The cases cannot be opened now</source>
            <translation>The cases cannot be opened now</translation>
        </message>
        <message>
            <source>Passphrase of the copy</source>
            <translation>Passphrase of the copy</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Passphrase</translation>
        </message>
        <message>
            <source>Busy</source>
            <translation>Busy</translation>
        </message>
        <message>
            <source>Put this copy back</source>
            <translation>Put this copy back</translation>
        </message>
        <message>
            <source>Choose another copy</source>
            <translation>Choose another copy</translation>
        </message>
        <message>
            <source>Save case by case</source>
            <translation>Save case by case</translation>
        </message>
        <message>
            <source>Open here all the same</source>
            <translation>Open here all the same</translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation>Open the folder</translation>
        </message>
        <message>
            <source>Try again now</source>
            <translation>Try again now</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Quit</translation>
        </message>
        <message>
            <source>{day} at {time}</source>
            <translation>{day} at {time}</translation>
        </message>
        <message numerus="yes">
            <source>There is a good copy of {moment} with %n cases.</source>
            <translation>
                <numerusform>There is a good copy of {moment} with %n case.</numerusform>
                <numerusform>There is a good copy of {moment} with %n cases.</numerusform>
            </translation>
        </message>
        <message>
            <source>Backups (*.gezinbackup)</source>
            <translation>Backups (*.gezinbackup)</translation>
        </message>
        <message>
            <source>Type the passphrase first.</source>
            <translation>Type the passphrase first.</translation>
        </message>
        <message>
            <source>Type the passphrase of that day first.</source>
            <translation>Type the passphrase of that day first.</translation>
        </message>
        <message>
            <source>Is the program closed on the other computer?</source>
            <translation>Is the program closed on the other computer?</translation>
        </message>
        <message>
            <source>It is closed, open here</source>
            <translation>It is closed, open here</translation>
        </message>
        <message>
            <source>Do not open</source>
            <translation>Do not open</translation>
        </message>
        <message>
            <source>If both computers save, one overwrites what the other wrote and cases can be damaged. Open them here only when the other computer is off or the program there is closed.</source>
            <translation>If both computers save, one overwrites what the other wrote and cases can be damaged. Open them here only when the other computer is off or the program there is closed.</translation>
        </message>
    </context>
    <context>
        <name>ReviewWindow</name>
        <message>
            <source>Cases past their term</source>
            <translation>Cases past their term</translation>
        </message>
        <message>
            <source>Months for a file</source>
            <translation>Months for a file</translation>
        </message>
        <message>
            <source>for advice</source>
            <translation>for advice</translation>
        </message>
        <message>
            <source>Months that a file is kept</source>
            <translation>Months that a file is kept</translation>
        </message>
        <message>
            <source>Months that advice without a file is kept</source>
            <translation>Months that advice without a file is kept</translation>
        </message>
        <message>
            <source>These are our terms</source>
            <translation>These are our terms</translation>
        </message>
        <message>
            <source>Keep one more year</source>
            <translation>Keep one more year</translation>
        </message>
        <message numerus="yes">
            <source>%n cases have been kept longer than the term.</source>
            <translation>
                <numerusform>%n case has been kept longer than the term.</numerusform>
                <numerusform>%n cases have been kept longer than the term.</numerusform>
            </translation>
        </message>
        <message>
            <source>The terms are a proposal of the program: no law gives one for this work. Your organisation decides.</source>
            <translation>The terms are a proposal of the program: no law gives one for this work. Your organisation decides.</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>Case</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Why</translation>
        </message>
        <message>
            <source>Term ended</source>
            <translation>Term ended</translation>
        </message>
        <message>
            <source>file</source>
            <translation>file</translation>
        </message>
        <message>
            <source>advice</source>
            <translation>advice</translation>
        </message>
        <message>
            <source>closed, term is over</source>
            <translation>closed, term is over</translation>
        </message>
        <message>
            <source>not touched, never closed</source>
            <translation>not touched, never closed</translation>
        </message>
        <message>
            <source>without a name</source>
            <translation>without a name</translation>
        </message>
        <message>
            <source>Give both terms in months, 1 to 1200.</source>
            <translation>Give both terms in months, 1 to 1200.</translation>
        </message>
        <message>
            <source>The terms hold from now on.</source>
            <translation>The terms hold from now on.</translation>
        </message>
        <message numerus="yes">
            <source>%n cases are kept until {day}.</source>
            <translation>
                <numerusform>%n case is kept until {day}.</numerusform>
                <numerusform>%n cases are kept until {day}.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RouteView</name>
        <message>
            <source>provisional</source>
            <translation>provisional</translation>
        </message>
        <message numerus="yes">
            <source>%n conditions are met already.</source>
            <translation>
                <numerusform>%n condition is met already.</numerusform>
                <numerusform>%n conditions are met already.</numerusform>
            </translation>
        </message>
        <message>
            <source>Still to be seen: {what}.</source>
            <translation>Still to be seen: {what}.</translation>
        </message>
        <message numerus="yes">
            <source>%n questions are left for the whole intake.</source>
            <translation>
                <numerusform>%n question is left for the whole intake.</numerusform>
                <numerusform>%n questions are left for the whole intake.</numerusform>
            </translation>
        </message>
        <message>
            <source>No question is left for this route.</source>
            <translation>No question is left for this route.</translation>
        </message>
        <message>
            <source>Nothing stands in the way so far.</source>
            <translation>Nothing stands in the way so far.</translation>
        </message>
    </context>
    <context>
        <name>RowMenu</name>
        <message>
            <source>Open</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Open without names on the screen</source>
            <translation>Open without names on the screen</translation>
        </message>
        <message>
            <source>Make a copy</source>
            <translation>Make a copy</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Export…</translation>
        </message>
        <message>
            <source>Open the case again</source>
            <translation>Open the case again</translation>
        </message>
        <message>
            <source>Close the case</source>
            <translation>Close the case</translation>
        </message>
        <message>
            <source>Keep as a file</source>
            <translation>Keep as a file</translation>
        </message>
        <message>
            <source>Keep as advice without a file</source>
            <translation>Keep as advice without a file</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Delete</translation>
        </message>
        <message numerus="yes">
            <source>Export %n cases…</source>
            <translation>
                <numerusform>Export %n case…</numerusform>
                <numerusform>Export %n cases…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Close %n cases</source>
            <translation>
                <numerusform>Close %n case</numerusform>
                <numerusform>Close %n cases</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Open %n cases again</source>
            <translation>
                <numerusform>Open %n case again</numerusform>
                <numerusform>Open %n cases again</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Keep %n as advice without a file</source>
            <translation>
                <numerusform>Keep %n as advice without a file</numerusform>
                <numerusform>Keep %n as advice without a file</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Keep %n as files</source>
            <translation>
                <numerusform>Keep %n as a file</numerusform>
                <numerusform>Keep %n as files</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Delete %n cases</source>
            <translation>
                <numerusform>Delete %n case</numerusform>
                <numerusform>Delete %n cases</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SalvageWindow</name>
        <message>
            <source>Save case by case</source>
            <translation>Save case by case</translation>
        </message>
        <message numerus="yes">
            <source>%n cases can be read whole.</source>
            <translation>
                <numerusform>%n case can be read whole.</numerusform>
                <numerusform>%n cases can be read whole.</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose which to take into a new, sound file. The damaged file is set aside in the same folder.</source>
            <translation>Choose which to take into a new, sound file. The damaged file is set aside in the same folder.</translation>
        </message>
        <message>
            <source>Cannot be read any more: {numbers}. Look for them in a backup.</source>
            <translation>Cannot be read any more: {numbers}. Look for them in a backup.</translation>
        </message>
        <message>
            <source>Save the chosen cases</source>
            <translation>Save the chosen cases</translation>
        </message>
        <message>
            <source>Choose at least one case.</source>
            <translation>Choose at least one case.</translation>
        </message>
    </context>
    <context>
        <name>SendWindow</name>
        <message>
            <source>Export cases</source>
            <translation>Export cases</translation>
        </message>
        <message>
            <source>Encrypted</source>
            <translation>Encrypted</translation>
        </message>
        <message>
            <source>Case file</source>
            <translation>Case file</translation>
        </message>
        <message>
            <source>Overview XLSX</source>
            <translation>Overview XLSX</translation>
        </message>
        <message>
            <source>Overview CSV</source>
            <translation>Overview CSV</translation>
        </message>
        <message>
            <source>Kind of file</source>
            <translation>Kind of file</translation>
        </message>
        <message numerus="yes">
            <source>%n cases are exported.</source>
            <translation>
                <numerusform>%n case is exported.</numerusform>
                <numerusform>%n cases are exported.</numerusform>
            </translation>
        </message>
        <message>
            <source>Another desk opens the file with the passphrase you agree on. Tell it by another way than the file, for instance by telephone. Earlier versions and letters stay here.</source>
            <translation>Another desk opens the file with the passphrase you agree on. Tell it by another way than the file, for instance by telephone. Earlier versions and letters stay here.</translation>
        </message>
        <message>
            <source>The whole case as text that other programs can read.</source>
            <translation>The whole case as text that other programs can read.</translation>
        </message>
        <message>
            <source>One line for each case: number, name, outcome, next date. Nothing in it can work as a formula.</source>
            <translation>One line for each case: number, name, outcome, next date. Nothing in it can work as a formula.</translation>
        </message>
        <message>
            <source>This file is not encrypted.</source>
            <translation>This file is not encrypted.</translation>
        </message>
        <message>
            <source>Without names</source>
            <translation>Without names</translation>
        </message>
        <message>
            <source>One line for each case: number, outcome, next date. The name of the case is left out. Nothing in it can work as a formula.</source>
            <translation>One line for each case: number, outcome, next date. The name of the case is left out. Nothing in it can work as a formula.</translation>
        </message>
        <message>
            <source>Whoever knows the numbers of the cases knows who this is about. Keep it only where that is allowed, and remove it when you no longer need it.</source>
            <translation>Whoever knows the numbers of the cases knows who this is about. Keep it only where that is allowed, and remove it when you no longer need it.</translation>
        </message>
        <message>
            <source>Anyone who finds it can read the names in it. Keep it only where that is allowed, and remove it when you no longer need it.</source>
            <translation>Anyone who finds it can read the names in it. Keep it only where that is allowed, and remove it when you no longer need it.</translation>
        </message>
        <message>
            <source>Busy</source>
            <translation>Busy</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Export…</translation>
        </message>
        <message>
            <source>Encrypted cases</source>
            <translation>Encrypted cases</translation>
        </message>
        <message>
            <source>cases</source>
            <translation>cases</translation>
        </message>
        <message numerus="yes">
            <source>%n cases were exported.</source>
            <translation>
                <numerusform>%n case was exported.</numerusform>
                <numerusform>%n cases were exported.</numerusform>
            </translation>
        </message>
        <message>
            <source>They are in {place}.</source>
            <translation>They are in {place}.</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>Case</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Client</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Outcome</translation>
        </message>
        <message>
            <source>Next date</source>
            <translation>Next date</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Changed</translation>
        </message>
        <message>
            <source>Counsellor</source>
            <translation>Counsellor</translation>
        </message>
        <message>
            <source>Closed on</source>
            <translation>Closed on</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>Cases</translation>
        </message>
        <message>
            <source>Meets the rules on paper</source>
            <translation>Meets the rules on paper</translation>
        </message>
        <message>
            <source>Not yet</source>
            <translation>Not yet</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Not now</translation>
        </message>
        <message>
            <source>Incomplete</source>
            <translation>Incomplete</translation>
        </message>
        <message>
            <source>Assessment needed</source>
            <translation>Assessment needed</translation>
        </message>
        <message>
            <source>Refer on</source>
            <translation>Refer on</translation>
        </message>
        <message>
            <source>sponsor</source>
            <translation>sponsor</translation>
        </message>
        <message>
            <source>family member</source>
            <translation>family member</translation>
        </message>
    </context>
    <context>
        <name>SizeChooser</name>
        <message>
            <source>Smaller</source>
            <translation>Smaller</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Larger</translation>
        </message>
        <message>
            <source>Smaller letters</source>
            <translation>Smaller letters</translation>
        </message>
        <message>
            <source>Larger letters</source>
            <translation>Larger letters</translation>
        </message>
    </context>
    <context>
        <name>SmallWindow</name>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
    </context>
    <context>
        <name>Sources</name>
        <message>
            <source>Tab</source>
            <translation>Tab</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Colours</translation>
        </message>
        <message>
            <source>Open your cases first.</source>
            <translation>Open your cases first.</translation>
        </message>
        <message>
            <source>Open a case first.</source>
            <translation>Open a case first.</translation>
        </message>
        <message>
            <source>There is nothing to undo.</source>
            <translation>There is nothing to undo.</translation>
        </message>
        <message>
            <source>There is nothing to do again.</source>
            <translation>There is nothing to do again.</translation>
        </message>
        <message>
            <source>This case is among your cases already.</source>
            <translation>This case is among your cases already.</translation>
        </message>
        <message>
            <source>This cannot be done here.</source>
            <translation>This cannot be done here.</translation>
        </message>
        <message>
            <source>This question does not matter for this case now.</source>
            <translation>This question does not matter for this case now.</translation>
        </message>
        <message>
            <source>Recent case</source>
            <translation>Recent case</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>Case</translation>
        </message>
    </context>
    <context>
        <name>Spelling</name>
        <message>
            <source>No suggestions</source>
            <translation>No suggestions</translation>
        </message>
        <message>
            <source>Add “{word}” to the words of this desk</source>
            <translation>Add “{word}” to the words of this desk</translation>
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message>
            <source>Keep in my cases</source>
            <translation>Keep in my cases</translation>
        </message>
        <message>
            <source>Help {key}</source>
            <translation>Help {key}</translation>
        </message>
        <message>
            <source>Law on {day} · pack of {pack}</source>
            <translation>Law on {day} · pack of {pack}</translation>
        </message>
        <message>
            <source>1 open question</source>
            <translation>1 open question</translation>
        </message>
        <message>
            <source>{n} open questions</source>
            <translation>{n} open questions</translation>
        </message>
        <message>
            <source>Backup at {time}</source>
            <translation>Backup at {time}</translation>
        </message>
        <message>
            <source>Law on {day} · pack damaged</source>
            <translation>Law on {day} · pack damaged</translation>
        </message>
        <message>
            <source>Law on {day} · old pack {serial} of {pack}</source>
            <translation>Law on {day} · old pack {serial} of {pack}</translation>
        </message>
        <message>
            <source>Law on {day} · pack {serial} of {pack}</source>
            <translation>Law on {day} · pack {serial} of {pack}</translation>
        </message>
        <message>
            <source>Saved at {time}</source>
            <translation>Saved at {time}</translation>
        </message>
        <message>
            <source>being saved</source>
            <translation>being saved</translation>
        </message>
        <message>
            <source>Not saved yet</source>
            <translation>Not saved yet</translation>
        </message>
        <message>
            <source>Practice case: is not kept</source>
            <translation>Practice case: is not kept</translation>
        </message>
        <message>
            <source>Nothing to save yet</source>
            <translation>Nothing to save yet</translation>
        </message>
    </context>
    <context>
        <name>StepRail</name>
        <message>
            <source>Setting up for the first time</source>
            <translation>Setting up for the first time</translation>
        </message>
        <message>
            <source>Everything stays on this computer. The program never goes on the internet.</source>
            <translation>Everything stays on this computer. The program never goes on the internet.</translation>
        </message>
        <message>
            <source>Language and display</source>
            <translation>Language and display</translation>
        </message>
        <message>
            <source>Key and recovery code</source>
            <translation>Key and recovery code</translation>
        </message>
        <message>
            <source>protects all cases</source>
            <translation>protects all cases</translation>
        </message>
        <message>
            <source>Backup</source>
            <translation>Backup</translation>
        </message>
        <message>
            <source>where the copy goes</source>
            <translation>where the copy goes</translation>
        </message>
        <message>
            <source>Practice cases</source>
            <translation>Practice cases</translation>
        </message>
        <message>
            <source>made up, and kept apart</source>
            <translation>made up, and kept apart</translation>
        </message>
        <message>
            <source>done</source>
            <translation>done</translation>
        </message>
    </context>
    <context>
        <name>StrengthBar</name>
        <message numerus="yes">
            <source>%n characters</source>
            <translation>
                <numerusform>%n character</numerusform>
                <numerusform>%n characters</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n words</source>
            <translation>
                <numerusform>%n word</numerusform>
                <numerusform>%n words</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TabChooser</name>
        <message>
            <source>Tabs</source>
            <translation>Tabs</translation>
        </message>
        <message>
            <source>Previous tab</source>
            <translation>Previous tab</translation>
        </message>
        <message>
            <source>Next tab</source>
            <translation>Next tab</translation>
        </message>
    </context>
    <context>
        <name>TabRail</name>
        <message>
            <source>Overview</source>
            <translation>Overview</translation>
        </message>
        <message>
            <source>Quick check</source>
            <translation>Quick check</translation>
        </message>
        <message>
            <source>Tabs</source>
            <translation>Tabs</translation>
        </message>
    </context>
    <context>
        <name>Telling</name>
        <message>
            <source>The case cannot be opened.</source>
            <translation>The case cannot be opened.</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
        <message>
            <source>This case file is not used. Nothing changed.</source>
            <translation>This case file is not used. Nothing changed.</translation>
        </message>
        <message>
            <source>This case has been changed elsewhere meanwhile.</source>
            <translation>This case has been changed elsewhere meanwhile.</translation>
        </message>
        <message>
            <source>Your answers are still on the screen, but not kept. Keep them as a new case, or open the case as it is now.</source>
            <translation>Your answers are still on the screen, but not kept. Keep them as a new case, or open the case as it is now.</translation>
        </message>
        <message>
            <source>Keep as a new case</source>
            <translation>Keep as a new case</translation>
        </message>
        <message>
            <source>Open the case as it is now</source>
            <translation>Open the case as it is now</translation>
        </message>
        <message>
            <source>Another case has the number {number}.</source>
            <translation>Another case has the number {number}.</translation>
        </message>
        <message>
            <source>This case keeps the number {number}. Give it another reference at Start.</source>
            <translation>This case keeps the number {number}. Give it another reference at Start.</translation>
        </message>
    </context>
    <context>
        <name>Trade</name>
        <message>
            <source>Choose one of your own cases first.</source>
            <translation>Choose one of your own cases first.</translation>
        </message>
        <message>
            <source>This works for a case that is kept among your own cases.</source>
            <translation>This works for a case that is kept among your own cases.</translation>
        </message>
        <message numerus="yes">
            <source>%n cases were taken in.</source>
            <translation>
                <numerusform>%n case was taken in.</numerusform>
                <numerusform>%n cases were taken in.</numerusform>
            </translation>
        </message>
        <message>
            <source>What stood in a case of ours before is in its earlier versions. Remove the file when you no longer need it.</source>
            <translation>What stood in a case of ours before is in its earlier versions. Remove the file when you no longer need it.</translation>
        </message>
    </context>
    <context>
        <name>TroubleBar</name>
        <message numerus="yes">
            <source>%n more messages</source>
            <translation>
                <numerusform>%n more message</numerusform>
                <numerusform>%n more messages</numerusform>
            </translation>
        </message>
        <message>
            <source>Show one message</source>
            <translation>Show one message</translation>
        </message>
    </context>
    <context>
        <name>WayIn</name>
        <message>
            <source>How do you want to open your cases?</source>
            <translation>How do you want to open your cases?</translation>
        </message>
        <message>
            <source>With a passphrase that I type</source>
            <translation>With a passphrase that I type</translation>
        </message>
        <message>
            <source>With the keyring of this computer</source>
            <translation>With the keyring of this computer</translation>
        </message>
        <message>
            <source>This computer has no keyring that the program can use. Choose a passphrase.</source>
            <translation>This computer has no keyring that the program can use. Choose a passphrase.</translation>
        </message>
        <message>
            <source>You type nothing. But whoever is logged in to this account on this computer can open the cases, also after the program has locked. Choose this only if nobody else uses your account. On another computer only the recovery code opens them.</source>
            <translation>You type nothing. But whoever is logged in to this account on this computer can open the cases, also after the program has locked. Choose this only if nobody else uses your account. On another computer only the recovery code opens them.</translation>
        </message>
        <message>
            <source>You type it at each start and after each lock. Only someone who knows it can open the cases, also when others use this computer.</source>
            <translation>You type it at each start and after each lock. Only someone who knows it can open the cases, also when others use this computer.</translation>
        </message>
    </context>
    <context>
        <name>Wizard</name>
        <message>
            <source>Choose language and display</source>
            <translation>Choose language and display</translation>
        </message>
        <message>
            <source>Choose a place for the backup</source>
            <translation>Choose a place for the backup</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>Begin</translation>
        </message>
        <message>
            <source>You see at once what each choice does.</source>
            <translation>You see at once what each choice does.</translation>
        </message>
        <message>
            <source>A backup is encrypted too. We make one now and open it, as a test.</source>
            <translation>A backup is encrypted too. We make one now and open it, as a test.</translation>
        </message>
        <message>
            <source>You can look around first with cases that were made up.</source>
            <translation>You can look around first with cases that were made up.</translation>
        </message>
        <message>
            <source>Choose how to open your cases</source>
            <translation>Choose how to open your cases</translation>
        </message>
        <message>
            <source>The cases are kept encrypted. Nobody can read them without your key or the recovery code, nor can the makers of this program.</source>
            <translation>The cases are kept encrypted. Nobody can read them without your key or the recovery code, nor can the makers of this program.</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>You can change everything later under Manage.</source>
            <translation>You can change everything later under Manage.</translation>
        </message>
        <message>
            <source>Busy</source>
            <translation>Busy</translation>
        </message>
        <message>
            <source>Close the program</source>
            <translation>Close the program</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Continue</translation>
        </message>
    </context>
    <context>
        <name>WritingWindow</name>
        <message>
            <source>The file could not be written.</source>
            <translation>The file could not be written.</translation>
        </message>
        <message>
            <source>The disk is full, or you may not write in this folder. Nothing was changed. Choose another folder.</source>
            <translation>The disk is full, or you may not write in this folder. Nothing was changed. Choose another folder.</translation>
        </message>
    </context>
    <context>
        <name>_NoticeBlock</name>
        <message>
            <source>Close this message</source>
            <translation>Close this message</translation>
        </message>
    </context>
</TS>
