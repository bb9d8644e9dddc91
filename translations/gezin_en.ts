<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
</TS>
