<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
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
</TS>
