<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ActCommand</name>
    <message>
        <source>The chain has no stage %1; it has: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends a story up the chain: the editor&apos;s own signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs the story as it is now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends it back, with a written opinion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends it, with a written opinion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes it back from the chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lets it out in an emergency before all have signed, with a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes a signed or released story back, with a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who acts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The written opinion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file whose first line is the person&apos;s passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stage that it goes back to, by role or number; the editor&apos;s when left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say who acts: --as NAME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase of %1: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, waiting for %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleJson</name>
    <message>
        <source>The article&apos;s JSON is broken at line %1, column %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The JSON is no object, so it is no article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no string</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is neither true nor false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no array</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not known to this version of Gaoqian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article is of schema %1 and this version of Gaoqian reads schema %2; update Gaoqian to open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no date like 2023-04-15</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 names no picture: it has to be 64 lower-case hex digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is nested deeper than the %2 levels that an article may have</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BlockPainter</name>
    <message>
        <source>Caption</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chain</name>
    <message>
        <source>The chain has no stage; give it at least one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chain has %1 stages; %2 is the most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage %1 of the chain has no role; name one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stands twice in the chain; a role can be only one stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has %2 signatures; a stage has 1 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is neither true nor false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no array</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds something that is no text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no chain: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is unknown to this version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A role that may release or retract has no name; name it or take it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edits is “%1”, which this version does not know</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>--newsroom needs the path of a newsroom file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gaoqian-cli [--newsroom DB] VERB ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit codes: 0 done; 1 the newsroom says no; 2 usage; 3 files or database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; see: gaoqian-cli %2 --help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No verb was given; see: gaoqian-cli help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no verb %1; see: gaoqian-cli help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase is empty; every person needs one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConvertCommand</name>
    <message>
        <source>There is no target %1; there are: html, page, text, json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no source format %1; there are: html, text, json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be made</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Decode</name>
    <message numerus="yes">
        <source>Read as %1, and %n place(s) could not be read: look for %2</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Read as %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>(untitled)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slip of “%1” is broken: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” stands in the list as %2, but its slip says %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is published, but its slip does not hold: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmphasisColour</name>
    <message>
        <source>Red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grey</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportCommand</name>
    <message>
        <source>There is no format %1; there are: page, fragment</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message>
        <source>The folder %1 cannot be made; choose another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No final page of “%1”: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>There is no file %1; check the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a folder; choose a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB, the most that is read at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HtmlIntake</name>
    <message>
        <source>Markup nested too deep was dropped; its text was kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) on the net were not fetched; a line in the text names each</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) could not be taken in: %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) were not part of what was taken in; insert them anew</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s), sound(s) or embedded page(s) were left out</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) to no address on the web were dropped; their text was kept</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden part(s) were left out</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The HTML is too complicated to be taken in; save it as plain text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HtmlPicture</name>
    <message>
        <source>There are more than %1 pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[Picture: %1]</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Identity</name>
    <message>
        <source>The newsroom has no sign-off chain whose certificate holds; its admin must set one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sign-off chain whose certificate holds governs the channel %1; the newsroom&apos;s admin must set one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>This is a Word or another packed file; save it as HTML or plain text first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an old Word or WPS file; save it as HTML or plain text first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a PDF; copy its text and paste that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a picture; insert it into a story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no text; save it as HTML or plain text first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has more than %1 MB; take it in in parts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JsonIntake</name>
    <message numerus="yes">
        <source>%n picture(s) are named but not inside; they show where this newsroom has them</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>This is no private key: it has %1 bytes instead of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no wrapped key; restore the person&apos;s key from a backup, or have the newsroom&apos;s admin make a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This wrapped key asks for more work or memory than any of ours (%1 passes, %2 MiB); restore it from a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough free memory to open the key (%1 MiB); close other programs and try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase is wrong; type it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This wrapped key holds another key than it says; restore it from a backup</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Look</name>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <comment>minutes</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <comment>hours</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <comment>days</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the names of people</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Newsroom</name>
    <message>
        <source>A newsroom needs a first person, who holds its key; give a name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>The theme %1 has no file page.mustache; choose another theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The theme %1 cannot be shown (%2); choose another theme</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureIntake</name>
    <message>
        <source>%1 pictures cannot be read on this computer; save it as JPEG or PNG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is broken and cannot be shown (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture cannot be saved anew (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture has more than %1 MB; make it smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is of no known kind; save it as JPEG or PNG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture of %1 x %2 pixels is too large; make it smaller</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pins</name>
    <message>
        <source>%1, which holds the newsroom keys that this desktop knows, is damaged; restore it from a backup, or remove it if you trust the newsroom file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be made; check its rights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newsroom&apos;s key is not the one that this desktop knows (%1 now, %2 before): the file may have been exchanged or rewritten; ask the newsroom&apos;s administrator to compare the fingerprints</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Platform</name>
    <message>
        <source>There is no terminal to ask for the passphrase on; name a file with --passphrase-file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SampleNewsroom</name>
    <message>
        <source>The sample&apos;s list %1 cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture of the sample carries metadata; clean it first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no verdict %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SetCommand</name>
    <message>
        <source>%1 is no date; write it as 2026-11-23, or leave it empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no http or https address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sets nothing; write key=value with one of: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignDesk</name>
    <message>
        <source>The story was changed while you were reading it; look at it again before you sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Released in an emergency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retracted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed, changed since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>void, changed since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Slip</name>
    <message>
        <source>The text was changed after it was signed; somebody who is %1 must send it up again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text was changed after %1 signed it; waiting for %2 (%3 of %4 signed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for %1 (%2 of %3 signed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This article was returned; somebody who is %1 must send it up again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This article was rejected, which is final; make a new article of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This article was taken back; somebody who is %1 must send it up again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This article has not been sent up; somebody who is %1 must send it up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This article was signed under the sign-off chain of another channel than %1; somebody who is %2 must send it up again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; nothing can be decided before the newsroom&apos;s admin has checked the newsroom with “doctor”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person is not on the newsroom&apos;s staff; the newsroom&apos;s admin can add them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newsroom did not certify %1 with this name, key and roles; the newsroom&apos;s admin must check the newsroom with “doctor”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 signed at more than one stage: %2 and %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2) signed an earlier text (changes by later stages since: %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2) and %3 (%4) signed within the same minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision %1 is dated before decision %2; the clock of one of the two desks was wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under this sign-off chain one person may sign at several stages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Released in an emergency by %1, before every stage had signed: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SlipRules</name>
    <message>
        <source>This article was rejected, which is final; make a new article of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This article was returned; somebody who is %1 must send it up again first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This article was taken back; somebody who is %1 must send it up again first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This article has not been sent up; somebody who is %1 must send it up first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sign-off chain governs this article&apos;s channel; the newsroom&apos;s admin must set one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only somebody who is %1 can send this article up; %2 is not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This article is signed by everybody and was not changed since; there is nothing to send up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This article is in review already and was not changed since it was sent up; %1 signs next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has already signed as %2; %3 needs somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every signature is there; nobody has to sign this article any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text was changed after %1 signed it; somebody who is %2 must send it up again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is for %1 to sign now, and %2 does not hold that role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This article has passed the chain; only %1 can return or reject it now, and %2 is not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article is with %1; only somebody of that stage or a later one can return or reject it, and %2 is not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is the first stage and has nobody to return to; whoever sent the article up can withdraw it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chain has no stage %1; choose one from 1 (%2) to %3 (%4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can return the article only to a stage before their own, not to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article has not come to %1 yet; return it to %2 or a stage before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1, who sent this article up, can withdraw it; somebody of a later stage can return it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every signature is there; the article needs no emergency release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This article has been released already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This chain knows no emergency release; every stage must sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1 can release an article before every signature is there; %2 is not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only an article that was signed or released can be taken back; this one is in review and can be returned, rejected or withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This chain lets nobody take an article back; whoever sent it up can withdraw it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1 can take an article back; %2 is not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names in a list</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version of the program does not know such an act</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no time; set the clock of this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reason is needed; write it as your opinion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A written opinion is needed; say what has to change or why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The opinion has %1 characters; %2 is the most, so put the rest into the article&apos;s comments</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SlipStrip</name>
    <message>
        <source>waiting %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SlipText</name>
    <message>
        <source>Nobody on the staff can sign as %1; the newsroom&apos;s admin can add somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send up again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release in an emergency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Released in an emergency, before every signature was there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every signature is there and holds; the page can be exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent it up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>returned it to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>returned it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejected it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>withdrew it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>released it in an emergency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>took it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, changes since: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, changed since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody holds this role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 signed as %2 at %3; the signature holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 signed as %2 at %3; the signature is kept, changes since: %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 signed as %2 at %3; the text was changed since, so the signature no longer counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has not signed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>. </source>
        <comment>between the sentences of a description</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SlipVerifier</name>
    <message>
        <source>The newsroom&apos;s own key is damaged; restore the newsroom from a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slip&apos;s decisions were removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last decision was removed: the slip ends with %1, which is not the one noted with the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature on %1 does not hold: what it says was changed after it was signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was made on another article and copied here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stands first but is not the first: decisions were removed or moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not follow on %2: a decision was removed, moved or changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is by somebody who is not on the newsroom&apos;s staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be believed: the newsroom did not certify %2 with this name, key and roles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was made under a sign-off chain that the newsroom did not certify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not allowed when it was made: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the article was sent up under another sign-off chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it claims another place in the chain than its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision %1 (%2, %3)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Staffing</name>
    <message>
        <source>Nobody here is called %1; the staff is: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That person is not on the staff of this newsroom; choose somebody who is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A person needs a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs a passphrase: it is what a signature is made with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not the passphrase of %1; try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key kept for %1 is not the one that the newsroom certified; ask the administrator to look the file over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new passphrase is empty; choose one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not hold the newsroom&apos;s key; an administrator has to do this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newsroom&apos;s key kept for %1 is not this newsroom&apos;s; ask another administrator</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>Article %1 has no version %2; list its versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No version of article %1 with that content was kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no article id; make one first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newsroom has an article %1 already; open that one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was saved in another window meanwhile; copy what you wrote and open it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a draft that was never submitted can be deleted; reject or retract this article instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no article id; give at least its first 4 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several articles begin with %1; give more of the id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it says that it is %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no article %1 in this newsroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture %1 is not what its name says; it was damaged on its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its bytes were changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture %1 in this newsroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newsroom file is damaged: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bytes of picture %1 were changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The content of article %1 was changed outside Gaoqian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lists show article %1 otherwise than it is; change and save it to mend that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article %1 shows the picture %2, which is not in the newsroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A kept version of article %1 was changed outside Gaoqian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written (%2); choose another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Qt plugin %1 is missing; install it to open newsroom files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newsroom file %1 cannot be written safely where it is; move it to a disk of this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A backup cannot be made while something is being saved; try again in a moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a file %1; choose another name for the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder %1; make it first or choose another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup %1 could not be written (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A decision on article %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its verdict is “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else acted on this slip meanwhile; look at it again before you decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no folder; choose another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is on a network drive, where several programs cannot safely write one newsroom file; move the file to a disk of this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 is write-protected; allow writing there or choose another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a folder; give the name of a new file in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a file %1; choose another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a folder; choose a newsroom file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no newsroom file %1; check the name or make a new newsroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read; choose a newsroom file that you may read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is empty and holds no newsroom; make a new one under another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no newsroom file; choose another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is the database of another program; choose a newsroom file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Gaoqian; update this program to open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newsroom file %1 is write-protected; allow writing to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newsroom file %1 is in use by another program; wait a moment and try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newsroom file %1 is write-protected; allow writing to the file and to its folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk that holds %1 is full; free some space and try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newsroom file %1 is damaged; keep a copy of it and go back to the last backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newsroom file %1 cannot be opened; check that you may read and write it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newsroom file %1 cannot be read or written (%2); check the disk and its connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newsroom file %1 refused a change (%2); check it with the doctor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read from the newsroom file (%2); check the file with the doctor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is no JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A channel needs a name; give it as 情感/故事 for 故事 within 情感</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chain %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nobody with the id %1 in this newsroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no newsroom key; make a new newsroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This newsroom has its key already; it cannot get another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is on the staff already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person has no key in this newsroom; an administrator can add one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person does not hold the newsroom&apos;s key; ask an administrator</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Templates</name>
    <message>
        <source>a tag is opened and not closed; add %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other delimiters than {{ and }} are not supported; remove this tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is nothing named &quot;%1&quot; on a page; check the spelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; must not be written raw; write {{%1}}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is ready for the page and must be written raw; write {{{%1}}}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a section; write {{#%1}} ... {{/%1}}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an attribute&apos;s value needs quotation marks; write &quot;{{%1}}&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address and must not begin a link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the section &quot;%1&quot; is closed but was never opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the section &quot;%1&quot; is closed, but &quot;%2&quot;, opened in line %3, is still open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sections are nested deeper than %1; make it simpler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the section &quot;%1&quot; is never closed; add {{/%1}}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the list &quot;%1&quot; stands inside another list; move it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the body stands here too often; once is enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no file %1.mustache beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1.mustache includes itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too many files are included inside each other; make it simpler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The theme has no file page.mustache; copy it from the theme that comes with the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the body is nowhere on the page; add {{{body}}}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextIntake</name>
    <message>
        <source>The masthead was left out: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date &quot;%1&quot; was not understood; fill it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of lists below the story were left out: %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n credit line(s) at the end were taken as origin credits</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Theme</name>
    <message>
        <source>%1 is no UTF-8 text; save it as UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no theme folder %1; choose another theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The theme %1 has more than %2 templates; remove some</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;/style must not stand in a style sheet; remove it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tr</name>
    <message>
        <source>Turns foreign text into clean text; needs no newsroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the input is; told from its name and content when left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>html (the clean body, the default), page, text or json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file to write; stdout when left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the newsroom safely, while it is in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks the newsroom over and says what is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All is well</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are wrong</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Writes pages: final ones only for slips that hold, drafts with their mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every signed story (with --draft: every story of our own)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder to write to; made when missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page (the default) or fragment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A draft, marked 未审定, without credits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes files in as drafts, or into the archive as published elsewhere; prints one id a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The channel, whatever the file says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source, whatever the file says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into the archive, as published elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes a newsroom, its key held by its first person; or the sample one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first person, who holds the newsroom&apos;s key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A role that this person has in the chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site&apos;s name, as the masthead shows it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line below it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address that pages are published under</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file whose first line is the person&apos;s new passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the sample newsroom; every passphrase in it is: demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say who holds the newsroom&apos;s key: init --admin NAME, or init --demo for the sample newsroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New passphrase for %1: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists the stories: id, state, title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only: draft, in-review, returned, signed, published, released, rejected, retracted, elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no state %1; there are: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fills in a story&apos;s fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows a story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the slip: every slot, every decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does the slip hold? Exit code 1 and the first broken link if not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slip holds: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People and their roles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A role in the chain: 编辑, 编审, 终审, 总监制, or the newsroom&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The administrator who adds the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file whose first line is the administrator&apos;s passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file whose first line is the new person&apos;s passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which administrator adds the person: --as ADMIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase of %1: </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gaoqian::ChainList</name>
    <message>
        <source>Signatures</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gaoqian::ChannelField</name>
    <message>
        <source>Channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose or type, for example 情感 &gt; 故事</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gaoqian::CoverField</name>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture that the story does not show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gaoqian::DateField</name>
    <message>
        <source>No date</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gaoqian::DecisionModel</name>
    <message>
        <source>content %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as %1 · content %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>who, then what was done</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody who is not on the staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>act, time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>act, time, opinion</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content %1…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gaoqian::DeskModel</name>
    <message>
        <source>Returned to you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(untitled)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
%2</source>
        <comment>title, channel</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <comment>title, state, detail, age</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gaoqian::DeskPane</name>
    <message>
        <source>No story of yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a new one, or import a manuscript from a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stories appear here when it is your turn to sign, or when one is returned to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is in review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A story comes here once its editor sends it up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits for export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A story comes here once everybody on its chain has signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is published yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A story comes here once its final page is exported. Older pages can be imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No story yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the first one, or import a manuscript from a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search title, channel, state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search stories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found in “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The counts above say where the words are found; clear the search to see every story of this queue.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gaoqian::EditorActions</name>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Italic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Underline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Strike through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Su&amp;perscript</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Su&amp;bscript</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear formatting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section &amp;heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ubheading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;mall heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bulleted list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Numbered list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List item one level &amp;deeper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List item one level h&amp;igher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align &amp;left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;entre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align &amp;right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Justify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section &amp;label…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Number sections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove section numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lin&amp;k…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Table…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Divider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste as plain te&amp;xt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emphasis colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Style</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subheading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quote</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gaoqian::GuardedView</name>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gaoqian::HeadlineEdit</name>
    <message>
        <source>Kicker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gaoqian::ImportDialog</name>
    <message>
        <source>As &amp;drafts, to be edited and signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into the &amp;archive, as published elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Take in %n file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>As the file says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gaoqian::InlineObjects</name>
    <message>
        <source>This picture is missing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gaoqian::Launcher</name>
    <message>
        <source>Newsrooms (*.gaoqian-newsroom);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newsroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a newsroom</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gaoqian::LinkDialog</name>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Text:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An address begins with http://, https:// or mailto:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leads to %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gaoqian::MainWindow</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last change could not be saved: %1. Copy the text elsewhere before you leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave and lose the change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept as version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label above the heading, “01” say; empty for none:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(untitled)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.gif *.webp)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language changes when Gaoqian is started again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a story at the left, or write a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Newsroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Gaoqian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaoqian %1. The page names nobody who did not sign exactly what it shows.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gaoqian::MetadataForm</name>
    <message>
        <source>Form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source add&amp;ress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;llector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names, each closed with Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Authors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words, each closed with Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keywords</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Su&amp;mmary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;ver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Origin credits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gaoqian::NewsroomActs</name>
    <message>
        <source>Files to take in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stories (*.txt *.html *.htm *.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not taken in: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gaoqian::NewsroomDialog</name>
    <message>
        <source>New newsroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the masthead shows it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line below it; may be empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the newsroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You will hold the newsroom&apos;s key: only you can add people. Choose a passphrase that you will not forget; nobody can recover it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Site name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;logan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your roles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the newsroom&apos;s file will lie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newsrooms (*.gaoqian-newsroom)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still missing: the site&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a file of that name already; choose another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still missing: where the file will lie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still missing: your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still missing: a passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two passphrases are not the same yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gaoqian::OriginCreditsField</name>
    <message>
        <source>Add a credit line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role of credit line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names of credit line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove credit line %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gaoqian::PageStage</name>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page as readers will see it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gaoqian::PassphraseDialog</name>
    <message>
        <source>&amp;New passphrase:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Passphrase:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Once more:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few words that only you would put together are easy to remember and hard to guess. Nobody can restore a forgotten passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short: others may guess it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fair; a longer one is safer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two do not match yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both match. It is short: others may guess it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both match</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gaoqian::PersonButton</name>
    <message>
        <source>Who is working: edits and signatures go under this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is working yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is working</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gaoqian::PreviewPane</name>
    <message>
        <source>Open a story, and its page stands here as readers will see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As wide as a phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As wide as a desktop browser, scaled to fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As readers with a dark screen see it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Load again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preview stopped. The story is not touched by this.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gaoqian::QueueModel</name>
    <message>
        <source>Mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All stories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, stories: %2</source>
        <comment>queue, how many</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gaoqian::RichTextEdit</name>
    <message>
        <source>Body</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gaoqian::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gaoqian::SiteDialog</name>
    <message>
        <source>Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Slogan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;First word of the breadcrumb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Address that pages are published under</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gaoqian::SlipController</name>
    <message>
        <source>Say first who you are: the button with the name at the top right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export a draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no final page yet: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The story could not be saved, so nothing was done: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, you sign “%2” exactly as it stands. Your passphrase:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, this goes on the slip under your name. Your passphrase:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder that the page is written to</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gaoqian::SlipPanel</name>
    <message>
        <source>Slip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the slip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opinion it came back with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History of decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Opinion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed to return, reject, release or take back a story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed to return or reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it was not done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More acts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export a draft, marked as not approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a story to see its slip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This slip does not hold: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>who, opinion</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No story is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose who you are first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gaoqian::SlipStrip</name>
    <message>
        <source>Sign-off chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No story is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a story to see its sign-off chain</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gaoqian::StaffDialog</name>
    <message>
        <source>&amp;Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new name, or somebody of the staff who gets further roles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (administrator)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This newsroom has no administrator; nobody can be added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 types the new passphrase here; it is what their signatures are made with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase of %1, who vouches for %2:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is on the staff as %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gaoqian::SummaryField</name>
    <message>
        <source>Take from lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a list or a message shows of the story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>characters, how many are advised</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WeChat shows at most %1 characters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gaoqian::TableDialog</name>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first row is a &amp;heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rows:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Columns:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gaoqian::TagField</name>
    <message>
        <source>Remove “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: add one</source>
        <comment>field&apos;s name</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gaoqian::TextDialog</name>
    <message>
        <source>Ctrl+Enter accepts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gaoqian::UrlField</name>
    <message>
        <source>Not a web address; it begins with http:// or https://</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gaoqian::WelcomeWindow</name>
    <message>
        <source>Gaoqian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a story, have every named person sign it, publish the page. The page names nobody who did not sign exactly what it shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a newsroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your site, your staff, your stories, in one file on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the sample newsroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An invented town with stories in every state; every passphrase is: demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a newsroom file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One that a colleague or a backup gave you</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gaoqian::WindowActions</name>
    <message>
        <source>&amp;New story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save a version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export the page…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export a &amp;draft…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Other newsroom…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send &amp;up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write an &amp;opinion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Staff…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ite…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Gaoqian</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>The newsroom file to open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zh_CN or en, for this run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
