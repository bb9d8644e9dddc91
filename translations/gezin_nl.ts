<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
    <context>
        <name>About</name>
        <message>
            <source>About gezin-desktop</source>
            <translation>Over gezin-desktop</translation>
        </message>
        <message>
            <source>Copy the versions</source>
            <translation>Versies kopiëren</translation>
        </message>
        <message>
            <source>Intake, outcome and advice letters on family reunification. Free software under the EUPL 1.2. The outcome is advice: the IND decides.</source>
            <translation>Intake, uitkomst en adviesbrieven over gezinshereniging. Vrije software onder de EUPL 1.2. De uitkomst is advies: de IND beslist.</translation>
        </message>
        <message>
            <source>Versions and licences</source>
            <translation>Versies en licenties</translation>
        </message>
        <message>
            <source>Law data of {day}</source>
            <translation>Wetsgegevens van {day}</translation>
        </message>
        <message>
            <source>The program uses these parts. Qt and PySide6 may be replaced (LGPL):</source>
            <translation>Het programma gebruikt deze onderdelen. Qt en PySide6 mag u vervangen (LGPL):</translation>
        </message>
    </context>
    <context>
        <name>ActionWords</name>
        <message>
            <source>All cases</source>
            <translation>Alle zaken</translation>
        </message>
        <message>
            <source>New case</source>
            <translation>Nieuwe zaak</translation>
        </message>
        <message>
            <source>Quick check</source>
            <translation>Snelle toets</translation>
        </message>
        <message>
            <source>Recent cases</source>
            <translation>Recente zaken</translation>
        </message>
        <message>
            <source>Keep in my cases</source>
            <translation>Bewaren bij mijn zaken</translation>
        </message>
        <message>
            <source>Make a copy</source>
            <translation>Kopie maken</translation>
        </message>
        <message>
            <source>Earlier versions…</source>
            <translation>Eerdere versies…</translation>
        </message>
        <message>
            <source>Delete this case</source>
            <translation>Deze zaak verwijderen</translation>
        </message>
        <message>
            <source>Import a case file…</source>
            <translation>Zaakbestand inlezen…</translation>
        </message>
        <message>
            <source>Export as a case file…</source>
            <translation>Opslaan als zaakbestand…</translation>
        </message>
        <message>
            <source>Export encrypted or as an overview…</source>
            <translation>Versleuteld of als overzicht exporteren…</translation>
        </message>
        <message>
            <source>Data for the client, or anonymous…</source>
            <translation>Gegevens voor de cliënt, of anoniem…</translation>
        </message>
        <message>
            <source>Practice cases</source>
            <translation>Oefenzaken</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>Vergrendelen</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Afsluiten</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Ongedaan maken</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Opnieuw</translation>
        </message>
        <message>
            <source>Add a row here</source>
            <translation>Rij toevoegen</translation>
        </message>
        <message>
            <source>How is this known</source>
            <translation>Hoe is dit bekend</translation>
        </message>
        <message>
            <source>Income calculator</source>
            <translation>Rekenhulp voor inkomen</translation>
        </message>
        <message>
            <source>Date of receipt by the IND</source>
            <translation>Datum van ontvangst door de IND</translation>
        </message>
        <message>
            <source>Suggestions for this word</source>
            <translation>Voorstellen voor dit woord</translation>
        </message>
        <message>
            <source>Find a question…</source>
            <translation>Vraag zoeken…</translation>
        </message>
        <message>
            <source>Copy this part as text</source>
            <translation>Dit deel kopiëren als tekst</translation>
        </message>
        <message>
            <source>Find anything…</source>
            <translation>Overal zoeken…</translation>
        </message>
        <message>
            <source>Next tab</source>
            <translation>Volgende tab</translation>
        </message>
        <message>
            <source>Previous tab</source>
            <translation>Vorige tab</translation>
        </message>
        <message>
            <source>Next part of the window</source>
            <translation>Volgend deel van het venster</translation>
        </message>
        <message>
            <source>Previous part of the window</source>
            <translation>Vorig deel van het venster</translation>
        </message>
        <message>
            <source>Other screen language</source>
            <translation>Andere taal van het scherm</translation>
        </message>
        <message>
            <source>Larger letters</source>
            <translation>Grotere letters</translation>
        </message>
        <message>
            <source>Smaller letters</source>
            <translation>Kleinere letters</translation>
        </message>
        <message>
            <source>Normal letters</source>
            <translation>Normale letters</translation>
        </message>
        <message>
            <source>Turn to the client, and back</source>
            <translation>Naar de cliënt draaien, en terug</translation>
        </message>
        <message>
            <source>Discreet</source>
            <translation>Discreet</translation>
        </message>
        <message>
            <source>Next open question</source>
            <translation>Volgende open vraag</translation>
        </message>
        <message>
            <source>Previous open question</source>
            <translation>Vorige open vraag</translation>
        </message>
        <message>
            <source>Next family member</source>
            <translation>Volgend gezinslid</translation>
        </message>
        <message>
            <source>Previous family member</source>
            <translation>Vorig gezinslid</translation>
        </message>
        <message>
            <source>Outcome large, and back</source>
            <translation>Uitkomst groot, en terug</translation>
        </message>
        <message>
            <source>Compare routes, and back</source>
            <translation>Routes vergelijken, en terug</translation>
        </message>
        <message>
            <source>What if?</source>
            <translation>Wat als?</translation>
        </message>
        <message>
            <source>Timeline and smallest change, and back</source>
            <translation>Tijdlijn en kleinste verandering, en terug</translation>
        </message>
        <message>
            <source>Picture or reasons as text</source>
            <translation>Beeld of redenen als tekst</translation>
        </message>
        <message>
            <source>Show the letter, and back</source>
            <translation>Brief tonen, en terug</translation>
        </message>
        <message>
            <source>Other letter language</source>
            <translation>Andere taal van de brief</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>Afdrukken…</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>Opslaan als PDF…</translation>
        </message>
        <message>
            <source>Prepare an e-mail with the letter</source>
            <translation>E-mail met de brief klaarzetten</translation>
        </message>
        <message>
            <source>Copy the text of the letter</source>
            <translation>Tekst van de brief kopiëren</translation>
        </message>
        <message>
            <source>Deadlines of all cases</source>
            <translation>Termijnen van alle zaken</translation>
        </message>
        <message>
            <source>Assess all cases again…</source>
            <translation>Alle zaken opnieuw toetsen…</translation>
        </message>
        <message>
            <source>Install a law pack…</source>
            <translation>Wettenpakket installeren…</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Instellingen</translation>
        </message>
        <message>
            <source>Make a backup now</source>
            <translation>Nu een reservekopie maken</translation>
        </message>
        <message>
            <source>Backups…</source>
            <translation>Reservekopieën…</translation>
        </message>
        <message>
            <source>Deleted cases…</source>
            <translation>Verwijderde zaken…</translation>
        </message>
        <message>
            <source>Cases past their term…</source>
            <translation>Zaken na de bewaartermijn…</translation>
        </message>
        <message>
            <source>New recovery code…</source>
            <translation>Nieuwe herstelcode…</translation>
        </message>
        <message>
            <source>Change the passphrase…</source>
            <translation>Wachtzin wijzigen…</translation>
        </message>
        <message>
            <source>To the menu</source>
            <translation>Naar het menu</translation>
        </message>
        <message>
            <source>Help with this question</source>
            <translation>Uitleg bij deze vraag</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Sneltoetsen</translation>
        </message>
        <message>
            <source>Read the status line aloud</source>
            <translation>Statusregel voorlezen</translation>
        </message>
        <message>
            <source>Help on this page</source>
            <translation>Hulp bij deze bladzijde</translation>
        </message>
        <message>
            <source>Manual</source>
            <translation>Handleiding</translation>
        </message>
        <message>
            <source>About gezin-desktop</source>
            <translation>Over gezin-desktop</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Licht</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Donker</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>Hoog contrast</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Zoals het systeem</translation>
        </message>
    </context>
    <context>
        <name>AllCases</name>
        <message>
            <source>A day of case {number} is done.</source>
            <translation>Een dag van zaak {number} is klaar.</translation>
        </message>
        <message>
            <source>It is not told of any more: not here, nor in the letter.</source>
            <translation>Die wordt niet meer genoemd: niet hier en niet in de brief.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Ongedaan maken</translation>
        </message>
        <message>
            <source>Save the deadlines of all cases as a calendar file</source>
            <translation>De termijnen van alle zaken bewaren als agendabestand</translation>
        </message>
        <message>
            <source>Calendar files (*.ics)</source>
            <translation>Agendabestanden (*.ics)</translation>
        </message>
        <message>
            <source>Save the deadlines of this case as a calendar file</source>
            <translation>De termijnen van deze zaak bewaren als agendabestand</translation>
        </message>
        <message>
            <source>The calendar file was saved.</source>
            <translation>Het agendabestand is bewaard.</translation>
        </message>
        <message>
            <source>It is in {place}. Nobody is named in it, but the numbers of the cases are.</source>
            <translation>Het staat in {place}. Er staat geen naam in, maar wel de nummers van de zaken.</translation>
        </message>
        <message>
            <source>The calendar file could not be written.</source>
            <translation>Het agendabestand kon niet worden geschreven.</translation>
        </message>
        <message>
            <source>The disk is full, or you may not write to {place}. Nothing was changed. Choose another folder.</source>
            <translation>De schijf is vol, of u mag {place} niet schrijven. Er is niets veranderd. Kies een andere map.</translation>
        </message>
    </context>
    <context>
        <name>AllDeadlinesPage</name>
        <message>
            <source>{done} of {total} cases</source>
            <translation>{done} van {total} zaken</translation>
        </message>
        <message>
            <source>The calendar could not be made.</source>
            <translation>De kalender kon niet worden gemaakt.</translation>
        </message>
        <message>
            <source>It was stopped.</source>
            <translation>Het is gestopt.</translation>
        </message>
        <message>
            <source>What stands here is from before. Begin again at any time.</source>
            <translation>Wat hier staat, is van daarvoor. U kunt altijd opnieuw beginnen.</translation>
        </message>
        <message>
            <source>Enter opens the case. Names stand only in the case itself.</source>
            <translation>Enter opent de zaak. Namen staan alleen in de zaak zelf.</translation>
        </message>
        <message numerus="yes">
            <source>%n more days are further away than the list goes.</source>
            <translation>
                <numerusform>Nog %n dag ligt verder weg dan de lijst gaat.</numerusform>
                <numerusform>Nog %n dagen liggen verder weg dan de lijst gaat.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cases could not be read:</source>
            <translation>
                <numerusform>%n zaak kon niet worden gelezen:</numerusform>
                <numerusform>%n zaken konden niet worden gelezen:</numerusform>
            </translation>
        </message>
        <message>
            <source>A table of the law is damaged. Install the program again.</source>
            <translation>Een tabel met regels is beschadigd. Installeer het programma opnieuw.</translation>
        </message>
        <message>
            <source>Deadlines of all cases</source>
            <translation>Termijnen van alle zaken</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stoppen</translation>
        </message>
        <message>
            <source>Up and down choose a day, Enter opens its case.</source>
            <translation>Met pijl omhoog en omlaag kiest u een dag, Enter opent de zaak.</translation>
        </message>
        <message>
            <source>No days in this period</source>
            <translation>Geen dagen in deze periode</translation>
        </message>
        <message>
            <source>Days follow from the dates of the cases. Choose a longer period.</source>
            <translation>De dagen volgen uit de datums in de zaken. Kies een langere periode.</translation>
        </message>
    </context>
    <context>
        <name>ArrivalsWindow</name>
        <message>
            <source>Cases that come in</source>
            <translation>Zaken die binnenkomen</translation>
        </message>
        <message>
            <source>Keep ours</source>
            <translation>De onze houden</translation>
        </message>
        <message>
            <source>Take theirs</source>
            <translation>Die van hen nemen</translation>
        </message>
        <message>
            <source>Take as a copy</source>
            <translation>Als kopie nemen</translation>
        </message>
        <message>
            <source>Choose answers</source>
            <translation>Antwoorden kiezen</translation>
        </message>
        <message>
            <source>What happens with this case</source>
            <translation>Wat er met deze zaak gebeurt</translation>
        </message>
        <message>
            <source>Answers that differ</source>
            <translation>Antwoorden die anders zijn</translation>
        </message>
        <message>
            <source>The chosen answers are taken from theirs; Ctrl and Space choose one.</source>
            <translation>De gekozen antwoorden komen van hen; met Ctrl en spatie kiest u er een.</translation>
        </message>
        <message>
            <source>Busy</source>
            <translation>Bezig</translation>
        </message>
        <message>
            <source>Take in</source>
            <translation>Overnemen</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Nummer</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>Zaak</translation>
        </message>
        <message>
            <source>Beside ours</source>
            <translation>Naast de onze</translation>
        </message>
        <message>
            <source>What happens</source>
            <translation>Wat er gebeurt</translation>
        </message>
        <message>
            <source>ours stays</source>
            <translation>de onze blijft</translation>
        </message>
        <message>
            <source>is taken in</source>
            <translation>wordt overgenomen</translation>
        </message>
        <message>
            <source>comes beside ours</source>
            <translation>komt naast de onze</translation>
        </message>
        <message>
            <source>chosen answers</source>
            <translation>gekozen antwoorden</translation>
        </message>
        <message>
            <source>without a name</source>
            <translation>zonder naam</translation>
        </message>
        <message>
            <source>new, with a number of ours</source>
            <translation>nieuw, met een nummer van ons</translation>
        </message>
        <message>
            <source>new here</source>
            <translation>nieuw hier</translation>
        </message>
        <message>
            <source>the same</source>
            <translation>hetzelfde</translation>
        </message>
        <message>
            <source>theirs is newer</source>
            <translation>die van hen is nieuwer</translation>
        </message>
        <message>
            <source>theirs is older</source>
            <translation>die van hen is ouder</translation>
        </message>
        <message>
            <source>both were changed</source>
            <translation>beide zijn gewijzigd</translation>
        </message>
        <message numerus="yes">
            <source>%n answers differ from ours.</source>
            <translation>
                <numerusform>%n antwoord is anders dan het onze.</numerusform>
                <numerusform>%n antwoorden zijn anders dan de onze.</numerusform>
            </translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Vraag</translation>
        </message>
        <message>
            <source>Ours</source>
            <translation>Van ons</translation>
        </message>
        <message>
            <source>Theirs</source>
            <translation>Van hen</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>niet bekend</translation>
        </message>
        <message>
            <source>something the form does not ask</source>
            <translation>iets wat het formulier niet vraagt</translation>
        </message>
        <message>
            <source>It is another case than ours with that number. It gets a new number.</source>
            <translation>Het is een andere zaak dan de onze met dat nummer. De zaak krijgt een nieuw nummer.</translation>
        </message>
        <message>
            <source>This case is not here yet.</source>
            <translation>Deze zaak is hier nog niet.</translation>
        </message>
        <message>
            <source>Choose the answers below that you take over.</source>
            <translation>Kies hieronder de antwoorden die u overneemt.</translation>
        </message>
    </context>
    <context>
        <name>BackupPart</name>
        <message>
            <source>Choose a folder for the backup.</source>
            <translation>Kies een map voor de reservekopie.</translation>
        </message>
        <message>
            <source>This folder cannot be made. Choose another one.</source>
            <translation>Deze map kan niet worden gemaakt. Kies een andere map.</translation>
        </message>
        <message>
            <source>Folder for the backup</source>
            <translation>Map voor de reservekopie</translation>
        </message>
        <message>
            <source>A folder on another disk or on the network is safest.</source>
            <translation>Een map op een andere schijf of op het netwerk is het veiligst.</translation>
        </message>
        <message>
            <source>Choose a folder</source>
            <translation>Map kiezen</translation>
        </message>
        <message>
            <source>This folder is on the same disk as the cases</source>
            <translation>Deze map staat op dezelfde schijf als de zaken</translation>
        </message>
        <message>
            <source>If that disk breaks, both are lost. You can go on now and choose another folder later.</source>
            <translation>Gaat die schijf stuk, dan bent u beide kwijt. U kunt nu verdergaan en later een andere map kiezen.</translation>
        </message>
        <message>
            <source>The test backup was not made</source>
            <translation>De proefkopie is niet gemaakt</translation>
        </message>
        <message>
            <source>A test backup was made and opened</source>
            <translation>Er is een proefkopie gemaakt en geopend</translation>
        </message>
        <message>
            <source>The program makes a backup by itself from now on.</source>
            <translation>Het programma maakt vanaf nu zelf reservekopieën.</translation>
        </message>
    </context>
    <context>
        <name>BackupsWindow</name>
        <message>
            <source>Made on</source>
            <translation>Gemaakt op</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Tijd</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>Zaken</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>Reservekopieën</translation>
        </message>
        <message>
            <source>Enter shows which cases a backup holds.</source>
            <translation>Enter laat zien welke zaken in een reservekopie staan.</translation>
        </message>
        <message>
            <source>Show what it holds</source>
            <translation>Laten zien wat erin staat</translation>
        </message>
        <message>
            <source>Put all of it back…</source>
            <translation>Alles terugzetten…</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stoppen</translation>
        </message>
        <message>
            <source>Bring the chosen cases back</source>
            <translation>De gekozen zaken terughalen</translation>
        </message>
        <message>
            <source>Make a backup now</source>
            <translation>Nu een reservekopie maken</translation>
        </message>
        <message>
            <source>Busy</source>
            <translation>Bezig</translation>
        </message>
        <message>
            <source>Check all cases now</source>
            <translation>Alle zaken nu controleren</translation>
        </message>
        <message>
            <source>There is no backup yet.</source>
            <translation>Er is nog geen reservekopie.</translation>
        </message>
        <message numerus="yes">
            <source>The backup of {day} at {time} holds %n cases.</source>
            <translation>
                <numerusform>In de reservekopie van {day} om {time} staat %n zaak.</numerusform>
                <numerusform>In de reservekopie van {day} om {time} staan %n zaken.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them are no longer in the program.</source>
            <translation>
                <numerusform>%n daarvan staat niet meer in het programma.</numerusform>
                <numerusform>%n daarvan staan niet meer in het programma.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n have been changed since.</source>
            <translation>
                <numerusform>%n is sindsdien gewijzigd.</numerusform>
                <numerusform>%n zijn sindsdien gewijzigd.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing was changed. You can start it again at any time.</source>
            <translation>Er is niets veranderd. U kunt de controle altijd opnieuw starten.</translation>
        </message>
        <message>
            <source>This backup was made with another key.</source>
            <translation>Deze reservekopie is met een andere sleutel gemaakt.</translation>
        </message>
        <message>
            <source>It can only be put back whole, with the passphrase of that day.</source>
            <translation>U kunt alleen alles terugzetten, met de wachtzin van die dag.</translation>
        </message>
        <message>
            <source>Choose the cases in the list below first.</source>
            <translation>Kies eerst de zaken in de lijst hieronder.</translation>
        </message>
        <message numerus="yes">
            <source>%n cases came back from the backup.</source>
            <translation>
                <numerusform>%n zaak is teruggehaald uit de reservekopie.</numerusform>
                <numerusform>%n zaken zijn teruggehaald uit de reservekopie.</numerusform>
            </translation>
        </message>
        <message>
            <source>What stood there before is in the history of each case.</source>
            <translation>Wat er eerst stond, staat in de geschiedenis van elke zaak.</translation>
        </message>
        <message>
            <source>A backup is being made: {percent} %</source>
            <translation>Er wordt een reservekopie gemaakt: {percent} %</translation>
        </message>
        <message>
            <source>A backup was made at {time} and checked.</source>
            <translation>Er is om {time} een reservekopie gemaakt en gecontroleerd.</translation>
        </message>
        <message>
            <source>No backup was made: you stopped it.</source>
            <translation>Er is geen reservekopie gemaakt: u hebt dat gestopt.</translation>
        </message>
        <message>
            <source>The backups that were there are unchanged.</source>
            <translation>De reservekopieën die er al waren, zijn niet veranderd.</translation>
        </message>
        <message>
            <source>Everything is in order.</source>
            <translation>Alles is in orde.</translation>
        </message>
        <message numerus="yes">
            <source>Every page and each of the %n cases was read.</source>
            <translation>
                <numerusform>Elke bladzijde en de %n zaak zijn gelezen.</numerusform>
                <numerusform>Elke bladzijde en elk van de %n zaken is gelezen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n things are not in order.</source>
            <translation>
                <numerusform>%n ding is niet in orde.</numerusform>
                <numerusform>%n dingen zijn niet in orde.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BinWindow</name>
        <message>
            <source>Deleted cases</source>
            <translation>Verwijderde zaken</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>Terughalen</translation>
        </message>
        <message numerus="yes">
            <source>%n cases can be brought back for 30 days.</source>
            <translation>
                <numerusform>%n zaak is nog terug te halen, tot 30 dagen na het verwijderen.</numerusform>
                <numerusform>%n zaken zijn nog terug te halen, tot 30 dagen na het verwijderen.</numerusform>
            </translation>
        </message>
        <message>
            <source>No case was deleted in the last 30 days.</source>
            <translation>In de laatste 30 dagen is geen zaak verwijderd.</translation>
        </message>
        <message>
            <source>A case that you delete stays here for 30 days.</source>
            <translation>Een zaak die u verwijdert, blijft hier 30 dagen staan.</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Nummer</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>Zaak</translation>
        </message>
        <message>
            <source>Deleted on</source>
            <translation>Verwijderd op</translation>
        </message>
        <message>
            <source>Erased after</source>
            <translation>Gewist na</translation>
        </message>
        <message>
            <source>without a name</source>
            <translation>zonder naam</translation>
        </message>
        <message>
            <source>as soon as the program closes</source>
            <translation>zodra het programma sluit</translation>
        </message>
        <message numerus="yes">
            <source>%n cases are back in the list.</source>
            <translation>
                <numerusform>%n zaak staat weer in de lijst.</numerusform>
                <numerusform>%n zaken staan weer in de lijst.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CapturePart</name>
        <message>
            <source>Pictures of the screen</source>
            <translation>Foto's van het scherm</translation>
        </message>
        <message>
            <source>Also keeps the window out of shared screens and remote help. It does not stop a camera.</source>
            <translation>Houdt het venster ook buiten gedeelde schermen en hulp op afstand. Een camera houdt het niet tegen.</translation>
        </message>
        <message>
            <source>Bar pictures and recordings by other programs</source>
            <translation>Verbied opnamen door andere programma's</translation>
        </message>
        <message>
            <source>This system cannot bar pictures of the screen. Windows and macOS can. Use Discreet when others can see it.</source>
            <translation>Dit systeem kan foto's van het scherm niet verbieden. Windows en macOS kunnen dat wel. Gebruik Discreet als anderen het scherm zien.</translation>
        </message>
    </context>
    <context>
        <name>CaseHeader</name>
        <message>
            <source>Cases</source>
            <translation>Zaken</translation>
        </message>
        <message>
            <source>Discreet</source>
            <translation>Discreet</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>Slot</translation>
        </message>
        <message>
            <source>Received by the IND</source>
            <translation>Ontvangst door IND</translation>
        </message>
        <message>
            <source>Screen</source>
            <translation>Scherm</translation>
        </message>
        <message>
            <source>Letter</source>
            <translation>Brief</translation>
        </message>
        <message>
            <source>Dutch</source>
            <translation>Nederlands</translation>
        </message>
        <message>
            <source>English</source>
            <translation>Engels</translation>
        </message>
        <message>
            <source>Language of the screen</source>
            <translation>Taal van het scherm</translation>
        </message>
        <message>
            <source>Language of the letter</source>
            <translation>Taal van de brief</translation>
        </message>
        <message>
            <source>sponsor</source>
            <translation>referent</translation>
        </message>
        <message>
            <source>client: {who}</source>
            <translation>cliënt: {who}</translation>
        </message>
        <message>
            <source>today</source>
            <translation>vandaag</translation>
        </message>
    </context>
    <context>
        <name>CaseListPage</name>
        <message>
            <source>Cases</source>
            <translation>Zaken</translation>
        </message>
        <message>
            <source>Search by number, name or note</source>
            <translation>Zoek op nummer, naam of notitie</translation>
        </message>
        <message>
            <source>Search in all cases</source>
            <translation>Zoeken in alle zaken</translation>
        </message>
        <message>
            <source>The list follows while you type. Arrow down goes into the list.</source>
            <translation>De lijst volgt terwijl u typt. Pijl omlaag gaat naar de lijst.</translation>
        </message>
        <message>
            <source>Enter opens a case, Ctrl and Enter opens it without names on the screen.</source>
            <translation>Enter opent een zaak, Ctrl en Enter opent de zaak zonder namen op het scherm.</translation>
        </message>
        <message>
            <source>New case</source>
            <translation>Nieuwe zaak</translation>
        </message>
        <message>
            <source>Quick check</source>
            <translation>Snelle toets</translation>
        </message>
        <message>
            <source>Open a practice case</source>
            <translation>Oefenzaak openen</translation>
        </message>
        <message>
            <source>Show all cases</source>
            <translation>Alle zaken tonen</translation>
        </message>
        <message>
            <source>No cases yet</source>
            <translation>Nog geen zaken</translation>
        </message>
        <message>
            <source>Begin with a quick check or a new case, or open a practice case.</source>
            <translation>Begin met een snelle toets of een nieuwe zaak, of open een oefenzaak.</translation>
        </message>
        <message>
            <source>Practice cases</source>
            <translation>Oefenzaken</translation>
        </message>
        <message numerus="yes">
            <source>%n cases</source>
            <translation>
                <numerusform>%n zaak</numerusform>
                <numerusform>%n zaken</numerusform>
            </translation>
        </message>
        <message>
            <source>No case found</source>
            <translation>Geen zaak gevonden</translation>
        </message>
        <message>
            <source>Search by number, name or note. Fewer words find more.</source>
            <translation>Zoek op nummer, naam of notitie. Met minder woorden vindt u meer.</translation>
        </message>
    </context>
    <context>
        <name>CasesModel</name>
        <message>
            <source>Number</source>
            <translation>Nummer</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>Zaak</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Cliënt</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Uitkomst</translation>
        </message>
        <message>
            <source>Next date</source>
            <translation>Volgende datum</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Gewijzigd</translation>
        </message>
        <message>
            <source>Meets the rules on paper</source>
            <translation>Voldoet op papier</translation>
        </message>
        <message>
            <source>Not yet</source>
            <translation>Nog niet</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Nu niet</translation>
        </message>
        <message>
            <source>Incomplete</source>
            <translation>Onvolledig</translation>
        </message>
        <message>
            <source>Assessment needed</source>
            <translation>Beoordeling nodig</translation>
        </message>
        <message>
            <source>Refer on</source>
            <translation>Doorverwijzen</translation>
        </message>
        <message>
            <source>without a name</source>
            <translation>zonder naam</translation>
        </message>
        <message>
            <source>sponsor</source>
            <translation>referent</translation>
        </message>
        <message>
            <source>family member</source>
            <translation>gezinslid</translation>
        </message>
        <message>
            <source>{day} · has passed</source>
            <translation>{day} · verstreken</translation>
        </message>
        <message numerus="yes">
            <source>{day} · %n days left</source>
            <translation>
                <numerusform>{day} · nog %n dag</numerusform>
                <numerusform>{day} · nog %n dagen</numerusform>
            </translation>
        </message>
        <message>
            <source>today</source>
            <translation>vandaag</translation>
        </message>
        <message>
            <source>yesterday</source>
            <translation>gisteren</translation>
        </message>
    </context>
    <context>
        <name>CheckBlock</name>
        <message>
            <source>All cases are being checked: {percent} %</source>
            <translation>Alle zaken worden gecontroleerd: {percent} %</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stoppen</translation>
        </message>
    </context>
    <context>
        <name>ClientDataWindow</name>
        <message>
            <source>Data of this case</source>
            <translation>Gegevens van deze zaak</translation>
        </message>
        <message>
            <source>To read (PDF)</source>
            <translation>Om te lezen (PDF)</translation>
        </message>
        <message>
            <source>As data (JSON)</source>
            <translation>Als gegevens (JSON)</translation>
        </message>
        <message>
            <source>Without names</source>
            <translation>Zonder namen</translation>
        </message>
        <message>
            <source>Anonymous</source>
            <translation>Anoniem</translation>
        </message>
        <message>
            <source>What is written</source>
            <translation>Wat er wordt geschreven</translation>
        </message>
        <message>
            <source>Everything the program keeps about this case, to read and to hand over: every answer, how it is known, the earlier versions and the letters.</source>
            <translation>Alles wat het programma over deze zaak bewaart, om te lezen en mee te geven: elk antwoord, hoe het bekend is, de eerdere versies en de brieven.</translation>
        </message>
        <message>
            <source>The same, and every letter and version whole, as data that another program can read.</source>
            <translation>Hetzelfde, met elke brief en elke versie in zijn geheel, als gegevens die een ander programma kan lezen.</translation>
        </message>
        <message>
            <source>A case file without names, addresses, numbers and notes. Every other answer stays.</source>
            <translation>Een zaakbestand zonder namen, adressen, nummers en notities. Elk ander antwoord blijft staan.</translation>
        </message>
        <message>
            <source>A case file with only what the outcome needs, with days and amounts as coarse as can be. The outcome stays the same.</source>
            <translation>Een zaakbestand met alleen wat de uitkomst nodig heeft, met dagen en bedragen zo grof als kan. De uitkomst blijft gelijk.</translation>
        </message>
        <message>
            <source>Save…</source>
            <translation>Opslaan…</translation>
        </message>
        <message>
            <source>This file is not encrypted.</source>
            <translation>Dit bestand is niet versleuteld.</translation>
        </message>
        <message>
            <source>It holds everything. Give it to nobody but the client.</source>
            <translation>Alles staat erin. Geef het alleen aan de cliënt.</translation>
        </message>
        <message>
            <source>A rare combination of answers may still point to somebody.</source>
            <translation>Een zeldzame combinatie van antwoorden kan toch naar iemand wijzen.</translation>
        </message>
        <message>
            <source>Read the file before you send it.</source>
            <translation>Lees het bestand voordat u het verstuurt.</translation>
        </message>
        <message>
            <source>Busy</source>
            <translation>Bezig</translation>
        </message>
        <message>
            <source>case</source>
            <translation>zaak</translation>
        </message>
        <message>
            <source>The file was written.</source>
            <translation>Het bestand is opgeslagen.</translation>
        </message>
        <message>
            <source>It is in {place}.</source>
            <translation>Te vinden in {place}.</translation>
        </message>
    </context>
    <context>
        <name>CodePart</name>
        <message>
            <source>Recovery code</source>
            <translation>Herstelcode</translation>
        </message>
        <message>
            <source>Put the code in a safe place first. Then tick this.</source>
            <translation>Berg de code eerst veilig op. Zet dan dit vinkje.</translation>
        </message>
        <message>
            <source>Does the keyring no longer open the cases, or do you work on another computer? Then only this code opens them. Print it and keep it in the safe, not near this computer.</source>
            <translation>Opent de sleutelbos de zaken niet meer, of werkt u op een andere computer? Dan opent alleen deze code de zaken. Druk de code af en bewaar die in de kluis, niet bij deze computer.</translation>
        </message>
        <message>
            <source>Forgotten the passphrase? Then only this code opens the cases. Print it and keep it in the safe, not near this computer.</source>
            <translation>Vergeet u de wachtzin? Dan opent alleen deze code de zaken nog. Druk de code af en bewaar die in de kluis, niet bij deze computer.</translation>
        </message>
        <message>
            <source>Print the code</source>
            <translation>Code afdrukken</translation>
        </message>
        <message>
            <source>No printer? Write the code down.</source>
            <translation>Geen printer? Schrijf de code over.</translation>
        </message>
        <message>
            <source>I have put the recovery code in a safe place</source>
            <translation>Ik heb de herstelcode veilig opgeborgen</translation>
        </message>
    </context>
    <context>
        <name>CodeSheet</name>
        <message>
            <source>Recovery code of gezin-desktop</source>
            <translation>Herstelcode van gezin-desktop</translation>
        </message>
        <message>
            <source>With this code the cases can be opened without the passphrase.</source>
            <translation>Met deze code gaan de zaken open zonder de wachtzin.</translation>
        </message>
        <message>
            <source>Keep this sheet in the safe, not near the computer.</source>
            <translation>Bewaar dit blad in de kluis, niet bij de computer.</translation>
        </message>
    </context>
    <context>
        <name>Copying</name>
        <message>
            <source>Copied. It goes off the clipboard in ten seconds.</source>
            <translation>Gekopieerd. Over tien seconden is het weer van het klembord af.</translation>
        </message>
        <message>
            <source>Copy this text</source>
            <translation>Deze tekst kopiëren</translation>
        </message>
        <message>
            <source>Copy all of this part</source>
            <translation>Dit hele deel kopiëren</translation>
        </message>
    </context>
    <context>
        <name>CounsellorPart</name>
        <message>
            <source>Your name or initials</source>
            <translation>Uw naam of initialen</translation>
        </message>
        <message>
            <source>Stands in the history with all you save, and new cases are yours. Change it when a colleague goes on at this computer.</source>
            <translation>Staat in de geschiedenis bij alles wat u bewaart, en nieuwe zaken staan op deze naam. Verander de naam als een collega op deze computer verdergaat.</translation>
        </message>
        <message>
            <source>may stay empty</source>
            <translation>mag leeg blijven</translation>
        </message>
    </context>
    <context>
        <name>Counted</name>
        <message numerus="yes">
            <source>%n cases were erased for good.</source>
            <translation>
                <numerusform>%n zaak is voorgoed gewist.</numerusform>
                <numerusform>%n zaken zijn voorgoed gewist.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Cover</name>
        <message>
            <source>Discreet: press {key} to go on</source>
            <translation>Discreet: druk {key} om verder te gaan</translation>
        </message>
        <message>
            <source>Your work is still open. Nothing of it is on the screen.</source>
            <translation>Uw werk is nog open. Er staat niets van op het scherm.</translation>
        </message>
    </context>
    <context>
        <name>DaysModel</name>
        <message>
            <source>Day</source>
            <translation>Dag</translation>
        </message>
        <message>
            <source>How long</source>
            <translation>Hoe lang nog</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>Zaak</translation>
        </message>
        <message>
            <source>Initials</source>
            <translation>Initialen</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Soort</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Wat</translation>
        </message>
    </context>
    <context>
        <name>DeadlinesHead</name>
        <message>
            <source>Deadlines of all cases</source>
            <translation>Termijnen van alle zaken</translation>
        </message>
        <message>
            <source>7 days</source>
            <translation>7 dagen</translation>
        </message>
        <message>
            <source>30 days</source>
            <translation>30 dagen</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alles</translation>
        </message>
        <message>
            <source>How far from today</source>
            <translation>Hoe ver van vandaag</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Klaar</translation>
        </message>
        <message>
            <source>Make again</source>
            <translation>Opnieuw maken</translation>
        </message>
        <message>
            <source>Calendar file…</source>
            <translation>Agendabestand…</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>Afdrukken…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Sluiten</translation>
        </message>
    </context>
    <context>
        <name>Deeds</name>
        <message>
            <source>Your last answers have not been saved.</source>
            <translation>Uw laatste antwoorden zijn niet bewaard.</translation>
        </message>
        <message>
            <source>Close and lose them</source>
            <translation>Sluiten en kwijtraken</translation>
        </message>
        <message>
            <source>Stay</source>
            <translation>Blijven</translation>
        </message>
        <message>
            <source>The program tries again every five seconds.</source>
            <translation>Het programma probeert het elke vijf seconden opnieuw.</translation>
        </message>
    </context>
    <context>
        <name>DisplayPart</name>
        <message>
            <source>Language</source>
            <translation>Taal</translation>
        </message>
        <message>
            <source>Language of the screen</source>
            <translation>Taal van het scherm</translation>
        </message>
        <message>
            <source>The letter for the client has a language of its own.</source>
            <translation>De brief voor de cliënt heeft een eigen taal.</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Kleuren</translation>
        </message>
        <message>
            <source>Size of the letters</source>
            <translation>Grootte van de letters</translation>
        </message>
        <message>
            <source>Also with {larger} and {smaller}.</source>
            <translation>Ook met {larger} en {smaller}.</translation>
        </message>
        <message>
            <source>Gross wages per month</source>
            <translation>Brutoloon per maand</translation>
        </message>
        <message>
            <source>This is what a question looks like.</source>
            <translation>Zo ziet een vraag eruit.</translation>
        </message>
        <message>
            <source>Not yet: two conditions are not met</source>
            <translation>Nog niet: twee voorwaarden zijn niet vervuld</translation>
        </message>
        <message>
            <source>light</source>
            <translation>licht</translation>
        </message>
        <message>
            <source>dark</source>
            <translation>donker</translation>
        </message>
        <message>
            <source>high contrast</source>
            <translation>hoog contrast</translation>
        </message>
        <message>
            <source>as the system</source>
            <translation>zoals het systeem</translation>
        </message>
    </context>
    <context>
        <name>Dossier</name>
        <message>
            <source>What we keep about case {number}</source>
            <translation>Wat wij bewaren over zaak {number}</translation>
        </message>
        <message>
            <source>Your answers</source>
            <translation>Uw antwoorden</translation>
        </message>
        <message>
            <source>Earlier versions</source>
            <translation>Eerdere versies</translation>
        </message>
        <message>
            <source>Letters</source>
            <translation>Brieven</translation>
        </message>
        <message>
            <source>Made on {day} at {time}, at the request of the client.</source>
            <translation>Gemaakt op {day} om {time}, op verzoek van de cliënt.</translation>
        </message>
        <message>
            <source>Name of the case</source>
            <translation>Naam van de zaak</translation>
        </message>
        <message>
            <source>Counsellor</source>
            <translation>Hulpverlener</translation>
        </message>
        <message>
            <source>Last changed</source>
            <translation>Laatst gewijzigd</translation>
        </message>
        <message>
            <source>Last changed by</source>
            <translation>Laatst gewijzigd door</translation>
        </message>
        <message>
            <source>Next date</source>
            <translation>Volgende datum</translation>
        </message>
        <message>
            <source>Closed on</source>
            <translation>Gesloten op</translation>
        </message>
        <message>
            <source>Kept at least until</source>
            <translation>Minstens bewaard tot</translation>
        </message>
        <message>
            <source>Notes of the counsellor</source>
            <translation>Notities van de hulpverlener</translation>
        </message>
        <message>
            <source>Number of the case</source>
            <translation>Nummer van de zaak</translation>
        </message>
        <message>
            <source>Who was at the desk</source>
            <translation>Wie er aan de balie zat</translation>
        </message>
        <message>
            <source>Noted with the case</source>
            <translation>Bij de zaak genoteerd</translation>
        </message>
        <message>
            <source>earlier version</source>
            <translation>eerdere versie</translation>
        </message>
        <message>
            <source>letter in {language}, on the law of {law}</source>
            <translation>brief in het {language}, volgens het recht van {law}</translation>
        </message>
        <message>
            <source>Dutch</source>
            <translation>Nederlands</translation>
        </message>
        <message>
            <source>English</source>
            <translation>Engels</translation>
        </message>
        <message>
            <source>Is something here not right? Ask the counsellor to change it. You may also ask to have your data removed.</source>
            <translation>Klopt hier iets niet? Vraag de hulpverlener het te veranderen. U mag ook vragen uw gegevens te verwijderen.</translation>
        </message>
    </context>
    <context>
        <name>DueRow</name>
        <message>
            <source>Done</source>
            <translation>Klaar</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Later</translation>
        </message>
        <message>
            <source>Tomorrow</source>
            <translation>Morgen</translation>
        </message>
        <message>
            <source>In a week</source>
            <translation>Over een week</translation>
        </message>
    </context>
    <context>
        <name>Edits</name>
        <message>
            <source>Undone: {what}</source>
            <translation>Ongedaan: {what}</translation>
        </message>
        <message>
            <source>Done again: {what}</source>
            <translation>Opnieuw: {what}</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Ongedaan maken</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Opnieuw</translation>
        </message>
        <message>
            <source>Undo: {what}</source>
            <translation>Ongedaan maken: {what}</translation>
        </message>
        <message>
            <source>Redo: {what}</source>
            <translation>Opnieuw: {what}</translation>
        </message>
        <message>
            <source>what was tried</source>
            <translation>wat is geprobeerd</translation>
        </message>
        <message>
            <source>a day of the deadlines</source>
            <translation>een dag bij de termijnen</translation>
        </message>
        <message>
            <source>added to {what}</source>
            <translation>toegevoegd bij {what}</translation>
        </message>
        <message>
            <source>removed from {what}</source>
            <translation>verwijderd bij {what}</translation>
        </message>
        <message>
            <source>how known: {what}</source>
            <translation>hoe bekend: {what}</translation>
        </message>
        <message>
            <source>the letter</source>
            <translation>de brief</translation>
        </message>
        <message>
            <source>an earlier version of the case</source>
            <translation>een eerdere versie van de zaak</translation>
        </message>
        <message>
            <source>an answer</source>
            <translation>een antwoord</translation>
        </message>
    </context>
    <context>
        <name>ErasingWindow</name>
        <message>
            <source>Busy</source>
            <translation>Bezig</translation>
        </message>
        <message>
            <source>Erase for good…</source>
            <translation>Voorgoed wissen…</translation>
        </message>
        <message>
            <source>Shift and an arrow choose several.</source>
            <translation>Met Shift en een pijl kiest u er meer.</translation>
        </message>
        <message>
            <source>Erased, but older backups hold them until {day} at the latest: {numbers}</source>
            <translation>Gewist, maar oudere reservekopieën bevatten ze nog tot uiterlijk {day}: {numbers}</translation>
        </message>
        <message>
            <source>Choose a case in the list first.</source>
            <translation>Kies eerst een zaak in de lijst.</translation>
        </message>
        <message>
            <source>Case {wanted} is erased for good, with its earlier versions and letters. The last backup that holds it goes on {day}. Type the number of the case to erase it.</source>
            <translation>Zaak {wanted} wordt voorgoed gewist, met de eerdere versies en brieven. De laatste reservekopie waar de zaak in staat, verdwijnt op {day}. Typ het nummer van de zaak om te wissen.</translation>
        </message>
        <message>
            <source>{wanted} cases are erased for good, with their earlier versions and letters. The last backup that holds them goes on {day}. Type how many cases it is about.</source>
            <translation>{wanted} zaken worden voorgoed gewist, met de eerdere versies en brieven. De laatste reservekopie waar ze in staan, verdwijnt op {day}. Typ om hoeveel zaken het gaat.</translation>
        </message>
        <message>
            <source>Erase for good</source>
            <translation>Voorgoed wissen</translation>
        </message>
        <message>
            <source>Nothing was erased.</source>
            <translation>Er is niets gewist.</translation>
        </message>
        <message>
            <source>What you typed was not {wanted}.</source>
            <translation>Wat u typte, was niet {wanted}.</translation>
        </message>
        <message>
            <source>No backup holds them any more.</source>
            <translation>Ze staan in geen reservekopie meer.</translation>
        </message>
        <message>
            <source>Older backups hold them until {day} at the latest.</source>
            <translation>Oudere reservekopieën bevatten ze nog tot uiterlijk {day}.</translation>
        </message>
    </context>
    <context>
        <name>ErrorBlock</name>
        <message>
            <source>Something went wrong. Your answers have been saved.</source>
            <translation>Er ging iets mis. Uw antwoorden zijn bewaard.</translation>
        </message>
        <message>
            <source>You can go on. If it happens again, restart the program.</source>
            <translation>U kunt verdergaan. Gebeurt het nog eens, start dan het programma opnieuw.</translation>
        </message>
        <message>
            <source>Something went wrong. Your last answer has not been saved.</source>
            <translation>Er ging iets mis. Uw laatste antwoord is niet bewaard.</translation>
        </message>
        <message>
            <source>Write your last answer down. Then restart the program.</source>
            <translation>Schrijf uw laatste antwoord op. Start dan het programma opnieuw.</translation>
        </message>
        <message>
            <source>Copy the report, without personal data</source>
            <translation>Melding kopiëren, zonder persoonsgegevens</translation>
        </message>
        <message>
            <source>Close this message</source>
            <translation>Melding sluiten</translation>
        </message>
    </context>
    <context>
        <name>ExpandedOutcome</name>
        <message>
            <source>Outcome</source>
            <translation>Uitkomst</translation>
        </message>
        <message>
            <source>All conditions</source>
            <translation>Alle voorwaarden</translation>
        </message>
        <message>
            <source>As text</source>
            <translation>Als tekst</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Tijdlijn</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>Verkleinen</translation>
        </message>
    </context>
    <context>
        <name>FieldBox</name>
        <message>
            <source>There is a number here that may be a citizen service number (BSN). Do not keep a BSN here: it is not allowed. Take it out. If it is another number, it can stay.</source>
            <translation>Hier staat een getal dat een burgerservicenummer (BSN) kan zijn. Bewaar hier geen BSN: dat mag niet. Haal het weg. Is het een ander getal? Dan kan het blijven staan.</translation>
        </message>
    </context>
    <context>
        <name>FilePassphrase</name>
        <message>
            <source>Passphrase of the file</source>
            <translation>Wachtzin van het bestand</translation>
        </message>
        <message>
            <source>Another one than your own. Five or more words that do not belong together.</source>
            <translation>Een andere dan uw eigen wachtzin. Vijf of meer woorden die niet bij elkaar horen.</translation>
        </message>
    </context>
    <context>
        <name>Files</name>
        <message>
            <source>Case files (*.json)</source>
            <translation>Zaakbestanden (*.json)</translation>
        </message>
        <message>
            <source>Import a case file</source>
            <translation>Zaakbestand inlezen</translation>
        </message>
        <message>
            <source>Case files (*.json *.gezinzaken)</source>
            <translation>Zaakbestanden (*.json *.gezinzaken)</translation>
        </message>
        <message>
            <source>The case file was taken in as case {number}.</source>
            <translation>Het zaakbestand is ingelezen als zaak {number}.</translation>
        </message>
        <message>
            <source>The file itself still holds personal data. Remove it when done.</source>
            <translation>In het bestand zelf staan nog persoonsgegevens. Verwijder het als u klaar bent.</translation>
        </message>
        <message>
            <source>A case file is not encrypted.</source>
            <translation>Een zaakbestand is niet versleuteld.</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Opslaan</translation>
        </message>
        <message>
            <source>Do not export</source>
            <translation>Niet opslaan</translation>
        </message>
        <message>
            <source>Anyone who finds the file can read the names and answers in it. Keep it only where that is allowed, and remove it when you no longer need it.</source>
            <translation>Wie het bestand vindt, kan de namen en antwoorden lezen. Bewaar het alleen waar dat mag, en verwijder het als u het niet meer nodig hebt.</translation>
        </message>
        <message>
            <source>Export as a case file</source>
            <translation>Opslaan als zaakbestand</translation>
        </message>
        <message>
            <source>Try again now</source>
            <translation>Nu opnieuw proberen</translation>
        </message>
        <message>
            <source>The case file could not be written.</source>
            <translation>Het zaakbestand kon niet worden opgeslagen.</translation>
        </message>
        <message>
            <source>The disk is full, or you may not write in this folder. Nothing was changed. Choose another folder.</source>
            <translation>De schijf is vol, of u mag in deze map niet schrijven. Er is niets veranderd. Kies een andere map.</translation>
        </message>
        <message>
            <source>The case was exported.</source>
            <translation>De zaak is opgeslagen als zaakbestand.</translation>
        </message>
        <message>
            <source>It is in {place}.</source>
            <translation>Het bestand heet {place}.</translation>
        </message>
    </context>
    <context>
        <name>FilterBar</name>
        <message>
            <source>All outcomes</source>
            <translation>Alle uitkomsten</translation>
        </message>
        <message>
            <source>All routes</source>
            <translation>Alle routes</translation>
        </message>
        <message>
            <source>Open and closed</source>
            <translation>Open en gesloten</translation>
        </message>
        <message>
            <source>Open cases</source>
            <translation>Open zaken</translation>
        </message>
        <message>
            <source>Closed cases</source>
            <translation>Gesloten zaken</translation>
        </message>
        <message>
            <source>By next date</source>
            <translation>Op volgende datum</translation>
        </message>
        <message>
            <source>By last change</source>
            <translation>Op laatste wijziging</translation>
        </message>
        <message>
            <source>By name</source>
            <translation>Op naam</translation>
        </message>
        <message>
            <source>By number</source>
            <translation>Op nummer</translation>
        </message>
        <message>
            <source>By outcome</source>
            <translation>Op uitkomst</translation>
        </message>
        <message>
            <source>Only with this outcome</source>
            <translation>Alleen met deze uitkomst</translation>
        </message>
        <message>
            <source>Only with this route</source>
            <translation>Alleen met deze route</translation>
        </message>
        <message>
            <source>Only with a next date in this time</source>
            <translation>Alleen met een volgende datum in deze tijd</translation>
        </message>
        <message>
            <source>Open or closed cases</source>
            <translation>Open of gesloten zaken</translation>
        </message>
        <message>
            <source>Only of this counsellor</source>
            <translation>Alleen van deze hulpverlener</translation>
        </message>
        <message>
            <source>Order of the list</source>
            <translation>Volgorde van de lijst</translation>
        </message>
        <message>
            <source>Clear the filters</source>
            <translation>Filters wissen</translation>
        </message>
        <message>
            <source>Meets the rules on paper</source>
            <translation>Voldoet op papier</translation>
        </message>
        <message>
            <source>Not yet</source>
            <translation>Nog niet</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Nu niet</translation>
        </message>
        <message>
            <source>Incomplete</source>
            <translation>Onvolledig</translation>
        </message>
        <message>
            <source>Assessment needed</source>
            <translation>Beoordeling nodig</translation>
        </message>
        <message>
            <source>Refer on</source>
            <translation>Doorverwijzen</translation>
        </message>
        <message>
            <source>Any next date</source>
            <translation>Elke volgende datum</translation>
        </message>
        <message>
            <source>Has passed</source>
            <translation>Verstreken</translation>
        </message>
        <message numerus="yes">
            <source>Within %n days</source>
            <translation>
                <numerusform>Binnen %n dag</numerusform>
                <numerusform>Binnen %n dagen</numerusform>
            </translation>
        </message>
        <message>
            <source>With a date</source>
            <translation>Met een datum</translation>
        </message>
        <message>
            <source>Earliest first</source>
            <translation>Vroegste eerst</translation>
        </message>
        <message>
            <source>Latest first</source>
            <translation>Laatste eerst</translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>Nieuwste eerst</translation>
        </message>
        <message>
            <source>Oldest first</source>
            <translation>Oudste eerst</translation>
        </message>
        <message>
            <source>A to Z</source>
            <translation>Van A tot Z</translation>
        </message>
        <message>
            <source>Z to A</source>
            <translation>Van Z tot A</translation>
        </message>
        <message>
            <source>Lowest first</source>
            <translation>Laagste eerst</translation>
        </message>
        <message>
            <source>Highest first</source>
            <translation>Hoogste eerst</translation>
        </message>
        <message>
            <source>In this order</source>
            <translation>In deze volgorde</translation>
        </message>
        <message>
            <source>The other way round</source>
            <translation>Andersom</translation>
        </message>
        <message>
            <source>All counsellors</source>
            <translation>Alle hulpverleners</translation>
        </message>
        <message>
            <source>Nobody's</source>
            <translation>Van niemand</translation>
        </message>
        <message>
            <source>Turn the order round</source>
            <translation>De volgorde omdraaien</translation>
        </message>
    </context>
    <context>
        <name>HistoryWindow</name>
        <message>
            <source>Earlier versions of this case</source>
            <translation>Eerdere versies van deze zaak</translation>
        </message>
        <message>
            <source>with the one before</source>
            <translation>met de vorige</translation>
        </message>
        <message>
            <source>with the case as it is now</source>
            <translation>met de zaak van nu</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Vergelijken</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>Versies</translation>
        </message>
        <message>
            <source>Choose two versions with Shift and an arrow to compare them.</source>
            <translation>Kies met Shift en een pijl twee versies om ze te vergelijken.</translation>
        </message>
        <message>
            <source>What changed</source>
            <translation>Wat is gewijzigd</translation>
        </message>
        <message>
            <source>Put this version back</source>
            <translation>Deze versie terugzetten</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Opgeslagen</translation>
        </message>
        <message>
            <source>By</source>
            <translation>Door</translation>
        </message>
        <message>
            <source>Letters</source>
            <translation>Brieven</translation>
        </message>
        <message>
            <source>now · {what}</source>
            <translation>nu · {what}</translation>
        </message>
        <message>
            <source>the oldest that is kept</source>
            <translation>de oudste die bewaard is</translation>
        </message>
        <message>
            <source>no answer changed</source>
            <translation>geen antwoord gewijzigd</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>en nog %n</numerusform>
                <numerusform>en nog %n</numerusform>
            </translation>
        </message>
        <message>
            <source>something the form does not ask</source>
            <translation>iets wat het formulier niet vraagt</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Vraag</translation>
        </message>
        <message>
            <source>Stood there</source>
            <translation>Eerst</translation>
        </message>
        <message>
            <source>Became</source>
            <translation>Daarna</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>niet bekend</translation>
        </message>
        <message>
            <source>Nothing to compare with.</source>
            <translation>Er is niets om mee te vergelijken.</translation>
        </message>
        <message numerus="yes">
            <source>From {old} to {new}: %n answers differ</source>
            <translation>
                <numerusform>Van {old} naar {new}: %n antwoord is anders</numerusform>
                <numerusform>Van {old} naar {new}: %n antwoorden zijn anders</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HoldsTable</name>
        <message>
            <source>Number</source>
            <translation>Nummer</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>Zaak</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Nu</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Toestand</translation>
        </message>
        <message>
            <source>Cases in it</source>
            <translation>Zaken die erin staan</translation>
        </message>
        <message>
            <source>Shift and an arrow choose several.</source>
            <translation>Met Shift en een pijl kiest u er meer.</translation>
        </message>
        <message>
            <source>the same</source>
            <translation>hetzelfde</translation>
        </message>
        <message>
            <source>no longer in the program</source>
            <translation>niet meer in het programma</translation>
        </message>
        <message>
            <source>changed since</source>
            <translation>sindsdien gewijzigd</translation>
        </message>
        <message>
            <source>without a name</source>
            <translation>zonder naam</translation>
        </message>
        <message>
            <source>whole</source>
            <translation>heel</translation>
        </message>
        <message>
            <source>an earlier version; the last one is lost</source>
            <translation>een eerdere versie; de laatste is weg</translation>
        </message>
        <message>
            <source>whole, its number is lost</source>
            <translation>heel, het nummer is weg</translation>
        </message>
    </context>
    <context>
        <name>Keeping</name>
        <message>
            <source>Try again now</source>
            <translation>Nu opnieuw proberen</translation>
        </message>
        <message>
            <source>{advice} The program tries again by itself.</source>
            <translation>{advice} Het programma probeert het vanzelf opnieuw.</translation>
        </message>
        <message>
            <source>A backup was made at {time} and checked.</source>
            <translation>Om {time} is een reservekopie gemaakt en gecontroleerd.</translation>
        </message>
        <message>
            <source>No backup could be made.</source>
            <translation>Er kon geen reservekopie worden gemaakt.</translation>
        </message>
        <message>
            <source>Something in the stored cases is not in order.</source>
            <translation>Er klopt iets niet in de opgeslagen zaken.</translation>
        </message>
        <message>
            <source>To the backups</source>
            <translation>Naar de reservekopieën</translation>
        </message>
        <message>
            <source>The settings cannot be saved.</source>
            <translation>De instellingen kunnen niet worden bewaard.</translation>
        </message>
        <message>
            <source>They hold until you close the program.</source>
            <translation>Ze gelden tot u het programma sluit.</translation>
        </message>
    </context>
    <context>
        <name>KeepingPart</name>
        <message>
            <source>Folder for the backup</source>
            <translation>Map voor de reservekopie</translation>
        </message>
        <message>
            <source>A folder on another disk or on the network is safest.</source>
            <translation>Een map op een andere schijf of op het netwerk is het veiligst.</translation>
        </message>
        <message>
            <source>Choose a folder</source>
            <translation>Map kiezen</translation>
        </message>
        <message>
            <source>How many of the newest backups stay</source>
            <translation>Hoeveel van de nieuwste reservekopieën blijven</translation>
        </message>
        <message>
            <source>From 1 to 100. The last one of each of the seven latest days and of the four latest weeks stays as well.</source>
            <translation>Van 1 tot 100. De laatste van elk van de zeven laatste dagen en van de vier laatste weken blijft ook.</translation>
        </message>
        <message>
            <source>Make a backup now</source>
            <translation>Nu een reservekopie maken</translation>
        </message>
        <message>
            <source>This folder does not exist. Choose another one.</source>
            <translation>Deze map bestaat niet. Kies een andere map.</translation>
        </message>
        <message>
            <source>Nothing can be written in this folder. Choose another one.</source>
            <translation>In deze map kan niets worden geschreven. Kies een andere map.</translation>
        </message>
        <message>
            <source>The backups are on the same disk as the cases. If it breaks, both go.</source>
            <translation>De reservekopieën staan op dezelfde schijf als de zaken. Gaat die stuk, dan bent u beide kwijt.</translation>
        </message>
        <message>
            <source>Type a whole number from 1 to 100.</source>
            <translation>Typ een heel getal van 1 tot 100.</translation>
        </message>
    </context>
    <context>
        <name>KeyWindow</name>
        <message>
            <source>Cases from another desk</source>
            <translation>Zaken van een ander kantoor</translation>
        </message>
        <message>
            <source>{name} is encrypted. The desk that sent it knows the passphrase.</source>
            <translation>{name} is versleuteld. Het kantoor dat het stuurde, weet de wachtzin.</translation>
        </message>
        <message>
            <source>Passphrase of the file</source>
            <translation>Wachtzin van het bestand</translation>
        </message>
        <message>
            <source>Busy</source>
            <translation>Bezig</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Openen</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Sneltoetsen</translation>
        </message>
        <message>
            <source>Other key…</source>
            <translation>Andere toets…</translation>
        </message>
        <message>
            <source>Usual key again</source>
            <translation>Gewone toets terug</translation>
        </message>
        <message>
            <source>All usual keys again</source>
            <translation>Alle gewone toetsen terug</translation>
        </message>
        <message>
            <source>Exchange the keys</source>
            <translation>De toetsen ruilen</translation>
        </message>
        <message>
            <source>Enter gives an action another key.</source>
            <translation>Met Enter geeft u een handeling een andere toets.</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Toets</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Wat</translation>
        </message>
        <message>
            <source>Menu</source>
            <translation>Menu</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>gewijzigd</translation>
        </message>
        <message>
            <source>in a question</source>
            <translation>in een vraag</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Enter</translation>
        </message>
        <message>
            <source>next question</source>
            <translation>volgende vraag</translation>
        </message>
        <message>
            <source>Y, N, U</source>
            <translation>J, N, O</translation>
        </message>
        <message>
            <source>yes, no, not known yet</source>
            <translation>ja, nee, nog niet bekend</translation>
        </message>
        <message>
            <source>Arrows</source>
            <translation>Pijltjes</translation>
        </message>
        <message>
            <source>choose among options</source>
            <translation>kiezen uit de antwoorden</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Delete</translation>
        </message>
        <message>
            <source>clear a choice</source>
            <translation>een keuze wissen</translation>
        </message>
        <message>
            <source>Alt+Down</source>
            <translation>Alt+Omlaag</translation>
        </message>
        <message>
            <source>open a list</source>
            <translation>een lijst openen</translation>
        </message>
        <message>
            <source>Ctrl+Delete</source>
            <translation>Ctrl+Delete</translation>
        </message>
        <message>
            <source>remove the chosen row</source>
            <translation>de gekozen rij verwijderen</translation>
        </message>
        <message>
            <source>Ctrl+Enter</source>
            <translation>Ctrl+Enter</translation>
        </message>
        <message>
            <source>open a case without names on the screen</source>
            <translation>een zaak openen zonder namen op het scherm</translation>
        </message>
        <message>
            <source>Press the new key for: {what}. Esc keeps the old one.</source>
            <translation>Druk op de nieuwe toets voor: {what}. Met Esc blijft de oude.</translation>
        </message>
        <message>
            <source>{key} is the key of: {other}. Enter exchanges the keys; or press another.</source>
            <translation>{key} is de toets van: {other}. Enter ruilt de toetsen, of druk op een andere.</translation>
        </message>
        <message>
            <source>{what} is now {key}.</source>
            <translation>{what} is nu {key}.</translation>
        </message>
        <message>
            <source>Nothing changed.</source>
            <translation>Er is niets veranderd.</translation>
        </message>
        <message>
            <source>Usual again: {what}</source>
            <translation>Weer gewoon: {what}</translation>
        </message>
        <message>
            <source>All keys are the usual ones again.</source>
            <translation>Alle toetsen zijn weer de gewone.</translation>
        </message>
        <message>
            <source>that is typed in fields. Hold Ctrl or Alt with it.</source>
            <translation>dat typt men in velden. Houd Ctrl of Alt erbij ingedrukt.</translation>
        </message>
        <message>
            <source>fields and lists need that key. Press another one.</source>
            <translation>die toets is nodig in velden en lijsten. Druk op een andere.</translation>
        </message>
        <message>
            <source>the system keeps that key. Press another one.</source>
            <translation>die toets houdt het systeem voor zich. Druk op een andere.</translation>
        </message>
        <message>
            <source>that opens a menu. Press another one.</source>
            <translation>die opent een menu. Druk op een andere.</translation>
        </message>
        <message>
            <source>that types a sign on some keyboards. Press another one.</source>
            <translation>die typt een teken op sommige toetsenborden. Druk op een andere.</translation>
        </message>
        <message>
            <source>that key stays as it is, so that there is always a way back.</source>
            <translation>die toets blijft zoals hij is, zodat er altijd een weg terug is.</translation>
        </message>
    </context>
    <context>
        <name>LanguageSwitch</name>
        <message>
            <source>Language</source>
            <translation>Taal</translation>
        </message>
    </context>
    <context>
        <name>LawPackDeeds</name>
        <message>
            <source>Install a law pack…</source>
            <translation>Wettenpakket installeren…</translation>
        </message>
        <message>
            <source>The program works by the law that came with it.</source>
            <translation>Het programma werkt met zijn eigen wetsgegevens.</translation>
        </message>
        <message>
            <source>The installed law pack is not used.</source>
            <translation>Het geïnstalleerde wettenpakket wordt niet gebruikt.</translation>
        </message>
        <message>
            <source>Law packs (*{suffix})</source>
            <translation>Wettenpakketten (*{suffix})</translation>
        </message>
        <message>
            <source>Install a law pack</source>
            <translation>Wettenpakket installeren</translation>
        </message>
        <message>
            <source>A law pack is installed in your own cases.</source>
            <translation>Een wettenpakket komt bij uw eigen zaken.</translation>
        </message>
        <message>
            <source>Open them first, and choose the file again.</source>
            <translation>Open die eerst en kies het bestand opnieuw.</translation>
        </message>
        <message>
            <source>Go back to the law of {day}?</source>
            <translation>Terug naar de wet van {day}?</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Teruggaan</translation>
        </message>
        <message>
            <source>Stay</source>
            <translation>Zo laten</translation>
        </message>
        <message>
            <source>Amounts and rules that changed since are then unknown to the program, or the old ones. Do this only when the present pack is wrong. You can come back to it in the same way.</source>
            <translation>Bedragen en regels die daarna zijn veranderd, kent het programma dan niet, of het zijn de oude. Doe dit alleen als het pakket van nu niet klopt. U kunt er op dezelfde manier weer naar terug.</translation>
        </message>
        <message>
            <source>The open case was assessed again. For the others the list still says what was so under the earlier law.</source>
            <translation>De open zaak is opnieuw getoetst. Van de andere zaken staat in de lijst nog de uitkomst volgens de wet van daarvoor.</translation>
        </message>
        <message>
            <source>The law in the program stays as it was.</source>
            <translation>De wet in het programma blijft zoals die was.</translation>
        </message>
        <message>
            <source>The program works by law pack {id}, number {serial}, of {day} now.</source>
            <translation>Het programma werkt nu met wettenpakket {id}, nummer {serial}, van {day}.</translation>
        </message>
        <message>
            <source>Assess all cases again…</source>
            <translation>Alle zaken opnieuw toetsen…</translation>
        </message>
    </context>
    <context>
        <name>LawPart</name>
        <message>
            <source>Install a law pack…</source>
            <translation>Wettenpakket installeren…</translation>
        </message>
        <message>
            <source>Go back to the program's own law</source>
            <translation>Terug naar de wet van het programma zelf</translation>
        </message>
        <message>
            <source>Go back to number {serial}</source>
            <translation>Terug naar nummer {serial}</translation>
        </message>
        <message>
            <source>Law pack {id}, number {serial}, made on {made}.</source>
            <translation>Wettenpakket {id}, nummer {serial}, gemaakt op {made}.</translation>
        </message>
        <message>
            <source>New in it holds from {day}.</source>
            <translation>Wat er nieuw in is, geldt vanaf {day}.</translation>
        </message>
        <message>
            <source>Look for a newer one after {day}.</source>
            <translation>Zoek na {day} een nieuwer pakket.</translation>
        </message>
        <message>
            <source>It came with the program.</source>
            <translation>Het hoort bij het programma.</translation>
        </message>
        <message>
            <source>It was installed from a file; the signature of the makers is good.</source>
            <translation>Het is uit een bestand geïnstalleerd; de handtekening van de makers klopt.</translation>
        </message>
        <message>
            <source>Open your cases to install another one.</source>
            <translation>Open uw zaken om een ander pakket te installeren.</translation>
        </message>
    </context>
    <context>
        <name>ListBlocks</name>
        <message>
            <source>Try again now</source>
            <translation>Nu opnieuw proberen</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>Terughalen</translation>
        </message>
        <message>
            <source>To my own cases</source>
            <translation>Naar mijn eigen zaken</translation>
        </message>
        <message>
            <source>These are practice cases about people who do not exist</source>
            <translation>Dit zijn oefenzaken over mensen die niet bestaan</translation>
        </message>
        <message>
            <source>You can change everything. Nothing of it is kept.</source>
            <translation>U kunt alles wijzigen. Er wordt niets van bewaard.</translation>
        </message>
        <message>
            <source>Case {number} has been deleted.</source>
            <translation>Zaak {number} is verwijderd.</translation>
        </message>
        <message>
            <source>Case {number} has been closed.</source>
            <translation>Zaak {number} is gesloten.</translation>
        </message>
        <message>
            <source>Case {number} has been opened again.</source>
            <translation>Zaak {number} is weer open.</translation>
        </message>
        <message>
            <source>Case {number} counts as advice without a file.</source>
            <translation>Zaak {number} telt als advies zonder dossier.</translation>
        </message>
        <message>
            <source>Case {number} counts as a file.</source>
            <translation>Zaak {number} telt als dossier.</translation>
        </message>
        <message numerus="yes">
            <source>%n cases have been deleted.</source>
            <translation>
                <numerusform>%n zaak is verwijderd.</numerusform>
                <numerusform>%n zaken zijn verwijderd.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cases have been closed.</source>
            <translation>
                <numerusform>%n zaak is gesloten.</numerusform>
                <numerusform>%n zaken zijn gesloten.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cases have been opened again.</source>
            <translation>
                <numerusform>%n zaak is weer open.</numerusform>
                <numerusform>%n zaken zijn weer open.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cases count as advice without a file.</source>
            <translation>
                <numerusform>%n zaak telt als advies zonder dossier.</numerusform>
                <numerusform>%n zaken tellen als advies zonder dossier.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cases count as files.</source>
            <translation>
                <numerusform>%n zaak telt als dossier.</numerusform>
                <numerusform>%n zaken tellen als dossier.</numerusform>
            </translation>
        </message>
        <message>
            <source>It can be brought back for 30 days, also under Manage, Deleted cases.</source>
            <translation>U kunt dit 30 dagen lang terughalen, ook bij Beheer, Verwijderde zaken.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Ongedaan maken</translation>
        </message>
        <message>
            <source>The term for keeping a closed case runs from today.</source>
            <translation>De bewaartermijn van een gesloten zaak loopt vanaf vandaag.</translation>
        </message>
        <message>
            <source>The term for keeping it follows from that.</source>
            <translation>Daaruit volgt hoe lang de zaak bewaard blijft.</translation>
        </message>
    </context>
    <context>
        <name>LockPage</name>
        <message>
            <source>gezin-desktop is locked</source>
            <translation>gezin-desktop is vergrendeld</translation>
        </message>
        <message>
            <source>Open your cases</source>
            <translation>Open uw zaken</translation>
        </message>
        <message>
            <source>Recovery code</source>
            <translation>Herstelcode</translation>
        </message>
        <message>
            <source>Eight groups of four, from the printed sheet.</source>
            <translation>Acht groepen van vier tekens, van het afgedrukte blad.</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Wachtzin</translation>
        </message>
        <message>
            <source>Busy</source>
            <translation>Bezig</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>Ontgrendelen</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Openen</translation>
        </message>
        <message>
            <source>Use the keyring</source>
            <translation>Sleutelbos gebruiken</translation>
        </message>
        <message>
            <source>Use the passphrase</source>
            <translation>Wachtzin gebruiken</translation>
        </message>
        <message>
            <source>Use the recovery code</source>
            <translation>Herstelcode gebruiken</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Afsluiten</translation>
        </message>
        <message>
            <source>Nothing about any client is on this screen or in memory.</source>
            <translation>Er staan geen gegevens van cliënten op dit scherm of in het geheugen.</translation>
        </message>
        <message>
            <source>Nothing about any client is on this screen.</source>
            <translation>Er staan geen gegevens van cliënten op dit scherm.</translation>
        </message>
        <message>
            <source>They are kept encrypted on this computer.</source>
            <translation>Ze zijn versleuteld bewaard op deze computer.</translation>
        </message>
        <message>
            <source>Whoever is logged in to this account can open the cases.</source>
            <translation>Wie in dit account is ingelogd, kan de zaken openen.</translation>
        </message>
        <message>
            <source>Your work has been saved.</source>
            <translation>Uw werk is opgeslagen.</translation>
        </message>
        <message>
            <source>What is not saved waits in the program until you unlock it.</source>
            <translation>Wat niet is opgeslagen, wacht in het programma tot u ontgrendelt.</translation>
        </message>
        <message>
            <source>At {time}.</source>
            <translation>Om {time}.</translation>
        </message>
        <message numerus="yes">
            <source>At {time}, after %n minutes without use.</source>
            <translation>
                <numerusform>Om {time}, na %n minuut zonder gebruik.</numerusform>
                <numerusform>Om {time}, na %n minuten zonder gebruik.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>You can try again in %n seconds.</source>
            <translation>
                <numerusform>Over %n seconde kunt u het opnieuw proberen.</numerusform>
                <numerusform>Over %n seconden kunt u het opnieuw proberen.</numerusform>
            </translation>
        </message>
        <message>
            <source>Caps Lock is on.</source>
            <translation>Hoofdletters staan aan (Caps Lock).</translation>
        </message>
    </context>
    <context>
        <name>Locking</name>
        <message>
            <source>Work that was under way was stopped by the lock.</source>
            <translation>Werk dat nog bezig was, werd door het slot gestopt.</translation>
        </message>
        <message>
            <source>Nothing is half done. Start it again if you still want it.</source>
            <translation>Er is niets half gedaan. Start het opnieuw als u het nog wilt.</translation>
        </message>
    </context>
    <context>
        <name>LogoField</name>
        <message>
            <source>Choose a picture</source>
            <translation>Afbeelding kiezen</translation>
        </message>
        <message>
            <source>Remove the logo</source>
            <translation>Logo weghalen</translation>
        </message>
        <message>
            <source>Choose a picture as logo</source>
            <translation>Een afbeelding als logo kiezen</translation>
        </message>
        <message>
            <source>The logo as it stands in the letter</source>
            <translation>Het logo zoals het in de brief staat</translation>
        </message>
        <message>
            <source>Logo</source>
            <translation>Logo</translation>
        </message>
        <message>
            <source>Pictures (*.png *.jpg *.jpeg)</source>
            <translation>Afbeeldingen (*.png *.jpg *.jpeg)</translation>
        </message>
    </context>
    <context>
        <name>Management</name>
        <message>
            <source>There are no earlier versions of this case.</source>
            <translation>Van deze zaak zijn er geen eerdere versies.</translation>
        </message>
        <message>
            <source>Only a case that is kept among your own cases has them.</source>
            <translation>Alleen een zaak die bij uw eigen zaken wordt bewaard, heeft die.</translation>
        </message>
        <message>
            <source>An earlier version was put back. Undo takes it away.</source>
            <translation>Een eerdere versie is teruggezet. Met Ongedaan maken haalt u die weer weg.</translation>
        </message>
        <message>
            <source>The backup of {day} at {time} was put back.</source>
            <translation>De reservekopie van {day} om {time} is teruggezet.</translation>
        </message>
        <message>
            <source>The file that was here before is set aside in the same folder and kept for 30 days.</source>
            <translation>Het bestand dat hier eerst stond, blijft 30 dagen apart bewaard in dezelfde map.</translation>
        </message>
        <message>
            <source>The backup was not put back. Nothing changed.</source>
            <translation>De reservekopie is niet teruggezet. Er is niets veranderd.</translation>
        </message>
    </context>
    <context>
        <name>ManualWindow</name>
        <message>
            <source>Manual of gezin-desktop</source>
            <translation>Handleiding van gezin-desktop</translation>
        </message>
        <message>
            <source>Search the manual</source>
            <translation>Zoeken in de handleiding</translation>
        </message>
        <message>
            <source>The list below shows where the words stand. Arrow down goes into it.</source>
            <translation>De lijst hieronder toont waar de woorden staan. Pijl omlaag gaat naar de lijst.</translation>
        </message>
        <message>
            <source>Chapters</source>
            <translation>Hoofdstukken</translation>
        </message>
        <message>
            <source>Enter goes to the text.</source>
            <translation>Enter gaat naar de tekst.</translation>
        </message>
        <message>
            <source>Nothing found. Try another word.</source>
            <translation>Niets gevonden. Probeer een ander woord.</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Terug</translation>
        </message>
        <message>
            <source>Previous chapter</source>
            <translation>Vorig hoofdstuk</translation>
        </message>
        <message>
            <source>Next chapter</source>
            <translation>Volgend hoofdstuk</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Sluiten</translation>
        </message>
    </context>
    <context>
        <name>MenuBar</name>
        <message>
            <source>&amp;Case</source>
            <translation>&amp;Zaak</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Bewerken</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>Bee&amp;ld</translation>
        </message>
        <message>
            <source>&amp;Outcome</source>
            <translation>&amp;Uitkomst</translation>
        </message>
        <message>
            <source>&amp;Letter</source>
            <translation>B&amp;rief</translation>
        </message>
        <message>
            <source>&amp;Manage</source>
            <translation>B&amp;eheer</translation>
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
            <translation>Kleuren</translation>
        </message>
    </context>
    <context>
        <name>NewPassphrase</name>
        <message>
            <source>Change the passphrase</source>
            <translation>Wachtzin wijzigen</translation>
        </message>
        <message>
            <source>Choose a passphrase</source>
            <translation>Kies een wachtzin</translation>
        </message>
        <message>
            <source>The passphrase until now</source>
            <translation>De wachtzin tot nu toe</translation>
        </message>
        <message>
            <source>Busy</source>
            <translation>Bezig</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Wijzigen</translation>
        </message>
        <message>
            <source>The passphrase holds from now on. The keyring of this computer no longer opens the cases. Older backups open with the recovery code.</source>
            <translation>De wachtzin geldt vanaf nu. De sleutelbos van deze computer opent de zaken niet meer. Oudere kopieën openen met de herstelcode.</translation>
        </message>
        <message>
            <source>The new passphrase holds from now on. Older backups still open with the old one.</source>
            <translation>De nieuwe wachtzin geldt vanaf nu. Oudere reservekopieën gaan nog open met de oude.</translation>
        </message>
    </context>
    <context>
        <name>OfferWindow</name>
        <message>
            <source>Install a law pack</source>
            <translation>Wettenpakket installeren</translation>
        </message>
        <message>
            <source>Install this pack</source>
            <translation>Dit pakket installeren</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stoppen</translation>
        </message>
        <message>
            <source>The pack is being tried out: {done} of {total} test cases</source>
            <translation>Het pakket wordt geprobeerd: {done} van {total} proefzaken</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Sluiten</translation>
        </message>
        <message>
            <source>Do not install</source>
            <translation>Niet installeren</translation>
        </message>
        <message>
            <source>Nothing was changed.</source>
            <translation>Er is niets veranderd.</translation>
        </message>
        <message>
            <source>This law pack is not installed.</source>
            <translation>Dit wettenpakket wordt niet geïnstalleerd.</translation>
        </message>
        <message>
            <source>Pack {id}, number {serial}, made on {made}. The signature of the makers is good, and all {n} test cases come out as they must. Look for a newer pack after {recheck}.</source>
            <translation>Pakket {id}, nummer {serial}, gemaakt op {made}. De handtekening van de makers klopt en alle {n} proefzaken komen goed uit. Zoek na {recheck} een nieuwer pakket.</translation>
        </message>
        <message>
            <source>What changes</source>
            <translation>Wat verandert er</translation>
        </message>
    </context>
    <context>
        <name>Opening</name>
        <message>
            <source>The settings could not be read.</source>
            <translation>De instellingen konden niet worden gelezen.</translation>
        </message>
        <message>
            <source>The program uses its own. Your cases are not touched.</source>
            <translation>Het programma gebruikt zijn eigen instellingen. Uw zaken zijn niet aangeraakt.</translation>
        </message>
        <message>
            <source>The program stopped by itself the last time.</source>
            <translation>Het programma is de vorige keer vanzelf gestopt.</translation>
        </message>
        <message>
            <source>What was saved is still there. The report holds no answers.</source>
            <translation>Wat bewaard was, is er nog. In de melding staan geen antwoorden.</translation>
        </message>
        <message>
            <source>Copy the report</source>
            <translation>Melding kopiëren</translation>
        </message>
        <message>
            <source>The disk is nearly full.</source>
            <translation>De schijf is bijna vol.</translation>
        </message>
        <message>
            <source>Remove files that you do not need, so that saving works.</source>
            <translation>Verwijder bestanden die u niet nodig hebt. Dan blijft opslaan werken.</translation>
        </message>
        <message>
            <source>The clock of this computer stands before the last save.</source>
            <translation>De klok van deze computer staat vóór de laatste keer opslaan.</translation>
        </message>
        <message>
            <source>You saved last on {day}. Set the clock first: all deadlines rest on it.</source>
            <translation>U hebt het laatst opgeslagen op {day}. Zet eerst de klok goed: alle termijnen rusten erop.</translation>
        </message>
    </context>
    <context>
        <name>OutcomeStrip</name>
        <message>
            <source>Outcome</source>
            <translation>Uitkomst</translation>
        </message>
    </context>
    <context>
        <name>Page</name>
        <message>
            <source>Help and sources</source>
            <translation>Uitleg en bronnen</translation>
        </message>
        <message>
            <source>Next tab</source>
            <translation>Volgende tab</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>Find a question</source>
            <translation>Vraag zoeken</translation>
        </message>
        <message>
            <source>Find anything</source>
            <translation>Overal zoeken</translation>
        </message>
        <message>
            <source>Words of the question</source>
            <translation>Woorden uit de vraag</translation>
        </message>
        <message>
            <source>What to do, a question, a person, a case, a setting</source>
            <translation>Wat u wilt doen, een vraag, persoon, zaak of instelling</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>Gevonden</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Wat</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Waar</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Toets</translation>
        </message>
        <message>
            <source>Nothing found. Try another word, or fewer.</source>
            <translation>Niets gevonden. Probeer een ander woord, of minder woorden.</translation>
        </message>
    </context>
    <context>
        <name>PanelHead</name>
        <message>
            <source>Outcome</source>
            <translation>Uitkomst</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Tijdlijn</translation>
        </message>
        <message>
            <source>Enlarge</source>
            <translation>Vergroten</translation>
        </message>
    </context>
    <context>
        <name>PassphrasePart</name>
        <message>
            <source>Type the passphrase once more here.</source>
            <translation>Typ de wachtzin hier nog een keer.</translation>
        </message>
        <message>
            <source>The two passphrases differ. Type the second one again.</source>
            <translation>De twee wachtzinnen zijn niet gelijk. Typ de tweede opnieuw.</translation>
        </message>
        <message>
            <source>Your passphrase</source>
            <translation>Uw wachtzin</translation>
        </message>
        <message>
            <source>Five or more words that do not belong together. Spaces are allowed.</source>
            <translation>Vijf of meer woorden die niet bij elkaar horen. Spaties mogen.</translation>
        </message>
        <message>
            <source>Once more</source>
            <translation>Nog een keer</translation>
        </message>
        <message>
            <source>too weak</source>
            <translation>te zwak</translation>
        </message>
        <message>
            <source>not strong enough yet</source>
            <translation>nog niet sterk genoeg</translation>
        </message>
        <message>
            <source>good</source>
            <translation>goed</translation>
        </message>
        <message>
            <source>strong</source>
            <translation>sterk</translation>
        </message>
        <message>
            <source>Hide</source>
            <translation>Verbergen</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Tonen</translation>
        </message>
    </context>
    <context>
        <name>PastLetters</name>
        <message>
            <source>Open the letter</source>
            <translation>Brief openen</translation>
        </message>
        <message numerus="yes">
            <source>%n more letters are at the tab of the letter.</source>
            <translation>
                <numerusform>Nog %n brief staat bij het tabblad van de brief.</numerusform>
                <numerusform>Nog %n brieven staan bij het tabblad van de brief.</numerusform>
            </translation>
        </message>
        <message>
            <source>Letter of {moment} ({language}), law of {law}</source>
            <translation>Brief van {moment} ({language}), recht van {law}</translation>
        </message>
        <message>
            <source>made by {who}</source>
            <translation>gemaakt door {who}</translation>
        </message>
    </context>
    <context>
        <name>PortablePart</name>
        <message>
            <source>Portable</source>
            <translation>Meeneembaar</translation>
        </message>
        <message>
            <source>For a program on a stick that goes from computer to computer.</source>
            <translation>Voor een programma op een stick die van computer naar computer gaat.</translation>
        </message>
        <message>
            <source>Keep cases and settings beside the program</source>
            <translation>Bewaar zaken en instellingen bij het programma</translation>
        </message>
        <message>
            <source>A stick gets lost, and it breaks</source>
            <translation>Een stick raakt kwijt en gaat stuk</translation>
        </message>
        <message>
            <source>Only the passphrase protects what is on it: choose a long one. Keep the backups on another disk. Close the program before you take the stick out. The key store of a computer does not travel along.</source>
            <translation>Alleen de wachtzin beschermt wat erop staat: kies een lange. Bewaar de reservekopieën op een andere schijf. Sluit het programma voordat u de stick eruit haalt. De sleutelbos van een computer gaat niet mee.</translation>
        </message>
        <message>
            <source>Close the program and start it again: then it goes on in the place that you chose. Nothing has been made yet.</source>
            <translation>Sluit het programma en start het opnieuw: dan gaat het verder op de plek die u koos. Er is nog niets gemaakt.</translation>
        </message>
        <message>
            <source>This works once you close the program and start it again. Nothing is moved: take your cases along with a backup.</source>
            <translation>Dit werkt zodra u het programma sluit en opnieuw start. Er wordt niets verplaatst: neem uw zaken mee met een reservekopie.</translation>
        </message>
        <message>
            <source>Nothing can be written in the folder of the program.</source>
            <translation>In de map van het programma kan niets worden opgeslagen.</translation>
        </message>
    </context>
    <context>
        <name>PracticePart</name>
        <message>
            <source>Choose how you want to begin.</source>
            <translation>Kies hoe u wilt beginnen.</translation>
        </message>
        <message>
            <source>How do you want to begin?</source>
            <translation>Hoe wilt u beginnen?</translation>
        </message>
        <message>
            <source>With ten practice cases</source>
            <translation>Met tien oefenzaken</translation>
        </message>
        <message>
            <source>With an empty list</source>
            <translation>Met een lege lijst</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Wissen</translation>
        </message>
        <message>
            <source>The practice cases are about people who do not exist. They are kept apart from your own cases.</source>
            <translation>De oefenzaken gaan over mensen die niet bestaan. Ze worden apart van uw eigen zaken bewaard.</translation>
        </message>
    </context>
    <context>
        <name>Preferences</name>
        <message>
            <source>Settings</source>
            <translation>Instellingen</translation>
        </message>
        <message>
            <source>Search in the settings</source>
            <translation>Zoeken in de instellingen</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Sluiten</translation>
        </message>
        <message>
            <source>Display</source>
            <translation>Weergave</translation>
        </message>
        <message>
            <source>Conversation</source>
            <translation>Gesprek</translation>
        </message>
        <message>
            <source>Letter</source>
            <translation>Brief</translation>
        </message>
        <message>
            <source>Safety</source>
            <translation>Veiligheid</translation>
        </message>
        <message>
            <source>Keeping</source>
            <translation>Bewaren</translation>
        </message>
        <message>
            <source>Law</source>
            <translation>Wet</translation>
        </message>
        <message>
            <source>About</source>
            <translation>Over dit programma</translation>
        </message>
        <message>
            <source>Show only initials in the list of cases</source>
            <translation>Alleen voorletters tonen in de lijst met zaken</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Taal</translation>
        </message>
        <message>
            <source>Change the passphrase</source>
            <translation>Wachtzin wijzigen</translation>
        </message>
        <message>
            <source>No setting found. Try another word.</source>
            <translation>Geen instelling gevonden. Probeer een ander woord.</translation>
        </message>
        <message>
            <source>The settings cannot be saved. They hold until you close the program.</source>
            <translation>De instellingen kunnen niet worden bewaard. Ze gelden tot u het programma sluit.</translation>
        </message>
        <message>
            <source>gezin-desktop {version}, free software under the EUPL 1.2. It uses {versions} (LGPL 3), Noto fonts (OFL) and Tabler icons (MIT).</source>
            <translation>gezin-desktop {version}, vrije software onder de EUPL 1.2. Het gebruikt {versions} (LGPL 3), Noto-letters (OFL) en Tabler-pictogrammen (MIT).</translation>
        </message>
        <message>
            <source>may stay empty</source>
            <translation>mag leeg blijven</translation>
        </message>
        <message>
            <source>Language of new letters</source>
            <translation>Taal van nieuwe brieven</translation>
        </message>
        <message>
            <source>You can choose again for each letter.</source>
            <translation>U kunt per brief opnieuw kiezen.</translation>
        </message>
        <message>
            <source>Name of the organisation</source>
            <translation>Naam van de organisatie</translation>
        </message>
        <message>
            <source>Stands at the top of every letter.</source>
            <translation>Staat boven elke brief.</translation>
        </message>
        <message>
            <source>Line under the name</source>
            <translation>Regel onder de naam</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adres</translation>
        </message>
        <message>
            <source>One line for each part, at most six.</source>
            <translation>Een regel per onderdeel, hoogstens zes.</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>Telefoon</translation>
        </message>
        <message>
            <source>E-mail address</source>
            <translation>E-mailadres</translation>
        </message>
        <message>
            <source>Where clients can write to.</source>
            <translation>Waar cliënten naartoe kunnen schrijven.</translation>
        </message>
        <message>
            <source>Logo</source>
            <translation>Logo</translation>
        </message>
        <message>
            <source>A PNG or JPEG picture. It stands at the top of every letter.</source>
            <translation>Een PNG- of JPEG-afbeelding. Staat boven elke brief.</translation>
        </message>
        <message>
            <source>Days ahead on the start page</source>
            <translation>Dagen vooruit op de startpagina</translation>
        </message>
        <message>
            <source>Deadlines and own reminders within so many days. 0 to 60; 0 shows none.</source>
            <translation>Termijnen en eigen herinneringen binnen zoveel dagen. Van 0 tot 60; bij 0 staat er niets.</translation>
        </message>
        <message>
            <source>Lock after this many minutes without use</source>
            <translation>Vergrendelen na zoveel minuten zonder gebruik</translation>
        </message>
        <message>
            <source>From 1 to 15.</source>
            <translation>Van 1 tot 15.</translation>
        </message>
        <message>
            <source>Type a whole number from 1 to 15.</source>
            <translation>Typ een heel getal van 1 tot 15.</translation>
        </message>
        <message>
            <source>Type a whole number from 0 to 60.</source>
            <translation>Typ een heel getal van 0 tot 60.</translation>
        </message>
    </context>
    <context>
        <name>PutBackWindow</name>
        <message>
            <source>Put a whole backup back</source>
            <translation>Een hele reservekopie terugzetten</translation>
        </message>
        <message numerus="yes">
            <source>The backup of {day} at {time} with %n cases takes the place of all present cases. What was changed after that moment is then no longer in the program. The present file is set aside in the same folder and kept for 30 days.</source>
            <translation>
                <numerusform>De reservekopie van {day} om {time} met %n zaak komt in de plaats van alle zaken van nu. Wat na dat moment is gewijzigd, staat dan niet meer in het programma. Het bestand van nu blijft 30 dagen apart bewaard in dezelfde map.</numerusform>
                <numerusform>De reservekopie van {day} om {time} met %n zaken komt in de plaats van alle zaken van nu. Wat na dat moment is gewijzigd, staat dan niet meer in het programma. Het bestand van nu blijft 30 dagen apart bewaard in dezelfde map.</numerusform>
            </translation>
        </message>
        <message>
            <source>Passphrase on the day of the backup</source>
            <translation>Wachtzin van de dag van de reservekopie</translation>
        </message>
        <message>
            <source>Busy</source>
            <translation>Bezig</translation>
        </message>
        <message>
            <source>Put all of it back</source>
            <translation>Alles terugzetten</translation>
        </message>
    </context>
    <context>
        <name>QFileDialog</name>
        <message>
            <source>&amp;Look in:</source>
            <translation>&amp;Zoeken in:</translation>
        </message>
        <message>
            <source>Files of &amp;type:</source>
            <translation>&amp;Soort bestand:</translation>
        </message>
    </context>
    <context>
        <name>Questions</name>
        <message>
            <source>No income at all</source>
            <translation>Helemaal geen inkomen</translation>
        </message>
        <message>
            <source>Relative</source>
            <translation>Gezinslid</translation>
        </message>
        <message>
            <source>Not known yet</source>
            <translation>Nog niet bekend</translation>
        </message>
    </context>
    <context>
        <name>QuickPage</name>
        <message>
            <source>Quick check</source>
            <translation>Snelle toets</translation>
        </message>
        <message>
            <source>Go on as a case</source>
            <translation>Verder als zaak</translation>
        </message>
        <message>
            <source>Begin again</source>
            <translation>Opnieuw beginnen</translation>
        </message>
        <message>
            <source>Copy the outcome</source>
            <translation>Uitkomst kopiëren</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Sluiten</translation>
        </message>
        <message>
            <source>Ctrl+Enter</source>
            <translation>Ctrl+Enter</translation>
        </message>
        <message>
            <source>Provisional: it rests on these few answers.</source>
            <translation>Voorlopig: dit rust op deze paar antwoorden.</translation>
        </message>
        <message>
            <source>Nothing is kept until you go on as a case. The IND decides.</source>
            <translation>Er wordt niets bewaard tot u verder gaat als zaak. De IND beslist.</translation>
        </message>
        <message>
            <source>The law data are damaged. Nothing is worked out.</source>
            <translation>De wetsgegevens zijn beschadigd. Er wordt niets berekend.</translation>
        </message>
        <message>
            <source>The answers can still be taken on as a case.</source>
            <translation>U kunt de antwoorden wel meenemen als zaak.</translation>
        </message>
        <message>
            <source>{done} of {total} questions answered</source>
            <translation>{done} van {total} vragen beantwoord</translation>
        </message>
        <message>
            <source>Provisional outcome</source>
            <translation>Voorlopige uitkomst</translation>
        </message>
        <message>
            <source>These questions are done. The whole intake asks the rest.</source>
            <translation>Deze vragen zijn klaar. De hele intake stelt de rest.</translation>
        </message>
    </context>
    <context>
        <name>ReassessWindow</name>
        <message>
            <source>Assess all cases again</source>
            <translation>Alle zaken opnieuw toetsen</translation>
        </message>
        <message>
            <source>The list shows of each case the outcome and the next date as they were when the case was saved. After a new day or a new version of the law they may be others. No answer and no version of a case changes.</source>
            <translation>De lijst toont van elke zaak de uitkomst en de volgende datum, zoals die waren bij het opslaan. Op een nieuwe dag of met nieuwe regels kunnen die anders zijn. Er verandert geen antwoord en geen versie van een zaak.</translation>
        </message>
        <message>
            <source>Assess all cases</source>
            <translation>Alle zaken toetsen</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stoppen</translation>
        </message>
        <message>
            <source>{done} of {total} cases</source>
            <translation>{done} van {total} zaken</translation>
        </message>
        <message>
            <source>Not all cases were assessed.</source>
            <translation>Niet alle zaken zijn getoetst.</translation>
        </message>
        <message>
            <source>Cases with another outcome</source>
            <translation>Zaken met een andere uitkomst</translation>
        </message>
        <message numerus="yes">
            <source>Stopped after %n cases.</source>
            <translation>
                <numerusform>Gestopt na %n zaak.</numerusform>
                <numerusform>Gestopt na %n zaken.</numerusform>
            </translation>
        </message>
        <message>
            <source>What was assessed stays. You can begin again at any time.</source>
            <translation>Wat getoetst is, blijft zo. U kunt altijd opnieuw beginnen.</translation>
        </message>
        <message>
            <source>Done last on {day}.</source>
            <translation>Voor het laatst gedaan op {day}.</translation>
        </message>
        <message numerus="yes">
            <source>%n cases were assessed.</source>
            <translation>
                <numerusform>%n zaak is getoetst.</numerusform>
                <numerusform>%n zaken zijn getoetst.</numerusform>
            </translation>
        </message>
        <message>
            <source>The list said the same already.</source>
            <translation>In de lijst stond al hetzelfde.</translation>
        </message>
        <message numerus="yes">
            <source>Of %n the outcome or the next date is another one.</source>
            <translation>
                <numerusform>Bij %n is de uitkomst of de volgende datum anders dan in de lijst stond.</numerusform>
                <numerusform>Bij %n is de uitkomst of de volgende datum anders dan in de lijst stond.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n could not be read and stay as they were.</source>
            <translation>
                <numerusform>%n kon niet worden gelezen en blijft zoals die was.</numerusform>
                <numerusform>%n konden niet worden gelezen en blijven zoals ze waren.</numerusform>
            </translation>
        </message>
        <message>
            <source>no outcome</source>
            <translation>geen uitkomst</translation>
        </message>
        <message numerus="yes">
            <source>And %n more cases.</source>
            <translation>
                <numerusform>En nog %n zaak.</numerusform>
                <numerusform>En nog %n zaken.</numerusform>
            </translation>
        </message>
        <message>
            <source>A table of the law is damaged. Install the program again.</source>
            <translation>Een tabel met regels is beschadigd. Installeer het programma opnieuw.</translation>
        </message>
    </context>
    <context>
        <name>Recent</name>
        <message>
            <source>None yet</source>
            <translation>Nog geen</translation>
        </message>
    </context>
    <context>
        <name>RecoveryWindow</name>
        <message>
            <source>New recovery code</source>
            <translation>Nieuwe herstelcode</translation>
        </message>
        <message>
            <source>The old sheet then no longer opens the cases. Earlier backups still open with the old code. Make a new one when the sheet is lost or somebody else has seen it.</source>
            <translation>Met het oude blad gaan de zaken dan niet meer open. Reservekopieën van vroeger gaan nog wel open met de oude code. Maak een nieuwe als het blad weg is of als iemand anders het heeft gezien.</translation>
        </message>
        <message>
            <source>Busy</source>
            <translation>Bezig</translation>
        </message>
        <message>
            <source>Make a new code</source>
            <translation>Een nieuwe code maken</translation>
        </message>
        <message>
            <source>The new code holds from now on.</source>
            <translation>De nieuwe code geldt vanaf nu.</translation>
        </message>
    </context>
    <context>
        <name>RemindersBlock</name>
        <message>
            <source>Undo</source>
            <translation>Ongedaan maken</translation>
        </message>
        <message>
            <source>Hide</source>
            <translation>Verbergen</translation>
        </message>
        <message>
            <source>Hide what is due soon</source>
            <translation>Verberg wat binnenkort moet</translation>
        </message>
        <message numerus="yes">
            <source>%n days are near</source>
            <translation>
                <numerusform>%n termijn of herinnering binnenkort</numerusform>
                <numerusform>%n termijnen en herinneringen binnenkort</numerusform>
            </translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Tonen</translation>
        </message>
        <message>
            <source>Show fewer</source>
            <translation>Minder tonen</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>nog %n</numerusform>
                <numerusform>nog %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Done: {case}</source>
            <translation>Klaar: {case}</translation>
        </message>
        <message>
            <source>Told again later: {case}</source>
            <translation>Later weer genoemd: {case}</translation>
        </message>
    </context>
    <context>
        <name>RescuePage</name>
        <message>
            <source>The cases cannot be opened now</source>
            <translation>De zaken kunnen nu niet open</translation>
        </message>
        <message>
            <source>Passphrase of the copy</source>
            <translation>Wachtzin van de kopie</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Wachtzin</translation>
        </message>
        <message>
            <source>Busy</source>
            <translation>Bezig</translation>
        </message>
        <message>
            <source>Put this copy back</source>
            <translation>Deze kopie terugzetten</translation>
        </message>
        <message>
            <source>Choose another copy</source>
            <translation>Een andere kopie kiezen</translation>
        </message>
        <message>
            <source>Save case by case</source>
            <translation>Zaak voor zaak redden</translation>
        </message>
        <message>
            <source>Open here all the same</source>
            <translation>Toch hier openen</translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation>Map openen</translation>
        </message>
        <message>
            <source>Try again now</source>
            <translation>Nu opnieuw proberen</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Afsluiten</translation>
        </message>
        <message>
            <source>{day} at {time}</source>
            <translation>{day} om {time}</translation>
        </message>
        <message numerus="yes">
            <source>There is a good copy of {moment} with %n cases.</source>
            <translation>
                <numerusform>Er is een goede kopie van {moment} met %n zaak.</numerusform>
                <numerusform>Er is een goede kopie van {moment} met %n zaken.</numerusform>
            </translation>
        </message>
        <message>
            <source>Backups (*.gezinbackup)</source>
            <translation>Reservekopieën (*.gezinbackup)</translation>
        </message>
        <message>
            <source>Type the passphrase first.</source>
            <translation>Typ eerst de wachtzin.</translation>
        </message>
        <message>
            <source>Type the passphrase of that day first.</source>
            <translation>Typ eerst de wachtzin van die dag.</translation>
        </message>
        <message>
            <source>Is the program closed on the other computer?</source>
            <translation>Is het programma op de andere computer gesloten?</translation>
        </message>
        <message>
            <source>It is closed, open here</source>
            <translation>Het is gesloten, hier openen</translation>
        </message>
        <message>
            <source>Do not open</source>
            <translation>Niet openen</translation>
        </message>
        <message>
            <source>If both computers save, one overwrites what the other wrote and cases can be damaged. Open them here only when the other computer is off or the program there is closed.</source>
            <translation>Als beide computers bewaren, overschrijft de ene wat de andere schreef en kunnen zaken beschadigd raken. Open ze hier alleen als de andere computer uit staat of het programma daar is gesloten.</translation>
        </message>
    </context>
    <context>
        <name>ReviewWindow</name>
        <message>
            <source>Cases past their term</source>
            <translation>Zaken na de bewaartermijn</translation>
        </message>
        <message>
            <source>Months for a file</source>
            <translation>Maanden voor een dossier</translation>
        </message>
        <message>
            <source>for advice</source>
            <translation>voor een advies</translation>
        </message>
        <message>
            <source>Months that a file is kept</source>
            <translation>Maanden dat een dossier bewaard blijft</translation>
        </message>
        <message>
            <source>Months that advice without a file is kept</source>
            <translation>Maanden dat een advies zonder dossier bewaard blijft</translation>
        </message>
        <message>
            <source>These are our terms</source>
            <translation>Dit zijn onze termijnen</translation>
        </message>
        <message>
            <source>Keep one more year</source>
            <translation>Nog een jaar bewaren</translation>
        </message>
        <message numerus="yes">
            <source>%n cases have been kept longer than the term.</source>
            <translation>
                <numerusform>%n zaak is langer bewaard dan de termijn.</numerusform>
                <numerusform>%n zaken zijn langer bewaard dan de termijn.</numerusform>
            </translation>
        </message>
        <message>
            <source>The terms are a proposal of the program: no law gives one for this work. Your organisation decides.</source>
            <translation>De termijnen zijn een voorstel van het programma: geen wet geeft er een voor dit werk. Uw organisatie beslist.</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Nummer</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>Zaak</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Soort</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Waarom</translation>
        </message>
        <message>
            <source>Term ended</source>
            <translation>Einde termijn</translation>
        </message>
        <message>
            <source>file</source>
            <translation>dossier</translation>
        </message>
        <message>
            <source>advice</source>
            <translation>advies</translation>
        </message>
        <message>
            <source>closed, term is over</source>
            <translation>gesloten, termijn is voorbij</translation>
        </message>
        <message>
            <source>not touched, never closed</source>
            <translation>niet gewijzigd, nooit gesloten</translation>
        </message>
        <message>
            <source>without a name</source>
            <translation>zonder naam</translation>
        </message>
        <message>
            <source>Give both terms in months, 1 to 1200.</source>
            <translation>Geef beide termijnen in maanden, 1 tot 1200.</translation>
        </message>
        <message>
            <source>The terms hold from now on.</source>
            <translation>De termijnen gelden vanaf nu.</translation>
        </message>
        <message numerus="yes">
            <source>%n cases are kept until {day}.</source>
            <translation>
                <numerusform>%n zaak blijft bewaard tot {day}.</numerusform>
                <numerusform>%n zaken blijven bewaard tot {day}.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RouteView</name>
        <message>
            <source>provisional</source>
            <translation>voorlopig</translation>
        </message>
        <message numerus="yes">
            <source>%n conditions are met already.</source>
            <translation>
                <numerusform>Er is al %n voorwaarde vervuld.</numerusform>
                <numerusform>Er zijn al %n voorwaarden vervuld.</numerusform>
            </translation>
        </message>
        <message>
            <source>Still to be seen: {what}.</source>
            <translation>Moet nog blijken: {what}.</translation>
        </message>
        <message numerus="yes">
            <source>%n questions are left for the whole intake.</source>
            <translation>
                <numerusform>De hele intake heeft nog %n vraag.</numerusform>
                <numerusform>De hele intake heeft nog %n vragen.</numerusform>
            </translation>
        </message>
        <message>
            <source>No question is left for this route.</source>
            <translation>Voor deze weg is er geen vraag meer.</translation>
        </message>
        <message>
            <source>Nothing stands in the way so far.</source>
            <translation>Er staat tot nu toe niets in de weg.</translation>
        </message>
    </context>
    <context>
        <name>RowMenu</name>
        <message>
            <source>Open</source>
            <translation>Openen</translation>
        </message>
        <message>
            <source>Open without names on the screen</source>
            <translation>Openen zonder namen op het scherm</translation>
        </message>
        <message>
            <source>Make a copy</source>
            <translation>Kopie maken</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exporteren…</translation>
        </message>
        <message>
            <source>Open the case again</source>
            <translation>Zaak weer openen</translation>
        </message>
        <message>
            <source>Close the case</source>
            <translation>Zaak sluiten</translation>
        </message>
        <message>
            <source>Keep as a file</source>
            <translation>Bewaren als dossier</translation>
        </message>
        <message>
            <source>Keep as advice without a file</source>
            <translation>Bewaren als advies zonder dossier</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Verwijderen</translation>
        </message>
        <message numerus="yes">
            <source>Export %n cases…</source>
            <translation>
                <numerusform>%n zaak exporteren…</numerusform>
                <numerusform>%n zaken exporteren…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Close %n cases</source>
            <translation>
                <numerusform>%n zaak sluiten</numerusform>
                <numerusform>%n zaken sluiten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Open %n cases again</source>
            <translation>
                <numerusform>%n zaak weer openen</numerusform>
                <numerusform>%n zaken weer openen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Keep %n as advice without a file</source>
            <translation>
                <numerusform>%n bewaren als advies zonder dossier</numerusform>
                <numerusform>%n bewaren als advies zonder dossier</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Keep %n as files</source>
            <translation>
                <numerusform>%n bewaren als dossier</numerusform>
                <numerusform>%n bewaren als dossier</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Delete %n cases</source>
            <translation>
                <numerusform>%n zaak verwijderen</numerusform>
                <numerusform>%n zaken verwijderen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SalvageWindow</name>
        <message>
            <source>Save case by case</source>
            <translation>Zaak voor zaak redden</translation>
        </message>
        <message numerus="yes">
            <source>%n cases can be read whole.</source>
            <translation>
                <numerusform>%n zaak is helemaal te lezen.</numerusform>
                <numerusform>%n zaken zijn helemaal te lezen.</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose which to take into a new, sound file. The damaged file is set aside in the same folder.</source>
            <translation>Kies welke u meeneemt in een nieuw, gaaf bestand. Het beschadigde bestand blijft apart bewaard in dezelfde map.</translation>
        </message>
        <message>
            <source>Cannot be read any more: {numbers}. Look for them in a backup.</source>
            <translation>Niet meer te lezen: {numbers}. Zoek deze in een reservekopie.</translation>
        </message>
        <message>
            <source>Save the chosen cases</source>
            <translation>De gekozen zaken redden</translation>
        </message>
        <message>
            <source>Choose at least one case.</source>
            <translation>Kies minstens één zaak.</translation>
        </message>
    </context>
    <context>
        <name>SendWindow</name>
        <message>
            <source>Export cases</source>
            <translation>Zaken exporteren</translation>
        </message>
        <message>
            <source>Encrypted</source>
            <translation>Versleuteld</translation>
        </message>
        <message>
            <source>Case file</source>
            <translation>Zaakbestand</translation>
        </message>
        <message>
            <source>Overview XLSX</source>
            <translation>Overzicht XLSX</translation>
        </message>
        <message>
            <source>Overview CSV</source>
            <translation>Overzicht CSV</translation>
        </message>
        <message>
            <source>Kind of file</source>
            <translation>Soort bestand</translation>
        </message>
        <message numerus="yes">
            <source>%n cases are exported.</source>
            <translation>
                <numerusform>%n zaak wordt geëxporteerd.</numerusform>
                <numerusform>%n zaken worden geëxporteerd.</numerusform>
            </translation>
        </message>
        <message>
            <source>Another desk opens the file with the passphrase you agree on. Tell it by another way than the file, for instance by telephone. Earlier versions and letters stay here.</source>
            <translation>Een ander kantoor opent het bestand met de wachtzin die u afspreekt. Geef die langs een andere weg dan het bestand, bijvoorbeeld per telefoon. Eerdere versies en brieven blijven hier.</translation>
        </message>
        <message>
            <source>The whole case as text that other programs can read.</source>
            <translation>De hele zaak als tekst die andere programma's kunnen lezen.</translation>
        </message>
        <message>
            <source>One line for each case: number, name, outcome, next date. Nothing in it can work as a formula.</source>
            <translation>Eén regel per zaak: nummer, naam, uitkomst, volgende datum. Niets erin kan als formule werken.</translation>
        </message>
        <message>
            <source>This file is not encrypted.</source>
            <translation>Dit bestand is niet versleuteld.</translation>
        </message>
        <message>
            <source>Without names</source>
            <translation>Zonder namen</translation>
        </message>
        <message>
            <source>One line for each case: number, outcome, next date. The name of the case is left out. Nothing in it can work as a formula.</source>
            <translation>Eén regel per zaak: nummer, uitkomst, volgende datum. De naam van de zaak blijft weg. Niets erin kan werken als een formule.</translation>
        </message>
        <message>
            <source>Whoever knows the numbers of the cases knows who this is about. Keep it only where that is allowed, and remove it when you no longer need it.</source>
            <translation>Wie de nummers van de zaken kent, weet over wie dit gaat. Bewaar het alleen waar dat mag, en verwijder het als u het niet meer nodig hebt.</translation>
        </message>
        <message>
            <source>Anyone who finds it can read the names in it. Keep it only where that is allowed, and remove it when you no longer need it.</source>
            <translation>Wie het vindt, kan de namen erin lezen. Bewaar het alleen waar dat mag, en verwijder het als u het niet meer nodig hebt.</translation>
        </message>
        <message>
            <source>Busy</source>
            <translation>Bezig</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exporteren…</translation>
        </message>
        <message>
            <source>Encrypted cases</source>
            <translation>Versleutelde zaken</translation>
        </message>
        <message>
            <source>cases</source>
            <translation>zaken</translation>
        </message>
        <message numerus="yes">
            <source>%n cases were exported.</source>
            <translation>
                <numerusform>%n zaak is geëxporteerd.</numerusform>
                <numerusform>%n zaken zijn geëxporteerd.</numerusform>
            </translation>
        </message>
        <message>
            <source>They are in {place}.</source>
            <translation>Te vinden in {place}.</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Nummer</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>Zaak</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Cliënt</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Uitkomst</translation>
        </message>
        <message>
            <source>Next date</source>
            <translation>Volgende datum</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Gewijzigd</translation>
        </message>
        <message>
            <source>Counsellor</source>
            <translation>Hulpverlener</translation>
        </message>
        <message>
            <source>Closed on</source>
            <translation>Gesloten op</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>Zaken</translation>
        </message>
        <message>
            <source>Meets the rules on paper</source>
            <translation>Voldoet op papier</translation>
        </message>
        <message>
            <source>Not yet</source>
            <translation>Nog niet</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Nu niet</translation>
        </message>
        <message>
            <source>Incomplete</source>
            <translation>Onvolledig</translation>
        </message>
        <message>
            <source>Assessment needed</source>
            <translation>Beoordeling nodig</translation>
        </message>
        <message>
            <source>Refer on</source>
            <translation>Doorverwijzen</translation>
        </message>
        <message>
            <source>sponsor</source>
            <translation>referent</translation>
        </message>
        <message>
            <source>family member</source>
            <translation>gezinslid</translation>
        </message>
    </context>
    <context>
        <name>SizeChooser</name>
        <message>
            <source>Smaller</source>
            <translation>Kleiner</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Groter</translation>
        </message>
        <message>
            <source>Smaller letters</source>
            <translation>Letters kleiner</translation>
        </message>
        <message>
            <source>Larger letters</source>
            <translation>Letters groter</translation>
        </message>
    </context>
    <context>
        <name>SmallWindow</name>
        <message>
            <source>Close</source>
            <translation>Sluiten</translation>
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
            <translation>Kleuren</translation>
        </message>
        <message>
            <source>Open your cases first.</source>
            <translation>Open eerst uw zaken.</translation>
        </message>
        <message>
            <source>Open a case first.</source>
            <translation>Open eerst een zaak.</translation>
        </message>
        <message>
            <source>There is nothing to undo.</source>
            <translation>Er is niets om ongedaan te maken.</translation>
        </message>
        <message>
            <source>There is nothing to do again.</source>
            <translation>Er is niets om opnieuw te doen.</translation>
        </message>
        <message>
            <source>This case is among your cases already.</source>
            <translation>Deze zaak staat al bij uw zaken.</translation>
        </message>
        <message>
            <source>This cannot be done here.</source>
            <translation>Dat kan hier niet.</translation>
        </message>
        <message>
            <source>This question does not matter for this case now.</source>
            <translation>Deze vraag doet er voor deze zaak nu niet toe.</translation>
        </message>
        <message>
            <source>Recent case</source>
            <translation>Recente zaak</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>Zaak</translation>
        </message>
    </context>
    <context>
        <name>Spelling</name>
        <message>
            <source>No suggestions</source>
            <translation>Geen voorstellen</translation>
        </message>
        <message>
            <source>Add “{word}” to the words of this desk</source>
            <translation>“{word}” bij de woorden van dit kantoor zetten</translation>
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message>
            <source>Keep in my cases</source>
            <translation>Bewaren bij mijn zaken</translation>
        </message>
        <message>
            <source>Help {key}</source>
            <translation>Uitleg {key}</translation>
        </message>
        <message>
            <source>Law on {day} · pack of {pack}</source>
            <translation>Recht op {day} · pakket van {pack}</translation>
        </message>
        <message>
            <source>1 open question</source>
            <translation>1 open vraag</translation>
        </message>
        <message>
            <source>{n} open questions</source>
            <translation>{n} open vragen</translation>
        </message>
        <message>
            <source>Backup at {time}</source>
            <translation>Reservekopie om {time}</translation>
        </message>
        <message>
            <source>Law on {day} · pack damaged</source>
            <translation>Recht op {day} · pakket beschadigd</translation>
        </message>
        <message>
            <source>Law on {day} · old pack {serial} of {pack}</source>
            <translation>Recht op {day} · oud pakket {serial} van {pack}</translation>
        </message>
        <message>
            <source>Law on {day} · pack {serial} of {pack}</source>
            <translation>Recht op {day} · pakket {serial} van {pack}</translation>
        </message>
        <message>
            <source>Saved at {time}</source>
            <translation>Opgeslagen om {time}</translation>
        </message>
        <message>
            <source>being saved</source>
            <translation>wordt opgeslagen</translation>
        </message>
        <message>
            <source>Not saved yet</source>
            <translation>Nog niet opgeslagen</translation>
        </message>
        <message>
            <source>Practice case: is not kept</source>
            <translation>Oefenzaak: wordt niet bewaard</translation>
        </message>
        <message>
            <source>Nothing to save yet</source>
            <translation>Nog niets op te slaan</translation>
        </message>
    </context>
    <context>
        <name>StepRail</name>
        <message>
            <source>Setting up for the first time</source>
            <translation>Eerste keer instellen</translation>
        </message>
        <message>
            <source>Everything stays on this computer. The program never goes on the internet.</source>
            <translation>Alles blijft op deze computer. Het programma gaat nooit het internet op.</translation>
        </message>
        <message>
            <source>Language and display</source>
            <translation>Taal en weergave</translation>
        </message>
        <message>
            <source>Key and recovery code</source>
            <translation>Sleutel en herstelcode</translation>
        </message>
        <message>
            <source>protects all cases</source>
            <translation>beschermt alle zaken</translation>
        </message>
        <message>
            <source>Backup</source>
            <translation>Reservekopie</translation>
        </message>
        <message>
            <source>where the copy goes</source>
            <translation>waar de kopie komt</translation>
        </message>
        <message>
            <source>Practice cases</source>
            <translation>Oefenzaken</translation>
        </message>
        <message>
            <source>made up, and kept apart</source>
            <translation>verzonnen, en apart bewaard</translation>
        </message>
        <message>
            <source>done</source>
            <translation>klaar</translation>
        </message>
    </context>
    <context>
        <name>StrengthBar</name>
        <message numerus="yes">
            <source>%n characters</source>
            <translation>
                <numerusform>%n teken</numerusform>
                <numerusform>%n tekens</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n words</source>
            <translation>
                <numerusform>%n woord</numerusform>
                <numerusform>%n woorden</numerusform>
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
            <translation>Vorige tab</translation>
        </message>
        <message>
            <source>Next tab</source>
            <translation>Volgende tab</translation>
        </message>
    </context>
    <context>
        <name>TabRail</name>
        <message>
            <source>Overview</source>
            <translation>Overzicht</translation>
        </message>
        <message>
            <source>Quick check</source>
            <translation>Snelle toets</translation>
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
            <translation>De zaak kan niet worden geopend.</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>en nog %n</numerusform>
                <numerusform>en nog %n</numerusform>
            </translation>
        </message>
        <message>
            <source>This case file is not used. Nothing changed.</source>
            <translation>Dit zaakbestand is niet gebruikt. Er is niets veranderd.</translation>
        </message>
        <message>
            <source>This case has been changed elsewhere meanwhile.</source>
            <translation>Deze zaak is intussen ergens anders veranderd.</translation>
        </message>
        <message>
            <source>Your answers are still on the screen, but not kept. Keep them as a new case, or open the case as it is now.</source>
            <translation>Uw antwoorden staan nog op het scherm, maar zijn niet bewaard. Bewaar ze als nieuwe zaak, of open de zaak zoals die nu is.</translation>
        </message>
        <message>
            <source>Keep as a new case</source>
            <translation>Bewaren als nieuwe zaak</translation>
        </message>
        <message>
            <source>Open the case as it is now</source>
            <translation>De zaak openen zoals die nu is</translation>
        </message>
        <message>
            <source>Another case has the number {number}.</source>
            <translation>Een andere zaak heeft het nummer {number}.</translation>
        </message>
        <message>
            <source>This case keeps the number {number}. Give it another reference at Start.</source>
            <translation>Deze zaak houdt het nummer {number}. Geef de zaak bij Start een ander kenmerk.</translation>
        </message>
    </context>
    <context>
        <name>Trade</name>
        <message>
            <source>Choose one of your own cases first.</source>
            <translation>Kies eerst een van uw eigen zaken.</translation>
        </message>
        <message>
            <source>This works for a case that is kept among your own cases.</source>
            <translation>Dit kan met een zaak die bij uw eigen zaken wordt bewaard.</translation>
        </message>
        <message numerus="yes">
            <source>%n cases were taken in.</source>
            <translation>
                <numerusform>%n zaak is overgenomen.</numerusform>
                <numerusform>%n zaken zijn overgenomen.</numerusform>
            </translation>
        </message>
        <message>
            <source>What stood in a case of ours before is in its earlier versions. Remove the file when you no longer need it.</source>
            <translation>Wat eerst in een zaak van ons stond, staat in de eerdere versies. Verwijder het bestand als u het niet meer nodig hebt.</translation>
        </message>
    </context>
    <context>
        <name>TroubleBar</name>
        <message numerus="yes">
            <source>%n more messages</source>
            <translation>
                <numerusform>Nog %n bericht</numerusform>
                <numerusform>Nog %n berichten</numerusform>
            </translation>
        </message>
        <message>
            <source>Show one message</source>
            <translation>Eén bericht laten zien</translation>
        </message>
    </context>
    <context>
        <name>WayIn</name>
        <message>
            <source>How do you want to open your cases?</source>
            <translation>Hoe wilt u uw zaken openen?</translation>
        </message>
        <message>
            <source>With a passphrase that I type</source>
            <translation>Met een wachtzin die ik typ</translation>
        </message>
        <message>
            <source>With the keyring of this computer</source>
            <translation>Met de sleutelbos van deze computer</translation>
        </message>
        <message>
            <source>This computer has no keyring that the program can use. Choose a passphrase.</source>
            <translation>Deze computer heeft geen sleutelbos die het programma kan gebruiken. Kies een wachtzin.</translation>
        </message>
        <message>
            <source>You type nothing. But whoever is logged in to this account on this computer can open the cases, also after the program has locked. Choose this only if nobody else uses your account. On another computer only the recovery code opens them.</source>
            <translation>U typt niets. Maar wie op deze computer in dit account is ingelogd, kan de zaken openen, ook nadat het programma op slot is gegaan. Kies dit alleen als niemand anders uw account gebruikt. Op een andere computer opent alleen de herstelcode ze.</translation>
        </message>
        <message>
            <source>You type it at each start and after each lock. Only someone who knows it can open the cases, also when others use this computer.</source>
            <translation>U typt hem bij elke start en na elk slot. Alleen wie hem kent, kan de zaken openen, ook als anderen deze computer gebruiken.</translation>
        </message>
    </context>
    <context>
        <name>Wizard</name>
        <message>
            <source>Choose language and display</source>
            <translation>Kies taal en weergave</translation>
        </message>
        <message>
            <source>Choose a place for the backup</source>
            <translation>Kies een plaats voor de reservekopie</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>Beginnen</translation>
        </message>
        <message>
            <source>You see at once what each choice does.</source>
            <translation>U ziet meteen wat elke keuze doet.</translation>
        </message>
        <message>
            <source>A backup is encrypted too. We make one now and open it, as a test.</source>
            <translation>Een reservekopie is ook versleuteld. Wij maken er nu een en openen die, als proef.</translation>
        </message>
        <message>
            <source>You can look around first with cases that were made up.</source>
            <translation>U kunt eerst rondkijken met verzonnen zaken.</translation>
        </message>
        <message>
            <source>Choose how to open your cases</source>
            <translation>Kies hoe u uw zaken opent</translation>
        </message>
        <message>
            <source>The cases are kept encrypted. Nobody can read them without your key or the recovery code, nor can the makers of this program.</source>
            <translation>De zaken worden versleuteld bewaard. Niemand kan ze lezen zonder uw sleutel of de herstelcode, ook de makers van dit programma niet.</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Terug</translation>
        </message>
        <message>
            <source>You can change everything later under Manage.</source>
            <translation>U kunt alles later wijzigen bij Beheer.</translation>
        </message>
        <message>
            <source>Busy</source>
            <translation>Bezig</translation>
        </message>
        <message>
            <source>Close the program</source>
            <translation>Programma sluiten</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Verder</translation>
        </message>
    </context>
    <context>
        <name>WritingWindow</name>
        <message>
            <source>The file could not be written.</source>
            <translation>Het bestand kon niet worden opgeslagen.</translation>
        </message>
        <message>
            <source>The disk is full, or you may not write in this folder. Nothing was changed. Choose another folder.</source>
            <translation>De schijf is vol, of u mag in deze map niet schrijven. Er is niets gewijzigd. Kies een andere map.</translation>
        </message>
    </context>
    <context>
        <name>_NoticeBlock</name>
        <message>
            <source>Close this message</source>
            <translation>Deze melding sluiten</translation>
        </message>
    </context>
</TS>
