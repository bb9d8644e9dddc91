<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
            <source>Bring back</source>
            <translation>Bring back</translation>
        </message>
        <message>
            <source>Try again now</source>
            <translation>Try again now</translation>
        </message>
        <message>
            <source>No cases yet</source>
            <translation>No cases yet</translation>
        </message>
        <message>
            <source>Start with a quick check or open a practice case.</source>
            <translation>Start with a quick check or open a practice case.</translation>
        </message>
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
            <source>Delete</source>
            <translation>Delete</translation>
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
        <message>
            <source>Case {number} has been deleted.</source>
            <translation>Case {number} has been deleted.</translation>
        </message>
        <message>
            <source>You can bring it back as long as this list is open.</source>
            <translation>You can bring it back as long as this list is open.</translation>
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
            <source>Also with Ctrl and plus or minus.</source>
            <translation>Also with Ctrl and plus or minus.</translation>
        </message>
        <message>
            <source>Net wages per month</source>
            <translation>Net wages per month</translation>
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
        <name>LockPage</name>
        <message>
            <source>Language</source>
            <translation>Language</translation>
        </message>
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
            <source>They are kept encrypted on this computer.</source>
            <translation>They are kept encrypted on this computer.</translation>
        </message>
        <message>
            <source>Your work has been saved.</source>
            <translation>Your work has been saved.</translation>
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
            <source>Choose a folder</source>
            <translation>Choose a folder</translation>
        </message>
        <message>
            <source>Make a backup now</source>
            <translation>Make a backup now</translation>
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
            <source>Lock after this many minutes without use</source>
            <translation>Lock after this many minutes without use</translation>
        </message>
        <message>
            <source>From 1 to 15.</source>
            <translation>From 1 to 15.</translation>
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
            <source>Type a whole number from 1 to 15.</source>
            <translation>Type a whole number from 1 to 15.</translation>
        </message>
        <message>
            <source>This folder does not exist. Choose another one.</source>
            <translation>This folder does not exist. Choose another one.</translation>
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
            <source>Type the passphrase of that day first.</source>
            <translation>Type the passphrase of that day first.</translation>
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
        <name>Wizard</name>
        <message>
            <source>Language</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>Setting up for the first time</source>
            <translation>Setting up for the first time</translation>
        </message>
        <message>
            <source>Everything stays on this computer. The program never goes on the internet.</source>
            <translation>Everything stays on this computer. The program never goes on the internet.</translation>
        </message>
        <message>
            <source>Choose language and display</source>
            <translation>Choose language and display</translation>
        </message>
        <message>
            <source>Choose a passphrase</source>
            <translation>Choose a passphrase</translation>
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
            <source>The cases are kept encrypted. Nobody can read them without the passphrase or the recovery code, nor can the makers of this program.</source>
            <translation>The cases are kept encrypted. Nobody can read them without the passphrase or the recovery code, nor can the makers of this program.</translation>
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
            <source>Language and display</source>
            <translation>Language and display</translation>
        </message>
        <message>
            <source>Passphrase and recovery code</source>
            <translation>Passphrase and recovery code</translation>
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
            <source>Continue</source>
            <translation>Continue</translation>
        </message>
    </context>
</TS>
