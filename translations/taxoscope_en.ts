<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>SummaryText</name>
    <message numerus="yes">
        <source>%Ln photograph(s)</source>
        <translation>
            <numerusform>%Ln photograph</numerusform>
            <numerusform>%Ln photographs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln identified</source>
        <translation>
            <numerusform>%Ln identified</numerusform>
            <numerusform>%Ln identified</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sure</source>
        <translation>
            <numerusform>%Ln not sure</numerusform>
            <numerusform>%Ln not sure</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln probably not in your list</source>
        <translation>
            <numerusform>%Ln probably not in your list</numerusform>
            <numerusform>%Ln probably not in your list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not identified</source>
        <translation>
            <numerusform>%Ln not identified</numerusform>
            <numerusform>%Ln not identified</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln being identified</source>
        <translation>
            <numerusform>%Ln being identified</numerusform>
            <numerusform>%Ln being identified</numerusform>
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
</context>
<context>
    <name>taxo::ui::OwnLabelsDialog</name>
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
            <numerusform>%Ln of them stand there already and share their scores.</numerusform>
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
    <name>taxo::ui::TaxonField</name>
    <message numerus="yes">
        <source>%1, %Ln species</source>
        <extracomment>a rank and how many species a taxon of it holds: &quot;Family, 12 species&quot;</extracomment>
        <translation>
            <numerusform>%1, %Ln species</numerusform>
            <numerusform>%1, %Ln species</numerusform>
        </translation>
    </message>
</context>
</TS>
