<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AccuracyText</name>
    <message numerus="yes">
        <source>%Ln was/were determined with the suggestion in sight. That does not count: look again.</source>
        <translation>
            <numerusform>%Ln was determined with the suggestion in sight. That does not count: look again.</numerusform>
            <numerusform>%Ln were determined with the suggestion in sight. That does not count: look again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be told.</source>
        <translation>
            <numerusform>%Ln could not be told.</numerusform>
            <numerusform>%Ln could not be told.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln is/are not identified.</source>
        <translation>
            <numerusform>%Ln is not identified.</numerusform>
            <numerusform>%Ln are not identified.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %Ln no name is supported.</source>
        <translation>
            <numerusform>For %Ln no name is supported.</numerusform>
            <numerusform>For %Ln no name is supported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln supported name(s) could not be judged: they are deeper than people could determine.</source>
        <translation>
            <numerusform>%Ln supported name could not be judged: it is deeper than people could determine.</numerusform>
            <numerusform>%Ln supported names could not be judged: they are deeper than people could determine.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClustersText</name>
    <message numerus="yes">
        <source>%Ln or more</source>
        <extracomment>of clusters: the fewest that are one</extracomment>
        <translation>
            <numerusform>%Ln or more</numerusform>
            <numerusform>%Ln or more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s)</source>
        <extracomment>of HDBSCAN: how many must be near</extracomment>
        <translation>
            <numerusform>%Ln sample</numerusform>
            <numerusform>%Ln samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln asked for</source>
        <extracomment>of k-means: how many clusters were asked for</extracomment>
        <translation>
            <numerusform>%Ln asked for</numerusform>
            <numerusform>%Ln asked for</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln principal component(s)</source>
        <translation>
            <numerusform>%Ln principal component</numerusform>
            <numerusform>%Ln principal components</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln item(s)</source>
        <extracomment>after a method: among how many it looked for clusters</extracomment>
        <translation>
            <numerusform>of %Ln item</numerusform>
            <numerusform>of %Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) have both and were compared.</source>
        <translation>
            <numerusform>%Ln item has both and was compared.</numerusform>
            <numerusform>%Ln items have both and were compared.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DropText</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s)</source>
        <translation>
            <numerusform>%Ln photograph</numerusform>
            <numerusform>%Ln photographs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln folder</numerusform>
            <numerusform>%Ln folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other(s)</source>
        <translation>
            <numerusform>%Ln other</numerusform>
            <numerusform>%Ln others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message numerus="yes">
        <source>Not enough confirmed photographs to tell the unknown from the known: %1 of %2 species from %3; at least 5 species from %Ln event(s) are needed. Confirm more photographs to the species, or allow more false alarms.</source>
        <translation>
            <numerusform>Not enough confirmed photographs to tell the unknown from the known: %1 of %2 species from %3; at least 5 species from %Ln event are needed. Confirm more photographs to the species, or allow more false alarms.</numerusform>
            <numerusform>Not enough confirmed photographs to tell the unknown from the known: %1 of %2 species from %3; at least 5 species from %Ln events are needed. Confirm more photographs to the species, or allow more false alarms.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportText</name>
    <message numerus="yes">
        <source>%Ln embedding(s)</source>
        <translation>
            <numerusform>%Ln embedding</numerusform>
            <numerusform>%Ln embeddings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) each</source>
        <translation>
            <numerusform>%Ln number each</numerusform>
            <numerusform>%Ln numbers each</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) read</source>
        <translation>
            <numerusform>%Ln record read</numerusform>
            <numerusform>%Ln records read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of photographs that are here</source>
        <translation>
            <numerusform>%Ln of a photograph that is here</numerusform>
            <numerusform>%Ln of photographs that are here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of photographs that come with them; what they say is not counted below</source>
        <translation>
            <numerusform>%Ln of a photograph that comes with it; what it says is not counted below</numerusform>
            <numerusform>%Ln of photographs that come with them; what they say is not counted below</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a photograph</source>
        <translation>
            <numerusform>%Ln without a photograph</numerusform>
            <numerusform>%Ln without a photograph</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s)</source>
        <translation>
            <numerusform>%Ln name</numerusform>
            <numerusform>%Ln names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln region(s)</source>
        <translation>
            <numerusform>%Ln region</numerusform>
            <numerusform>%Ln regions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s)</source>
        <translation>
            <numerusform>%Ln tag</numerusform>
            <numerusform>%Ln tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln field(s)</source>
        <translation>
            <numerusform>%Ln field</numerusform>
            <numerusform>%Ln fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln date(s)</source>
        <translation>
            <numerusform>%Ln date</numerusform>
            <numerusform>%Ln dates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln place</numerusform>
            <numerusform>%Ln places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) in groups</source>
        <translation>
            <numerusform>%Ln item in groups</numerusform>
            <numerusform>%Ln items in groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deployment(s)</source>
        <translation>
            <numerusform>%Ln deployment</numerusform>
            <numerusform>%Ln deployments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <extracomment>names, and how many others there are</extracomment>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photographs are called so; name their folders</source>
        <translation>
            <numerusform>%Ln photograph is called so; name its folder</numerusform>
            <numerusform>%Ln photographs are called so; name their folders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ItemText</name>
    <message numerus="yes">
        <source>decides %Ln</source>
        <translation>
            <numerusform>decides %Ln</numerusform>
            <numerusform>decides %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobText</name>
    <message numerus="yes">
        <source>%Ln minute(s) left</source>
        <translation>
            <numerusform>%Ln minute left</numerusform>
            <numerusform>%Ln minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) left</source>
        <translation>
            <numerusform>%Ln hour left</numerusform>
            <numerusform>%Ln hours left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapText</name>
    <message numerus="yes">
        <source>There are only %Ln point(s): %1 neighbours were looked at instead of %2.</source>
        <translation>
            <numerusform>There is only %Ln point: %1 neighbours were looked at instead of %2.</numerusform>
            <numerusform>There are only %Ln points: %1 neighbours were looked at instead of %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are only %Ln point(s): the perplexity is %1 instead of %2.</source>
        <translation>
            <numerusform>There is only %Ln point: the perplexity is %1 instead of %2.</numerusform>
            <numerusform>There are only %Ln points: the perplexity is %1 instead of %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln point(s), drawn by chance, were arranged; the others were placed beside those that are most like them.</source>
        <translation>
            <numerusform>%Ln point, drawn by chance, was arranged; the others were placed beside those that are most like them.</numerusform>
            <numerusform>%Ln points, drawn by chance, were arranged; the others were placed beside those that are most like them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) came later and moved no other.</source>
        <translation>
            <numerusform>%Ln photograph came later and moved no other.</numerusform>
            <numerusform>%Ln photographs came later and moved no other.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) without a usable vector left out.</source>
        <translation>
            <numerusform>%Ln photograph without a usable vector left out.</numerusform>
            <numerusform>%Ln photographs without a usable vector left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln photograph(s) by %2</source>
        <comment>the first sentence of a caption</comment>
        <extracomment>%1: a method, %2: a model</extracomment>
        <translation>
            <numerusform>%1 of %Ln photograph by %2</numerusform>
            <numerusform>%1 of %Ln photographs by %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln neighbour(s)</source>
        <translation>
            <numerusform>%Ln neighbour</numerusform>
            <numerusform>%Ln neighbours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %1: %Ln other photograph(s) of the list left out.</source>
        <extracomment>%1 is a filter: order:Lepidoptera</extracomment>
        <translation>
            <numerusform>Only %1: %Ln other photograph of the list left out.</numerusform>
            <numerusform>Only %1: %Ln other photographs of the list left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln point(s) were not measured.</source>
        <translation>
            <numerusform>%Ln point was not measured.</numerusform>
            <numerusform>%Ln points were not measured.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoveltyText</name>
    <message numerus="yes">
        <source>%1 of %Ln photograph(s) that nobody determined are like no known species.</source>
        <extracomment>%1 is a number of them</extracomment>
        <translation>
            <numerusform>%1 of %Ln photograph that nobody determined are like no known species.</numerusform>
            <numerusform>%1 of %Ln photographs that nobody determined are like no known species.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rests on %Ln confirmed photograph(s) of %1 from %2.</source>
        <extracomment>%1 and %2 are numbers with what they count, &quot;96 species&quot;, &quot;310 events&quot;</extracomment>
        <translation>
            <numerusform>Rests on %Ln confirmed photograph of %1 from %2.</numerusform>
            <numerusform>Rests on %Ln confirmed photographs of %1 from %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln species</source>
        <translation>
            <numerusform>%Ln species</numerusform>
            <numerusform>%Ln species</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) without a usable vector left out.</source>
        <translation>
            <numerusform>%Ln photograph without a usable vector left out.</numerusform>
            <numerusform>%Ln photographs without a usable vector left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln confirmed photograph(s) with neither event nor date counted one by one: bursts among them promise too much.</source>
        <translation>
            <numerusform>%Ln confirmed photograph with neither event nor date counted one by one: bursts among them promise too much.</numerusform>
            <numerusform>%Ln confirmed photographs with neither event nor date counted one by one: bursts among them promise too much.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) held back: with them too many would be of confirmed species.</source>
        <translation>
            <numerusform>%Ln photograph held back: with it too many would be of confirmed species.</numerusform>
            <numerusform>%Ln photographs held back: with them too many would be of confirmed species.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) of %1 photographs that look alike; %2 are in none.</source>
        <extracomment>%1 and %2 are numbers of photographs</extracomment>
        <translation>
            <numerusform>%Ln group of %1 photographs that look alike; %2 are in none.</numerusform>
            <numerusform>%Ln groups of %1 photographs that look alike; %2 are in none.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlacesText</name>
    <message numerus="yes">
        <source>%Ln row(s) read, %1 taken, %2 of them without a month.</source>
        <translation>
            <numerusform>%Ln row read, %1 taken, %2 of them without a month.</numerusform>
            <numerusform>%Ln rows read, %1 taken, %2 of them without a month.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) left out: %1</source>
        <extracomment>%1 is a reason, as in &quot;3 rows left out: without a position&quot;</extracomment>
        <translation>
            <numerusform>%Ln row left out: %1</numerusform>
            <numerusform>%Ln rows left out: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PublishText</name>
    <message numerus="yes">
        <source>%Ln item(s) of people left out</source>
        <translation>
            <numerusform>%Ln item of people left out</numerusform>
            <numerusform>%Ln items of people left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) of people, listed and not public</source>
        <translation>
            <numerusform>%Ln item of people, listed and not public</numerusform>
            <numerusform>%Ln items of people, listed and not public</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) without a deployment</source>
        <translation>
            <numerusform>%Ln item without a deployment</numerusform>
            <numerusform>%Ln items without a deployment</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) of a deployment without coordinates</source>
        <translation>
            <numerusform>%Ln item of a deployment without coordinates</numerusform>
            <numerusform>%Ln items of a deployment without coordinates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) without a date</source>
        <translation>
            <numerusform>%Ln item without a date</numerusform>
            <numerusform>%Ln items without a date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) by a clock of which nobody knows the time zone</source>
        <translation>
            <numerusform>%Ln item by a clock of which nobody knows the time zone</numerusform>
            <numerusform>%Ln items by a clock of which nobody knows the time zone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) of which several people said something: only the latest word is written</source>
        <translation>
            <numerusform>%Ln item of which several people said something: only the latest word is written</numerusform>
            <numerusform>%Ln items of which several people said something: only the latest word is written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) that a person and the machine named: only the person&apos;s word is written</source>
        <translation>
            <numerusform>%Ln item that a person and the machine named: only the person&apos;s word is written</numerusform>
            <numerusform>%Ln items that a person and the machine named: only the person&apos;s word is written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) with coordinates of their own: the deployment&apos;s are written</source>
        <translation>
            <numerusform>%Ln item with coordinates of their own: the deployment&apos;s are written</numerusform>
            <numerusform>%Ln items with coordinates of their own: the deployment&apos;s are written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) whose sex, stage or count is none of the format&apos;s words: it becomes a tag</source>
        <translation>
            <numerusform>%Ln item whose sex, stage or count is none of the format&apos;s words: it becomes a tag</numerusform>
            <numerusform>%Ln items whose sex, stage or count is none of the format&apos;s words: it becomes a tag</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) with cf. or aff., for which the format has no place: it stands in the comments</source>
        <translation>
            <numerusform>%Ln item with cf. or aff., for which the format has no place: it stands in the comments</numerusform>
            <numerusform>%Ln items with cf. or aff., for which the format has no place: it stands in the comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) with a file name that the format does not allow: a UUID stands for it</source>
        <translation>
            <numerusform>%Ln item with a file name that the format does not allow: a UUID stands for it</numerusform>
            <numerusform>%Ln items with a file name that the format does not allow: a UUID stands for it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) with a tag that has a | or ; in it: readers will see several tags</source>
        <translation>
            <numerusform>%Ln item with a tag that has a | or ; in it: readers will see several tags</numerusform>
            <numerusform>%Ln items with a tag that has a | or ; in it: readers will see several tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) with control characters or bytes that are no UTF-8 in a text: U+FFFD stands for each</source>
        <translation>
            <numerusform>%Ln item with control characters or bytes that are no UTF-8 in a text: U+FFFD stands for each</numerusform>
            <numerusform>%Ln items with control characters or bytes that are no UTF-8 in a text: U+FFFD stands for each</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) with a text that looks like a formula: an apostrophe is put before it</source>
        <translation>
            <numerusform>%Ln item with a text that looks like a formula: an apostrophe is put before it</numerusform>
            <numerusform>%Ln items with a text that looks like a formula: an apostrophe is put before it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) with a text that a spreadsheet takes for a formula</source>
        <translation>
            <numerusform>%Ln item with a text that a spreadsheet takes for a formula</numerusform>
            <numerusform>%Ln items with a text that a spreadsheet takes for a formula</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) of people, vehicles or nothing left out: a Camtrap DP has a place for them</source>
        <translation>
            <numerusform>%Ln occurrence of people, vehicles or nothing left out: a Camtrap DP has a place for them</numerusform>
            <numerusform>%Ln occurrences of people, vehicles or nothing left out: a Camtrap DP has a place for them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) left out of which nobody can tell what it is</source>
        <translation>
            <numerusform>%Ln occurrence left out of which nobody can tell what it is</numerusform>
            <numerusform>%Ln occurrences left out of which nobody can tell what it is</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) left out that only a machine named</source>
        <translation>
            <numerusform>%Ln occurrence left out that only a machine named</numerusform>
            <numerusform>%Ln occurrences left out that only a machine named</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) left out that nobody identified</source>
        <translation>
            <numerusform>%Ln occurrence left out that nobody identified</numerusform>
            <numerusform>%Ln occurrences left out that nobody identified</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) without a date (eventDate), which GBIF requires</source>
        <translation>
            <numerusform>%Ln occurrence without a date (eventDate), which GBIF requires</numerusform>
            <numerusform>%Ln occurrences without a date (eventDate), which GBIF requires</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) without coordinates, which GBIF recommends</source>
        <translation>
            <numerusform>%Ln occurrence without coordinates, which GBIF recommends</numerusform>
            <numerusform>%Ln occurrences without coordinates, which GBIF recommends</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) whose photographs are called differently: written as what the names share</source>
        <translation>
            <numerusform>%Ln occurrence whose photographs are called differently: written as what the names share</numerusform>
            <numerusform>%Ln occurrences whose photographs are called differently: written as what the names share</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) that only a machine named</source>
        <translation>
            <numerusform>%Ln occurrence that only a machine named</numerusform>
            <numerusform>%Ln occurrences that only a machine named</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) of people, vehicles or nothing: counted, not listed</source>
        <translation>
            <numerusform>%Ln occurrence of people, vehicles or nothing: counted, not listed</numerusform>
            <numerusform>%Ln occurrences of people, vehicles or nothing: counted, not listed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) that nobody named: counted, not listed</source>
        <translation>
            <numerusform>%Ln occurrence that nobody named: counted, not listed</numerusform>
            <numerusform>%Ln occurrences that nobody named: counted, not listed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) of a sensitive taxon, or found with one: the place is blurred</source>
        <translation>
            <numerusform>%Ln occurrence of a sensitive taxon, or found with one: the place is blurred</numerusform>
            <numerusform>%Ln occurrences of a sensitive taxon, or found with one: the place is blurred</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) with tags, notes or fields of one&apos;s own, for which this format has no place</source>
        <translation>
            <numerusform>%Ln occurrence with tags, notes or fields of one&apos;s own, for which this format has no place</numerusform>
            <numerusform>%Ln occurrences with tags, notes or fields of one&apos;s own, for which this format has no place</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) with control characters or bytes that are no UTF-8 in a text: U+FFFD stands for each</source>
        <translation>
            <numerusform>%Ln occurrence with control characters or bytes that are no UTF-8 in a text: U+FFFD stands for each</numerusform>
            <numerusform>%Ln occurrences with control characters or bytes that are no UTF-8 in a text: U+FFFD stands for each</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) with a catalogue number or an event&apos;s name, which the format does not have</source>
        <translation>
            <numerusform>%Ln occurrence with a catalogue number or an event&apos;s name, which the format does not have</numerusform>
            <numerusform>%Ln occurrences with a catalogue number or an event&apos;s name, which the format does not have</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deployment(s) whose photographs have different names of places or habitats, of which the format has one</source>
        <translation>
            <numerusform>%Ln deployment whose photographs have different names of places or habitats, of which the format has one</numerusform>
            <numerusform>%Ln deployments whose photographs have different names of places or habitats, of which the format has one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) of older versions left out</source>
        <translation>
            <numerusform>%Ln item of an older version left out</numerusform>
            <numerusform>%Ln items of older versions left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) whose photograph is not where it was; they are listed without a picture</source>
        <translation>
            <numerusform>%Ln item whose photograph is not where it was; it is listed without a picture</numerusform>
            <numerusform>%Ln items whose photographs are not where they were; they are listed without a picture</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) whose place must not be told and cannot be taken out of its file: only out of JPEG, PNG and WebP; they are listed without a picture</source>
        <translation>
            <numerusform>%Ln item whose place must not be told and cannot be taken out of its file: only out of JPEG, PNG and WebP; it is listed without a picture</numerusform>
            <numerusform>%Ln items whose places must not be told and cannot be taken out of their files: only out of JPEG, PNG and WebP; they are listed without a picture</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) with a file name that not every system can have: it gets another</source>
        <translation>
            <numerusform>%Ln item with a file name that not every system can have: it gets another</numerusform>
            <numerusform>%Ln items with file names that not every system can have: they get others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) of vehicles or nothing left out: they belong into a Camtrap DP</source>
        <translation>
            <numerusform>%Ln item of vehicles or nothing left out: it belongs into a Camtrap DP</numerusform>
            <numerusform>%Ln items of vehicles or nothing left out: they belong into a Camtrap DP</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) that nobody named</source>
        <translation>
            <numerusform>%Ln item that nobody named</numerusform>
            <numerusform>%Ln items that nobody named</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) that only a machine named</source>
        <translation>
            <numerusform>%Ln item that only a machine named</numerusform>
            <numerusform>%Ln items that only a machine named</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) not determined down to the rank of the classes</source>
        <translation>
            <numerusform>%Ln item not determined down to the rank of the classes</numerusform>
            <numerusform>%Ln items not determined down to the rank of the classes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) of taxa that have too few photographs apart from each other to be in every part of a closed set</source>
        <translation>
            <numerusform>%Ln item of taxa that have too few photographs apart from each other to be in every part of a closed set</numerusform>
            <numerusform>%Ln items of taxa that have too few photographs apart from each other to be in every part of a closed set</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) that are regions: folders have whole photographs only, COCO has regions</source>
        <translation>
            <numerusform>%Ln item that is a region: folders have whole photographs only, COCO has regions</numerusform>
            <numerusform>%Ln items that are regions: folders have whole photographs only, COCO has regions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) that are regions: archives have whole photographs only, COCO has regions</source>
        <translation>
            <numerusform>%Ln item that is a region: archives have whole photographs only, COCO has regions</numerusform>
            <numerusform>%Ln items that are regions: archives have whole photographs only, COCO has regions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) that are regions of a picture whose size is not known</source>
        <translation>
            <numerusform>%Ln item that is a region of a picture whose size is not known</numerusform>
            <numerusform>%Ln items that are regions of a picture whose size is not known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) of a format that programs for training do not read</source>
        <translation>
            <numerusform>%Ln item of a format that programs for training do not read</numerusform>
            <numerusform>%Ln items of a format that programs for training do not read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) of a format that readers of webdataset do not know</source>
        <translation>
            <numerusform>%Ln item of a format that readers of webdataset do not know</numerusform>
            <numerusform>%Ln items of a format that readers of webdataset do not know</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) whose photograph is not where it was</source>
        <translation>
            <numerusform>%Ln item whose photograph is not where it was</numerusform>
            <numerusform>%Ln items whose photographs are not where they were</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) whose place must not be told: a list names files</source>
        <translation>
            <numerusform>%Ln item whose place must not be told: a list names files</numerusform>
            <numerusform>%Ln items whose place must not be told: a list names files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) whose place must not be told: keywords go where the photograph does</source>
        <translation>
            <numerusform>%Ln item whose place must not be told: keywords go where the photograph does</numerusform>
            <numerusform>%Ln items whose place must not be told: keywords go where the photograph does</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) whose place must not be told and cannot be taken out of its file: only out of JPEG, PNG and WebP</source>
        <translation>
            <numerusform>%Ln item whose place must not be told and cannot be taken out of its file: only out of JPEG, PNG and WebP</numerusform>
            <numerusform>%Ln items whose place must not be told and cannot be taken out of their files: only out of JPEG, PNG and WebP</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) without an embedding of %1</source>
        <translation>
            <numerusform>%Ln item without an embedding of %1</numerusform>
            <numerusform>%Ln items without an embedding of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) into whose file no keywords can be written: only into JPEG and PNG, where there is room</source>
        <translation>
            <numerusform>%Ln item into whose file no keywords can be written: only into JPEG and PNG, where there is room</numerusform>
            <numerusform>%Ln items into whose files no keywords can be written: only into JPEG and PNG, where there is room</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) into whose file no keywords can be written: a sidecar is in the folder, to be put beside it</source>
        <translation>
            <numerusform>%Ln item into whose file no keywords can be written: a sidecar is in the folder, to be put beside it</numerusform>
            <numerusform>%Ln items into whose files no keywords can be written: sidecars are in the folder, to be put beside them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) that may not be written to</source>
        <translation>
            <numerusform>%Ln item that may not be written to</numerusform>
            <numerusform>%Ln items that may not be written to</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) whose file is not as the collection knows it: look at the files anew first</source>
        <translation>
            <numerusform>%Ln item whose file is not as the collection knows it: look at the files anew first</numerusform>
            <numerusform>%Ln items whose files are not as the collection knows them: look at the files anew first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) whose sidecar would have the name of another one&apos;s</source>
        <translation>
            <numerusform>%Ln item whose sidecar would have the name of another one&apos;s</numerusform>
            <numerusform>%Ln items whose sidecars would have the names of others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) with a sidecar already that cannot be read</source>
        <translation>
            <numerusform>%Ln item with a sidecar already that cannot be read</numerusform>
            <numerusform>%Ln items with a sidecar already that cannot be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) with XMP in it already that cannot be read</source>
        <translation>
            <numerusform>%Ln item with XMP in it already that cannot be read</numerusform>
            <numerusform>%Ln items with XMP in them already that cannot be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) with a sidecar already: it is taken over and added to</source>
        <translation>
            <numerusform>%Ln item with a sidecar already: it is taken over and added to</numerusform>
            <numerusform>%Ln items with a sidecar already: it is taken over and added to</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) with XMP in it already: it is taken over and added to</source>
        <translation>
            <numerusform>%Ln item with XMP in it already: it is taken over and added to</numerusform>
            <numerusform>%Ln items with XMP in them already: it is taken over and added to</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) without coordinates: iNaturalist will call it casual</source>
        <translation>
            <numerusform>%Ln occurrence without coordinates: iNaturalist will call it casual</numerusform>
            <numerusform>%Ln occurrences without coordinates: iNaturalist will call them casual</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) whose photographs are called differently: only what the names share</source>
        <translation>
            <numerusform>%Ln occurrence whose photographs are called differently: only what the names share</numerusform>
            <numerusform>%Ln occurrences whose photographs are called differently: only what the names share</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) with photographs of people</source>
        <translation>
            <numerusform>%Ln occurrence with photographs of people</numerusform>
            <numerusform>%Ln occurrences with photographs of people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) that no person named</source>
        <translation>
            <numerusform>%Ln occurrence that no person named</numerusform>
            <numerusform>%Ln occurrences that no person named</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) without a date</source>
        <translation>
            <numerusform>%Ln occurrence without a date</numerusform>
            <numerusform>%Ln occurrences without a date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) that may not be written to</source>
        <translation>
            <numerusform>%Ln photograph that may not be written to</numerusform>
            <numerusform>%Ln photographs that may not be written to</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) whose file is not where it was</source>
        <translation>
            <numerusform>%Ln photograph whose file is not where it was</numerusform>
            <numerusform>%Ln photographs whose files are not where they were</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) for which the disk has no room</source>
        <translation>
            <numerusform>%Ln photograph for which the disk has no room</numerusform>
            <numerusform>%Ln photographs for which the disk has no room</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) whose file is not as the collection knows it: look at the files anew first</source>
        <translation>
            <numerusform>%Ln photograph whose file is not as the collection knows it: look at the files anew first</numerusform>
            <numerusform>%Ln photographs whose files are not as the collection knows them: look at the files anew first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) that could not be read, kept or written</source>
        <translation>
            <numerusform>%Ln photograph that could not be read, kept or written</numerusform>
            <numerusform>%Ln photographs that could not be read, kept or written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) of photographs that are another one&apos;s copy, left out: the picture is the same</source>
        <translation>
            <numerusform>%Ln item of photographs that are another one&apos;s copy, left out: the picture is the same</numerusform>
            <numerusform>%Ln items of photographs that are another one&apos;s copy, left out: the picture is the same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) of photographs that are another one&apos;s copy and called differently: the first one&apos;s name counts</source>
        <translation>
            <numerusform>%Ln item of photographs that are another one&apos;s copy and called differently: the first one&apos;s name counts</numerusform>
            <numerusform>%Ln items of photographs that are another one&apos;s copy and called differently: the first one&apos;s name counts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) put under another one, as names.csv says: synonyms, or written differently</source>
        <translation>
            <numerusform>%Ln name put under another one, as names.csv says: synonyms, or written differently</numerusform>
            <numerusform>%Ln names put under another one, as names.csv says: synonyms, or written differently</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) of another kingdom than in the checklist, left as it is</source>
        <translation>
            <numerusform>%Ln name of another kingdom than in the checklist, left as it is</numerusform>
            <numerusform>%Ln names of another kingdom than in the checklist, left as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) that other taxa have, too: each taxon is a class of its own</source>
        <translation>
            <numerusform>%Ln name that other taxa have, too: each taxon is a class of its own</numerusform>
            <numerusform>%Ln names that other taxa have, too: each taxon is a class of its own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) of sensitive taxa that nothing here bears: no place is kept back for them</source>
        <translation>
            <numerusform>%Ln name of sensitive taxa that nothing here bears: no place is kept back for it</numerusform>
            <numerusform>%Ln names of sensitive taxa that nothing here bears: no place is kept back for them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepText</name>
    <message numerus="yes">
        <source>%Ln item(s) determined as suggested</source>
        <translation>
            <numerusform>%Ln item determined as suggested</numerusform>
            <numerusform>%Ln items determined as suggested</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) determined as %1 by the look of %2</source>
        <translation>
            <numerusform>%Ln item determined as %1 by the look of %2</numerusform>
            <numerusform>%Ln items determined as %1 by the look of %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) determined as %1</source>
        <translation>
            <numerusform>%Ln item determined as %1</numerusform>
            <numerusform>%Ln items determined as %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) of %1 determined as %2</source>
        <translation>
            <numerusform>%Ln occurrence of %1 determined as %2</numerusform>
            <numerusform>%Ln occurrences of %1 determined as %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>determination of %Ln item(s) withdrawn</source>
        <translation>
            <numerusform>determination of %Ln item withdrawn</numerusform>
            <numerusform>determination of %Ln items withdrawn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) flagged</source>
        <translation>
            <numerusform>%Ln item flagged</numerusform>
            <numerusform>%Ln items flagged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) no longer flagged</source>
        <translation>
            <numerusform>%Ln item no longer flagged</numerusform>
            <numerusform>%Ln items no longer flagged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tags and fields of %Ln item(s)</source>
        <translation>
            <numerusform>tags and fields of %Ln item</numerusform>
            <numerusform>tags and fields of %Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tag %1 on %Ln item(s)</source>
        <translation>
            <numerusform>tag %1 on %Ln item</numerusform>
            <numerusform>tag %1 on %Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tag %1 taken off %Ln item(s)</source>
        <translation>
            <numerusform>tag %1 taken off %Ln item</numerusform>
            <numerusform>tag %1 taken off %Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 = %2 on %Ln item(s)</source>
        <translation>
            <numerusform>%1 = %2 on %Ln item</numerusform>
            <numerusform>%1 = %2 on %Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 cleared on %Ln item(s)</source>
        <translation>
            <numerusform>%1 cleared on %Ln item</numerusform>
            <numerusform>%1 cleared on %Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>date of %Ln item(s)</source>
        <translation>
            <numerusform>date of %Ln item</numerusform>
            <numerusform>date of %Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>clock of %Ln item(s) %1, in UTC%2</source>
        <translation>
            <numerusform>clock of %Ln item %1, in UTC%2</numerusform>
            <numerusform>clock of %Ln items %1, in UTC%2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>clock of %Ln item(s) in UTC%1</source>
        <translation>
            <numerusform>clock of %Ln item in UTC%1</numerusform>
            <numerusform>clock of %Ln items in UTC%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>clock of %Ln item(s) %1</source>
        <translation>
            <numerusform>clock of %Ln item %1</numerusform>
            <numerusform>clock of %Ln items %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>clock of %Ln item(s)</source>
        <translation>
            <numerusform>clock of %Ln item</numerusform>
            <numerusform>clock of %Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>clock of deployment %1 with %Ln item(s)</source>
        <translation>
            <numerusform>clock of deployment %1 with %Ln item</numerusform>
            <numerusform>clock of deployment %1 with %Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>place of %Ln item(s): %1</source>
        <translation>
            <numerusform>place of %Ln item: %1</numerusform>
            <numerusform>place of %Ln items: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>place of %Ln item(s)</source>
        <translation>
            <numerusform>place of %Ln item</numerusform>
            <numerusform>place of %Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln region(s) drawn</source>
        <translation>
            <numerusform>%Ln region drawn</numerusform>
            <numerusform>%Ln regions drawn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln region(s) moved</source>
        <translation>
            <numerusform>%Ln region moved</numerusform>
            <numerusform>%Ln regions moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln region(s) taken away</source>
        <translation>
            <numerusform>%Ln region taken away</numerusform>
            <numerusform>%Ln regions taken away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) put into %1</source>
        <translation>
            <numerusform>%Ln item put into %1</numerusform>
            <numerusform>%Ln items put into %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) taken out of their occurrences</source>
        <translation>
            <numerusform>%Ln item taken out of their occurrences</numerusform>
            <numerusform>%Ln items taken out of their occurrences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) of %1 put into an event</source>
        <translation>
            <numerusform>%Ln occurrence of %1 put into an event</numerusform>
            <numerusform>%Ln occurrences of %1 put into an event</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) of %1 taken out of their events</source>
        <translation>
            <numerusform>%Ln occurrence of %1 taken out of their events</numerusform>
            <numerusform>%Ln occurrences of %1 taken out of their events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) of %1 put into a deployment</source>
        <translation>
            <numerusform>%Ln event of %1 put into a deployment</numerusform>
            <numerusform>%Ln events of %1 put into a deployment</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) of %1 taken out of their deployments</source>
        <translation>
            <numerusform>%Ln event of %1 taken out of their deployments</numerusform>
            <numerusform>%Ln events of %1 taken out of their deployments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) of %1 made</source>
        <translation>
            <numerusform>%Ln occurrence of %1 made</numerusform>
            <numerusform>%Ln occurrences of %1 made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) of %1 made</source>
        <translation>
            <numerusform>%Ln event of %1 made</numerusform>
            <numerusform>%Ln events of %1 made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deployment(s) from %1</source>
        <translation>
            <numerusform>%Ln deployment from %1</numerusform>
            <numerusform>%Ln deployments from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) described by %1</source>
        <translation>
            <numerusform>%Ln item described by %1</numerusform>
            <numerusform>%Ln items described by %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>sample %1: %Ln item(s) drawn from %2</source>
        <translation>
            <numerusform>sample %1: %Ln item drawn from %2</numerusform>
            <numerusform>sample %1: %Ln items drawn from %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>clustering %1 of %Ln cluster(s) kept</source>
        <translation>
            <numerusform>clustering %1 of %Ln cluster kept</numerusform>
            <numerusform>clustering %1 of %Ln clusters kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cluster(s) merged into %1</source>
        <translation>
            <numerusform>%Ln cluster merged into %1</numerusform>
            <numerusform>%Ln clusters merged into %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln taxa</source>
        <translation>
            <numerusform>%Ln taxon</numerusform>
            <numerusform>%Ln taxa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s)</source>
        <translation>
            <numerusform>%Ln occurrence</numerusform>
            <numerusform>%Ln occurrences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deployment(s)</source>
        <translation>
            <numerusform>%Ln deployment</numerusform>
            <numerusform>%Ln deployments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a cluster of %Ln item(s)</source>
        <translation>
            <numerusform>a cluster of %Ln item</numerusform>
            <numerusform>a cluster of %Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cluster(s) dissolved</source>
        <translation>
            <numerusform>%Ln cluster dissolved</numerusform>
            <numerusform>%Ln clusters dissolved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cluster(s) determined by working names</source>
        <translation>
            <numerusform>%Ln cluster determined by working names</numerusform>
            <numerusform>%Ln clusters determined by working names</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StructureLists</name>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StructureText</name>
    <message numerus="yes">
        <source>%1: %Ln with enough photographs</source>
        <extracomment>%1 is a rank: &quot;Family: 12 taxa with enough photographs&quot;</extracomment>
        <translation>
            <numerusform>%1: %Ln with enough photographs</numerusform>
            <numerusform>%1: %Ln with enough photographs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out that have too few</source>
        <translation>
            <numerusform>%Ln left out that has too few</numerusform>
            <numerusform>%Ln left out that have too few</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln species a field explains the groups, at a false-discovery rate of 5 %: %1.</source>
        <translation>
            <numerusform>In %Ln species a field explains the groups, at a false-discovery rate of 5 %: %1.</numerusform>
            <numerusform>In %Ln species a field explains the groups, at a false-discovery rate of 5 %: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) are doubtful: neighbours of other events are of another taxon.</source>
        <translation>
            <numerusform>%Ln label is doubtful: neighbours of other events are of another taxon.</numerusform>
            <numerusform>%Ln labels are doubtful: neighbours of other events are of another taxon.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln species, each clade predicted from the others (%1): rank correlation %2, with shuffled values %3 (p %4), within clades %5.</source>
        <translation>
            <numerusform>%Ln species, each clade predicted from the others (%1): rank correlation %2, with shuffled values %3 (p %4), within clades %5.</numerusform>
            <numerusform>%Ln species, each clade predicted from the others (%1): rank correlation %2, with shuffled values %3 (p %4), within clades %5.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln species of the table are not among these photographs.</source>
        <translation>
            <numerusform>%Ln species of the table is not among these photographs.</numerusform>
            <numerusform>%Ln species of the table are not among these photographs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) without a usable vector were left out.</source>
        <translation>
            <numerusform>%Ln photograph without a usable vector was left out.</numerusform>
            <numerusform>%Ln photographs without a usable vector were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) were named by the machine alone.</source>
        <translation>
            <numerusform>%Ln photograph was named by the machine alone.</numerusform>
            <numerusform>%Ln photographs were named by the machine alone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) have neither event nor date and count one by one: intervals are too narrow if bursts are among them.</source>
        <translation>
            <numerusform>%Ln photograph has neither event nor date and counts by itself: intervals are too narrow if bursts are among them.</numerusform>
            <numerusform>%Ln photographs have neither event nor date and count one by one: intervals are too narrow if bursts are among them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not enough species for ρ: %Ln could be measured, at least %1 must be.</source>
        <translation>
            <numerusform>Not enough species for ρ: %Ln could be measured, at least %1 must be.</numerusform>
            <numerusform>Not enough species for ρ: %Ln could be measured, at least %1 must be.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln species, each clade predicted from the others (%1), categories weighing the same: a linear probe is right about %2, with shuffled categories %3 (p %4).</source>
        <translation>
            <numerusform>%Ln species, each clade predicted from the others (%1), categories weighing the same: a linear probe is right about %2, with shuffled categories %3 (p %4).</numerusform>
            <numerusform>%Ln species, each clade predicted from the others (%1), categories weighing the same: a linear probe is right about %2, with shuffled categories %3 (p %4).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SummaryText</name>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <comment>photographs and regions</comment>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln verified</source>
        <translation>
            <numerusform>%Ln verified</numerusform>
            <numerusform>%Ln verified</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to look at</source>
        <translation>
            <numerusform>%Ln to look at</numerusform>
            <numerusform>%Ln to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read</source>
        <translation>
            <numerusform>%Ln could not be read</numerusform>
            <numerusform>%Ln could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln listed</source>
        <extracomment>items that a filter leaves</extracomment>
        <translation>
            <numerusform>%Ln listed</numerusform>
            <numerusform>%Ln listed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrackText</name>
    <message numerus="yes">
        <source>%Ln point(s)</source>
        <translation>
            <numerusform>%Ln point</numerusform>
            <numerusform>%Ln points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a time or a place on Earth left out</source>
        <translation>
            <numerusform>%Ln without a time or a place on Earth left out</numerusform>
            <numerusform>%Ln without a time or a place on Earth left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay: how far their clock was ahead of UTC is not known. Choose the time zone above.</source>
        <translation>
            <numerusform>%Ln stays: how far its clock was ahead of UTC is not known. Choose the time zone above.</numerusform>
            <numerusform>%Ln stay: how far their clock was ahead of UTC is not known. Choose the time zone above.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay: taken before, after or in a gap of the track.</source>
        <translation>
            <numerusform>%Ln stays: taken before, after or in a gap of the track.</numerusform>
            <numerusform>%Ln stay: taken before, after or in a gap of the track.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay: they have a position already.</source>
        <translation>
            <numerusform>%Ln stays: it has a position already.</numerusform>
            <numerusform>%Ln stay: they have a position already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay: they have no date.</source>
        <translation>
            <numerusform>%Ln stays: it has no date.</numerusform>
            <numerusform>%Ln stay: they have no date.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TreeText</name>
    <message numerus="yes">
        <source>(no name, %Ln tips)</source>
        <translation>
            <numerusform>(no name, %Ln tip)</numerusform>
            <numerusform>(no name, %Ln tips)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tips</source>
        <translation>
            <numerusform>%Ln tip</numerusform>
            <numerusform>%Ln tips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photographs</source>
        <translation>
            <numerusform>%Ln photograph</numerusform>
            <numerusform>%Ln photographs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln taxa</source>
        <translation>
            <numerusform>of %Ln taxon</numerusform>
            <numerusform>of %Ln taxa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in %1</source>
        <extracomment>photographs; %1 is the name of another collection</extracomment>
        <translation>
            <numerusform>%Ln in %1</numerusform>
            <numerusform>%Ln in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them before %1</source>
        <extracomment>photographs; %1 is a date</extracomment>
        <translation>
            <numerusform>%Ln of them before %1</numerusform>
            <numerusform>%Ln of them before %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photographs, none of them called anything on this tree.</source>
        <translation>
            <numerusform>%Ln photograph, not called anything on this tree.</numerusform>
            <numerusform>%Ln photographs, none of them called anything on this tree.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %Ln photographs on this tree.</source>
        <extracomment>%1 is a taxon and its rank</extracomment>
        <translation>
            <numerusform>%1: %2 of %Ln photograph on this tree.</numerusform>
            <numerusform>%1: %2 of %Ln photographs on this tree.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln like no known species</source>
        <extracomment>photographs of a clade</extracomment>
        <translation>
            <numerusform>%Ln like no known species</numerusform>
            <numerusform>%Ln like no known species</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrustText</name>
    <message numerus="yes">
        <source>%1: %2 of %3 confirmed names of %Ln event(s) are right.</source>
        <extracomment>%1 a rank, %2 and %3 numbers of names</extracomment>
        <translation>
            <numerusform>%1: %2 of %3 confirmed names of %Ln event are right.</numerusform>
            <numerusform>%1: %2 of %3 confirmed names of %Ln events are right.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too few: about %Ln more event(s) are needed.</source>
        <translation>
            <numerusform>Too few: about %Ln more event is needed.</numerusform>
            <numerusform>Too few: about %Ln more events are needed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) of %1</source>
        <extracomment>%1 a number of events, &quot;37 events&quot;</extracomment>
        <translation>
            <numerusform>%Ln photograph of %1</numerusform>
            <numerusform>%Ln photographs of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) left out: people contradict each other.</source>
        <translation>
            <numerusform>%Ln photograph left out: people contradict each other.</numerusform>
            <numerusform>%Ln photographs left out: people contradict each other.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) left out: determined with the suggestion in sight.</source>
        <translation>
            <numerusform>%Ln photograph left out: determined with the suggestion in sight.</numerusform>
            <numerusform>%Ln photographs left out: determined with the suggestion in sight.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) left out: could not be told.</source>
        <translation>
            <numerusform>%Ln photograph left out: could not be told.</numerusform>
            <numerusform>%Ln photographs left out: could not be told.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) left out: not identified.</source>
        <translation>
            <numerusform>%Ln photograph left out: not identified.</numerusform>
            <numerusform>%Ln photographs left out: not identified.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) of the sample not looked at yet.</source>
        <translation>
            <numerusform>%Ln photograph of the sample not looked at yet.</numerusform>
            <numerusform>%Ln photographs of the sample not looked at yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) with neither event nor date count one by one: bursts among them promise too much.</source>
        <translation>
            <numerusform>%Ln photograph with neither event nor date counts by itself: bursts promise too much.</numerusform>
            <numerusform>%Ln photographs with neither event nor date count one by one: bursts among them promise too much.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 cannot be promised yet. Nearest to it is the rank %2: look at photographs of about %Ln more event(s), suggestions hidden.</source>
        <extracomment>%1 a share, %2 a rank</extracomment>
        <translation>
            <numerusform>%1 cannot be promised yet. Nearest to it is the rank %2: look at photographs of about %Ln more event, suggestions hidden.</numerusform>
            <numerusform>%1 cannot be promised yet. Nearest to it is the rank %2: look at photographs of about %Ln more events, suggestions hidden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln photograph(s) they say the same in %1; chance alone would give %2.</source>
        <translation>
            <numerusform>Of %Ln photograph they say the same in %1; chance alone would give %2.</numerusform>
            <numerusform>Of %Ln photographs they say the same in %1; chance alone would give %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s) left out: said with the suggestion in sight.</source>
        <translation>
            <numerusform>%Ln word left out: said with the suggestion in sight.</numerusform>
            <numerusform>%Ln words left out: said with the suggestion in sight.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) one of both could not tell.</source>
        <translation>
            <numerusform>%Ln photograph one of both could not tell.</numerusform>
            <numerusform>%Ln photographs one of both could not tell.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) one of both did not name down to this rank.</source>
        <translation>
            <numerusform>%Ln photograph one of both did not name down to this rank.</numerusform>
            <numerusform>%Ln photographs one of both did not name down to this rank.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhyText</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxo::ui::AskDialog</name>
    <message numerus="yes">
        <source>%Ln item(s) asked about.</source>
        <translation>
            <numerusform>%Ln item asked about.</numerusform>
            <numerusform>%Ln items asked about.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read.</source>
        <translation>
            <numerusform>%Ln could not be read.</numerusform>
            <numerusform>%Ln could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About the %Ln selected item(s)</source>
        <translation>
            <numerusform>About the %Ln selected item</numerusform>
            <numerusform>About the %Ln selected items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About all %Ln listed item(s)</source>
        <translation>
            <numerusform>About the %Ln listed item</numerusform>
            <numerusform>About all %Ln listed items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxo::ui::ClustersPanel</name>
    <message numerus="yes">
        <source>%Ln item(s) could not be used.</source>
        <translation>
            <numerusform>%Ln item could not be used.</numerusform>
            <numerusform>%Ln items could not be used.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxo::ui::ComparisonBar</name>
    <message numerus="yes">
        <source>%Ln to another taxon</source>
        <extracomment>after &quot;12 of 431 would change:&quot;</extracomment>
        <translation>
            <numerusform>%Ln to another taxon</numerusform>
            <numerusform>%Ln to another taxon</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to a deeper rank</source>
        <extracomment>after &quot;12 of 431 would change:&quot;</extracomment>
        <translation>
            <numerusform>%Ln to a deeper rank</numerusform>
            <numerusform>%Ln to a deeper rank</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to a higher rank</source>
        <extracomment>after &quot;12 of 431 would change:&quot;</extracomment>
        <translation>
            <numerusform>%Ln to a higher rank</numerusform>
            <numerusform>%Ln to a higher rank</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln verified item(s), %1 would agree better with the determination and %2 worse.</source>
        <translation>
            <numerusform>Of %Ln verified item, %1 would agree better with the determination and %2 worse.</numerusform>
            <numerusform>Of %Ln verified items, %1 would agree better with the determination and %2 worse.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without an answer</source>
        <extracomment>after &quot;12 of 431 would change:&quot;; their files are not there, say</extracomment>
        <translation>
            <numerusform>%Ln without an answer</numerusform>
            <numerusform>%Ln without an answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) are flagged: outside their known range or season.</source>
        <translation>
            <numerusform>%Ln answer is flagged: outside its known range or season.</numerusform>
            <numerusform>%Ln answers are flagged: outside their known range or season.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxo::ui::CutDialog</name>
    <message numerus="yes">
        <source>%Ln regions</source>
        <translation>
            <numerusform>%Ln region</numerusform>
            <numerusform>%Ln regions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Cut into %Ln regions</source>
        <translation>
            <numerusform>&amp;Cut into %Ln region</numerusform>
            <numerusform>&amp;Cut into %Ln regions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxo::ui::DecisionSection</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxo::ui::DialPage</name>
    <message numerus="yes">
        <source>Of %Ln photograph(s):</source>
        <translation>
            <numerusform>Of %Ln photograph:</numerusform>
            <numerusform>Of %Ln photographs:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) would be named at another rank than now.</source>
        <translation>
            <numerusform>%Ln photograph would be named at another rank than now.</numerusform>
            <numerusform>%Ln photographs would be named at another rank than now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxo::ui::EvidenceRows</name>
    <message numerus="yes">
        <source>%Ln confirmed</source>
        <translation>
            <numerusform>%Ln confirmed</numerusform>
            <numerusform>%Ln confirmed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxo::ui::ExportDialog</name>
    <message numerus="yes">
        <source>All of the collection (%Ln)</source>
        <translation>
            <numerusform>All of the collection (%Ln)</numerusform>
            <numerusform>All of the collection (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is listed (%Ln)</source>
        <translation>
            <numerusform>What is listed (%Ln)</numerusform>
            <numerusform>What is listed (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is selected (%Ln)</source>
        <translation>
            <numerusform>What is selected (%Ln)</numerusform>
            <numerusform>What is selected (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keywords are in %Ln photograph(s) now.</source>
        <translation>
            <numerusform>Keywords are in %Ln photograph now.</numerusform>
            <numerusform>Keywords are in %Ln photographs now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxo::ui::ExportFindings</name>
    <message numerus="yes">
        <source>The first %Ln of them</source>
        <translation>
            <numerusform>The first %Ln of them</numerusform>
            <numerusform>The first %Ln of them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxo::ui::FilterBar</name>
    <message numerus="yes">
        <source>%Ln empty frame(s) hidden</source>
        <translation>
            <numerusform>%Ln empty frame hidden</numerusform>
            <numerusform>%Ln empty frames hidden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxo::ui::FilterField</name>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxo::ui::GalleryView</name>
    <message numerus="yes">
        <source>At most %Ln photograph(s) can be dragged at once.</source>
        <translation>
            <numerusform>At most %Ln photograph can be dragged at once.</numerusform>
            <numerusform>At most %Ln photographs can be dragged at once.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxo::ui::GroupHead</name>
    <message numerus="yes">
        <source>Comparing %Ln photograph(s)</source>
        <translation>
            <numerusform>Comparing %Ln photograph</numerusform>
            <numerusform>Comparing %Ln photographs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln empty frame(s) hidden</source>
        <translation>
            <numerusform>%Ln empty frame hidden</numerusform>
            <numerusform>%Ln empty frames hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This look decides %Ln photograph(s).</source>
        <translation>
            <numerusform>This look decides %Ln photograph.</numerusform>
            <numerusform>This look decides %Ln photographs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A word is about %1 of %Ln frame(s); Space leaves one out or takes it in.</source>
        <extracomment>%1 is how many of the frames (%Ln) a word is about</extracomment>
        <translation>
            <numerusform>A word is about %1 of %Ln frame; Space leaves one out or takes it in.</numerusform>
            <numerusform>A word is about %1 of %Ln frames; Space leaves one out or takes it in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A word is about %Ln frame(s); Space leaves one out.</source>
        <translation>
            <numerusform>A word is about %Ln frame; Space leaves one out.</numerusform>
            <numerusform>A word is about %Ln frames; Space leaves one out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln photograph(s) say so</source>
        <extracomment>%1 is how many of the photographs (%Ln) support the taxon by themselves</extracomment>
        <translation>
            <numerusform>%1 of %Ln photograph says so</numerusform>
            <numerusform>%1 of %Ln photographs say so</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These are %Ln frame(s), too many to be looked at as one: a word is about this photograph alone.</source>
        <translation>
            <numerusform>This is %Ln frame, too many to be looked at as one: a word is about this photograph alone.</numerusform>
            <numerusform>These are %Ln frames, too many to be looked at as one: a word is about this photograph alone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxo::ui::MainWindow</name>
    <message numerus="yes">
        <source>Only %Ln taxa</source>
        <translation>
            <numerusform>Only %Ln taxon</numerusform>
            <numerusform>Only %Ln taxa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is no candidate %1: %Ln were kept of this answer. R names a taxon.</source>
        <translation>
            <numerusform>There is no candidate %1: %Ln was kept of this answer. R names a taxon.</numerusform>
            <numerusform>There is no candidate %1: %Ln were kept of this answer. R names a taxon.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxo::ui::MapAnswers</name>
    <message numerus="yes">
        <source>Of %Ln name(s) no other event says anything.</source>
        <translation>
            <numerusform>Of %Ln name no other event says anything.</numerusform>
            <numerusform>Of %Ln names no other event says anything.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxo::ui::MapAsker</name>
    <message numerus="yes">
        <source>Finding the place of %Ln photograph(s)</source>
        <translation>
            <numerusform>Finding the place of %Ln photograph</numerusform>
            <numerusform>Finding the places of %Ln photographs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxo::ui::MapBoard</name>
    <message numerus="yes">
        <source>%Ln point(s)</source>
        <translation>
            <numerusform>%Ln point</numerusform>
            <numerusform>%Ln points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln point(s)</source>
        <extracomment>the second is how many there are in all</extracomment>
        <translation>
            <numerusform>%L1 of %Ln point</numerusform>
            <numerusform>%L1 of %Ln points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxo::ui::MapPanel</name>
    <message numerus="yes">
        <source>Drop: shows where %Ln photograph(s) would lie. Nothing is taken into the collection.</source>
        <translation>
            <numerusform>Drop: shows where %Ln photograph would lie. Nothing is taken into the collection.</numerusform>
            <numerusform>Drop: shows where %Ln photographs would lie. Nothing is taken into the collection.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln point(s) left out.</source>
        <translation>
            <numerusform>%Ln point left out.</numerusform>
            <numerusform>%Ln points left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxo::ui::ModelBar</name>
    <message numerus="yes">
        <source>%Ln label(s)</source>
        <translation>
            <numerusform>%Ln label</numerusform>
            <numerusform>%Ln labels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxo::ui::ModelDetails</name>
    <message numerus="yes">
        <source>%1 in %Ln file(s)</source>
        <translation>
            <numerusform>%1 in %Ln file</numerusform>
            <numerusform>%1 in %Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxo::ui::Notices</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) could not be opened.</source>
        <translation>
            <numerusform>%n item could not be opened.</numerusform>
            <numerusform>%n items could not be opened.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were in the collection already.</source>
        <translation>
            <numerusform>%Ln was in the collection already.</numerusform>
            <numerusform>%Ln were in the collection already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are copies of photographs that are kept.</source>
        <translation>
            <numerusform>%Ln is a copy of a photograph that is kept.</numerusform>
            <numerusform>%Ln are copies of photographs that are kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were found again at another place.</source>
        <translation>
            <numerusform>%Ln was found again at another place.</numerusform>
            <numerusform>%Ln were found again at another place.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln have changed: they are new versions.</source>
        <translation>
            <numerusform>%Ln has changed: it is a new version.</numerusform>
            <numerusform>%Ln have changed: they are new versions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln video(s) were left out; videos are not supported.</source>
        <translation>
            <numerusform>%Ln video was left out; videos are not supported.</numerusform>
            <numerusform>%Ln videos were left out; videos are not supported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new photograph(s).</source>
        <translation>
            <numerusform>%Ln new photograph.</numerusform>
            <numerusform>%Ln new photographs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new photograph(s)</source>
        <translation>
            <numerusform>%Ln new photograph</numerusform>
            <numerusform>%Ln new photographs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s): %1</source>
        <translation>
            <numerusform>%Ln problem: %1</numerusform>
            <numerusform>%Ln problems: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are not where they were, or their disk is not there.</source>
        <extracomment>photographs</extracomment>
        <translation>
            <numerusform>%Ln is not where it was, or its disk is not there.</numerusform>
            <numerusform>%Ln are not where they were, or their disk is not there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) could not be read.</source>
        <translation>
            <numerusform>%Ln photograph could not be read.</numerusform>
            <numerusform>%Ln photographs could not be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxo::ui::NumbersDialog</name>
    <message numerus="yes">
        <source>%Ln of them get a number</source>
        <translation>
            <numerusform>%Ln of them gets a number</numerusform>
            <numerusform>%Ln of them get a number</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without</source>
        <translation>
            <numerusform>%Ln without</numerusform>
            <numerusform>%Ln without</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unclear</source>
        <translation>
            <numerusform>%Ln unclear</numerusform>
            <numerusform>%Ln unclear</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay</source>
        <translation>
            <numerusform>%Ln stays</numerusform>
            <numerusform>%Ln stay</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read</source>
        <translation>
            <numerusform>%Ln could not be read</numerusform>
            <numerusform>%Ln could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Write %Ln numbers</source>
        <translation>
            <numerusform>&amp;Write %Ln number</numerusform>
            <numerusform>&amp;Write %Ln numbers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxo::ui::OwnLabelsEdit</name>
    <message numerus="yes">
        <source>%Ln label(s)</source>
        <translation>
            <numerusform>%Ln label</numerusform>
            <numerusform>%Ln labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bin(s)</source>
        <extracomment>labels that are counted together</extracomment>
        <translation>
            <numerusform>%Ln bin</numerusform>
            <numerusform>%Ln bins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them stand(s) there already and share(s) its score.</source>
        <translation>
            <numerusform>%Ln of them stands there already and shares its score.</numerusform>
            <numerusform>%Ln of them stand there already and share its score.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxo::ui::PreferencesDialog</name>
    <message numerus="yes">
        <source>all %Ln</source>
        <translation>
            <numerusform>all %Ln</numerusform>
            <numerusform>all %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxo::ui::ReadersPage</name>
    <message numerus="yes">
        <source>%Ln dispute(s)</source>
        <translation>
            <numerusform>%Ln dispute</numerusform>
            <numerusform>%Ln disputes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxo::ui::RestrictionBar</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <extracomment>taxa of the list that there is no room for</extracomment>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln taxa</source>
        <translation>
            <numerusform>%Ln taxon</numerusform>
            <numerusform>%Ln taxa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) of %1 are not known to these labels and left out: %2.</source>
        <translation>
            <numerusform>%Ln name of %1 is not known to these labels and left out: %2.</numerusform>
            <numerusform>%Ln names of %1 are not known to these labels and left out: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxo::ui::SelectionStrip</name>
    <message numerus="yes">
        <source>A word is about %Ln item(s)</source>
        <translation>
            <numerusform>A word is about %Ln item</numerusform>
            <numerusform>A word is about %Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enter confirms %1, %Ln of them against what a person said</source>
        <extracomment>%1 how many Enter confirms, %Ln those of them that somebody called otherwise before</extracomment>
        <translation>
            <numerusform>Enter confirms %1, %Ln of them against what a person said</numerusform>
            <numerusform>Enter confirms %1, %Ln of them against what a person said</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay(s), not sure</source>
        <translation>
            <numerusform>%Ln stays as it is: not sure</numerusform>
            <numerusform>%Ln stay as they are: not sure</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay(s), not identified</source>
        <translation>
            <numerusform>%Ln stays as it is: not identified</numerusform>
            <numerusform>%Ln stay as they are: not identified</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln has/have a person’s word</source>
        <translation>
            <numerusform>%Ln has a person’s word</numerusform>
            <numerusform>%Ln have a person’s word</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxo::ui::StartPage</name>
    <message numerus="yes">
        <source>%Ln label(s), on %1 in %2</source>
        <extracomment>number of labels, device (cpu, cuda:0), precision (fp32)</extracomment>
        <translation>
            <numerusform>%Ln label, on %1 in %2</numerusform>
            <numerusform>%Ln labels, on %1 in %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxo::ui::TaxonDialog</name>
    <message numerus="yes">
        <source>%Ln item(s): %1</source>
        <extracomment>how many items are called so: &quot;312 items: Ursus arctos&quot;</extracomment>
        <translation>
            <numerusform>%Ln item: %1</numerusform>
            <numerusform>%Ln items: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them was/were called otherwise by a person before: %1</source>
        <translation>
            <numerusform>%Ln of them was called otherwise by a person before: %1</numerusform>
            <numerusform>%Ln of them were called otherwise by a person before: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxo::ui::TaxonSuggestions</name>
    <message numerus="yes">
        <source>%1, %Ln species</source>
        <extracomment>a rank and how many species a taxon of it holds: &quot;Family, 12 species&quot;</extracomment>
        <translation>
            <numerusform>%1, %Ln species</numerusform>
            <numerusform>%1, %Ln species</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxo::ui::TrackDialog</name>
    <message numerus="yes">
        <source>%Ln photograph(s) would get a position.</source>
        <translation>
            <numerusform>%Ln photograph would get a position.</numerusform>
            <numerusform>%Ln photographs would get a position.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxo::ui::TreePanel</name>
    <message numerus="yes">
        <source>%Ln nodes</source>
        <translation>
            <numerusform>%Ln node</numerusform>
            <numerusform>%Ln nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them drawn</source>
        <translation>
            <numerusform>%Ln of them drawn</numerusform>
            <numerusform>%Ln of them drawn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Select its %Ln photographs</source>
        <translation>
            <numerusform>Select its %Ln photograph</numerusform>
            <numerusform>Select its %Ln photographs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected photographs are %1</source>
        <translation>
            <numerusform>%Ln selected photograph is %1</numerusform>
            <numerusform>%Ln selected photographs are %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln taxa of the checklist without a photograph</source>
        <translation>
            <numerusform>%Ln taxon of the checklist without a photograph</numerusform>
            <numerusform>%Ln taxa of the checklist without a photograph</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln taxa are not on this tree …</source>
        <translation>
            <numerusform>%Ln taxon is not on this tree …</numerusform>
            <numerusform>%Ln taxa are not on this tree …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln taxa have another name here …</source>
        <translation>
            <numerusform>%Ln taxon has another name here …</numerusform>
            <numerusform>%Ln taxa have another name here …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photographs are %1</source>
        <translation>
            <numerusform>%Ln photograph is %1</numerusform>
            <numerusform>%Ln photographs are %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more notes</source>
        <translation>
            <numerusform>%Ln more note</numerusform>
            <numerusform>%Ln more notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxo::ui::UnknownDialog</name>
    <message numerus="yes">
        <source>Determine %Ln group(s) so</source>
        <translation>
            <numerusform>Determine %Ln group so</numerusform>
            <numerusform>Determine %Ln groups so</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxo::ui::UnmatchedDialog</name>
    <message numerus="yes">
        <source>%Ln taxa. Photographs of a taxon that the tree has not count for the next one above. A double click flies there.</source>
        <translation>
            <numerusform>%Ln taxon. Photographs of a taxon that the tree has not count for the next one above. A double click flies there.</numerusform>
            <numerusform>%Ln taxa. Photographs of a taxon that the tree has not count for the next one above. A double click flies there.</numerusform>
        </translation>
    </message>
</context>
</TS>
