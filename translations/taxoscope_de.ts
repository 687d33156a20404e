<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AccuracyText</name>
    <message>
        <source>%L1 %</source>
        <extracomment>a share in percent</extracomment>
        <translation>%L1 %</translation>
    </message>
    <message>
        <source>%L1 to %L2 %</source>
        <extracomment>the limits of an interval, in percent</extracomment>
        <translation>%L1 bis %L2 %</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <extracomment>so many right ones of so many</extracomment>
        <translation>%L1 von %L2</translation>
    </message>
    <message>
        <source>%1: nothing to judge by</source>
        <translation>%1: keine Grundlage für ein Urteil</translation>
    </message>
    <message>
        <source>%1: %2 right, between %L3 and %L4 %, by %5</source>
        <translation>%1: %2 richtig, zwischen %L3 und %L4 %, gemessen an %5</translation>
    </message>
    <message>
        <source>%L1 of %L2 looked at</source>
        <extracomment>photographs of a sample</extracomment>
        <translation>%L1 von %L2 angesehen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln was/were determined with the suggestion in sight. That does not count: look again.</source>
        <translation>
            <numerusform>%Ln wurde mit sichtbarem Vorschlag bestimmt. Das zählt nicht: Sehen Sie noch einmal hin.</numerusform>
            <numerusform>%Ln wurden mit sichtbarem Vorschlag bestimmt. Das zählt nicht: Sehen Sie noch einmal hin.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be told.</source>
        <translation>
            <numerusform>%Ln ließ sich nicht bestimmen.</numerusform>
            <numerusform>%Ln ließen sich nicht bestimmen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln is/are not identified.</source>
        <translation>
            <numerusform>%Ln ist noch nicht bestimmt.</numerusform>
            <numerusform>%Ln sind noch nicht bestimmt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %Ln no name is supported.</source>
        <translation>
            <numerusform>Für %Ln ist kein Name gestützt.</numerusform>
            <numerusform>Für %Ln ist kein Name gestützt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln supported name(s) could not be judged: they are deeper than people could determine.</source>
        <translation>
            <numerusform>%Ln gestützter Name ließ sich nicht beurteilen: Er reicht tiefer, als Menschen bestimmen konnten.</numerusform>
            <numerusform>%Ln gestützte Namen ließen sich nicht beurteilen: Sie reichen tiefer, als Menschen bestimmen konnten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Of 100 names that stand here, %L1 are right.</source>
        <translation>Von 100 Namen, die hier stehen, stimmen %L1.</translation>
    </message>
    <message>
        <source>Of 100 names that stand here, %L1 to %L2 are right.</source>
        <translation>Von 100 Namen, die hier stehen, stimmen %L1 bis %L2.</translation>
    </message>
    <message>
        <source>These are first impressions: what was looked at first need not be like the rest.</source>
        <translation>Das sind erste Eindrücke: Was zuerst angesehen wurde, muss nicht wie der Rest sein.</translation>
    </message>
</context>
<context>
    <name>CatalogueText</name>
    <message>
        <source>Trained on 214 million photographs of 952,000 taxa (TreeOfLife-200M). The one to begin with: much better than the first BioCLIP at every rank.</source>
        <translation>Trainiert mit 214 Millionen Fotos von 952.000 Taxa (TreeOfLife-200M). Das richtige für den Anfang: in jedem Rang viel besser als das erste BioCLIP.</translation>
    </message>
    <message>
        <source>The largest, trained on 233 million photographs. Names 5.7 points more species right than BioCLIP 2 in its authors&apos; tests, at twice the work; best on a GPU.</source>
        <translation>Das größte, trainiert mit 233 Millionen Fotos. Benennt in den Tests seiner Autoren 5,7 Prozentpunkte mehr Arten richtig als BioCLIP 2, bei doppeltem Aufwand; am besten mit einer GPU.</translation>
    </message>
    <message>
        <source>The first: trained on 10 million photographs of 454,000 taxa (TreeOfLife-10M). Small, and a quarter of the work of BioCLIP 2.</source>
        <translation>Das erste: trainiert mit 10 Millionen Fotos von 454.000 Taxa (TreeOfLife-10M). Klein, mit einem Viertel des Aufwands von BioCLIP 2.</translation>
    </message>
    <message>
        <source>BioCLIP&apos;s size, trained with descriptions beside names: for finding photographs by what they show. No label space is published for it; build one with taxo labels build.</source>
        <translation>So groß wie BioCLIP, neben Namen auch mit Beschreibungen trainiert: um Fotos nach dem zu finden, was sie zeigen. Eine Namensliste ist dafür nicht veröffentlicht; „taxo labels build“ erstellt eine.</translation>
    </message>
    <message>
        <source>BioCLIP trained on iNat21 alone (10,000 species): for comparison. No label space is published for it; build one with taxo labels build.</source>
        <translation>BioCLIP, nur mit iNat21 trainiert (10.000 Arten): zum Vergleich. Eine Namensliste ist dafür nicht veröffentlicht; „taxo labels build“ erstellt eine.</translation>
    </message>
    <message>
        <source>867,455 species as BioCLIP 2 sees their names. 15,487 of them (most ferns and conifers, Protozoa, Viruses) are empty as published; Taxoscope can fill them.</source>
        <translation>867.455 Arten, wie BioCLIP 2 ihre Namen sieht. 15.487 davon (die meisten Farne und Nadelbäume, Protozoen, Viren) sind leer veröffentlicht; Taxoscope kann sie füllen.</translation>
    </message>
    <message>
        <source>794,878 species as BioCLIP 2.5 Huge sees their names.</source>
        <translation>794.878 Arten, wie BioCLIP 2.5 Huge ihre Namen sieht.</translation>
    </message>
    <message>
        <source>384,490 species as BioCLIP sees their names.</source>
        <translation>384.490 Arten, wie BioCLIP ihre Namen sieht.</translation>
    </message>
</context>
<context>
    <name>ChoiceText</name>
    <message>
        <source>Demo world</source>
        <translation>Demo-Welt</translation>
    </message>
</context>
<context>
    <name>ClustersText</name>
    <message numerus="yes">
        <source>%Ln or more</source>
        <extracomment>of clusters: the fewest that are one</extracomment>
        <translation>
            <numerusform>%Ln oder mehr</numerusform>
            <numerusform>%Ln oder mehr</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s)</source>
        <extracomment>of HDBSCAN: how many must be near</extracomment>
        <translation>
            <numerusform>%Ln Nachbar</numerusform>
            <numerusform>%Ln Nachbarn</numerusform>
        </translation>
    </message>
    <message>
        <source>the smallest</source>
        <translation>die kleinsten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln asked for</source>
        <extracomment>of k-means: how many clusters were asked for</extracomment>
        <translation>
            <numerusform>%Ln verlangt</numerusform>
            <numerusform>%Ln verlangt</numerusform>
        </translation>
    </message>
    <message>
        <source>distance %1</source>
        <translation>Abstand %1</translation>
    </message>
    <message>
        <source>clusters of the picture</source>
        <translation>Cluster des Bildes</translation>
    </message>
    <message numerus="yes">
        <source>%Ln principal component(s)</source>
        <translation>
            <numerusform>%Ln Hauptkomponente</numerusform>
            <numerusform>%Ln Hauptkomponenten</numerusform>
        </translation>
    </message>
    <message>
        <source>Clusters: %1</source>
        <extracomment>%1 is the name of a result that holds clusters</extracomment>
        <translation>Cluster: %1</translation>
    </message>
    <message>
        <source>HDBSCAN</source>
        <translation>HDBSCAN</translation>
    </message>
    <message>
        <source>k-means</source>
        <translation>k-Means</translation>
    </message>
    <message>
        <source>By rank</source>
        <translation>Nach Rang</translation>
    </message>
    <message numerus="yes">
        <source>of %Ln item(s)</source>
        <extracomment>after a method: among how many it looked for clusters</extracomment>
        <translation>
            <numerusform>von %Ln Eintrag</numerusform>
            <numerusform>von %Ln Einträgen</numerusform>
        </translation>
    </message>
    <message>
        <source>centred within %1</source>
        <translation>zentriert innerhalb: %1</translation>
    </message>
    <message>
        <source>%1 are in no cluster.</source>
        <translation>%1 sind in keinem Cluster.</translation>
    </message>
    <message>
        <source>That is more than half: k-means, or clusters by a higher rank, leave less out; so do fewer samples and smaller clusters.</source>
        <translation>Das ist mehr als die Hälfte: k-Means oder Cluster nach einem höheren Rang lassen weniger aus, ebenso weniger Nachbarn und kleinere Cluster.</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Einsatz</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Of what people determined they tell the %1 best: %2 of 1, where 0 is chance.</source>
        <extracomment>how far clusters agree with taxa; %1 is a rank, %2 from 0 to 1</extracomment>
        <translation>Von dem, was Menschen bestimmt haben, geben sie am besten wieder: %1 (%2 von 1, wobei 0 Zufall ist).</translation>
    </message>
    <message>
        <source>%1 explains them better than taxa do (%2): what its photographs have in common can be taken off.</source>
        <translation>%1 erklärt sie besser als die Taxa (%2): Was deren Fotos gemeinsam haben, lässt sich abziehen.</translation>
    </message>
    <message>
        <source>%1 explains them at least half as well as taxa do (%2): what its photographs have in common can be taken off.</source>
        <translation>%1 erklärt sie mindestens halb so gut wie die Taxa (%2): Was deren Fotos gemeinsam haben, lässt sich abziehen.</translation>
    </message>
    <message>
        <source>No item has both.</source>
        <translation>Kein Eintrag hat beides.</translation>
    </message>
    <message>
        <source>These are nearly the same groups.</source>
        <translation>Es sind fast die gleichen Gruppen.</translation>
    </message>
    <message>
        <source>Each tells much of the other.</source>
        <translation>Eines sagt viel über das andere.</translation>
    </message>
    <message>
        <source>Each tells something of the other.</source>
        <translation>Eines sagt etwas über das andere.</translation>
    </message>
    <message>
        <source>They have little in common.</source>
        <translation>Sie haben wenig gemeinsam.</translation>
    </message>
    <message>
        <source>They have no more in common than by chance.</source>
        <translation>Sie haben nicht mehr gemeinsam als durch Zufall.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) have both and were compared.</source>
        <translation>
            <numerusform>%Ln Eintrag hat beides und wurde verglichen.</numerusform>
            <numerusform>%Ln Einträge haben beides und wurden verglichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Months of the year</source>
        <translation>Monate des Jahres</translation>
    </message>
</context>
<context>
    <name>DeterminationText</name>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importiert</translation>
    </message>
    <message>
        <source>Nothing there</source>
        <translation>Kein Lebewesen</translation>
    </message>
    <message>
        <source>Cannot be told</source>
        <translation>Nicht bestimmbar</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>who determined it, when, and how that came about</extracomment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>said of the occurrence</source>
        <translation>für das ganze Vorkommen</translation>
    </message>
    <message>
        <source>without a suggestion</source>
        <extracomment>how a determination came about: no suggestion was in sight</extracomment>
        <translation>ohne Vorschlag</translation>
    </message>
    <message>
        <source>by the look of a similar one</source>
        <extracomment>how a determination came about: somebody looked at one photograph for several like it</extracomment>
        <translation>anhand eines ähnlichen Fotos</translation>
    </message>
    <message>
        <source>agreed with a suggestion</source>
        <translation>einem Vorschlag zugestimmt</translation>
    </message>
</context>
<context>
    <name>DropText</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s)</source>
        <translation>
            <numerusform>%Ln Foto</numerusform>
            <numerusform>%Ln Fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln Ordner</numerusform>
            <numerusform>%Ln Ordner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other(s)</source>
        <translation>
            <numerusform>%Ln andere Datei</numerusform>
            <numerusform>%Ln andere Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <extracomment>two things that are dropped together: &quot;12 photographs&quot; and &quot;a folder&quot;</extracomment>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>%1 into the collection “%2”</source>
        <translation>%1 in die Sammlung „%2“</translation>
    </message>
    <message>
        <source>Open the collection “%1”</source>
        <translation>Sammlung „%1“ öffnen</translation>
    </message>
    <message>
        <source>Look at %1</source>
        <translation>%1 ansehen</translation>
    </message>
    <message>
        <source>%1 into this collection</source>
        <translation>%1 in diese Sammlung</translation>
    </message>
    <message>
        <source>%1 into a new collection</source>
        <translation>%1 in eine neue Sammlung</translation>
    </message>
    <message>
        <source>%1, then look at %2</source>
        <extracomment>first what is brought in, then the name of a table</extracomment>
        <translation>%1, dann %2 ansehen</translation>
    </message>
    <message>
        <source>%1 into your own collection</source>
        <translation>%1 in Ihre eigene Sammlung</translation>
    </message>
    <message>
        <source>%1, out of the demo world</source>
        <extracomment>what dropping will do</extracomment>
        <translation>%1 (verlässt die Demo-Welt)</translation>
    </message>
    <message>
        <source>This picture</source>
        <translation>Dieses Bild</translation>
    </message>
</context>
<context>
    <name>Drops</name>
    <message>
        <source>Save the picture first, then drop its file</source>
        <translation>Erst das Bild speichern, dann die Datei ablegen</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The file is not there any more.</source>
        <translation>Die Datei ist nicht mehr da.</translation>
    </message>
    <message>
        <source>You may not read this file.</source>
        <translation>Sie dürfen diese Datei nicht lesen.</translation>
    </message>
    <message>
        <source>The picture is damaged.</source>
        <translation>Das Bild ist beschädigt.</translation>
    </message>
    <message>
        <source>This is not a picture that Taxoscope can read.</source>
        <translation>Dies ist kein Bild, das Taxoscope lesen kann.</translation>
    </message>
    <message>
        <source>The picture is too large for this computer’s memory.</source>
        <translation>Das Bild ist zu groß für den Speicher dieses Rechners.</translation>
    </message>
    <message>
        <source>The file could not be read.</source>
        <translation>Die Datei ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>The photograph could not be identified.</source>
        <translation>Das Foto ließ sich nicht bestimmen.</translation>
    </message>
    <message>
        <source>The model or its labels cannot be found.</source>
        <translation>Das Modell oder seine Namensliste ist nicht zu finden.</translation>
    </message>
    <message>
        <source>You may not read the model’s files.</source>
        <translation>Sie dürfen die Dateien des Modells nicht lesen.</translation>
    </message>
    <message>
        <source>The model’s files are damaged.</source>
        <translation>Die Dateien des Modells sind beschädigt.</translation>
    </message>
    <message>
        <source>The model and its labels do not belong together.</source>
        <translation>Modell und Namensliste gehören nicht zusammen.</translation>
    </message>
    <message>
        <source>This is not a model that Taxoscope can use.</source>
        <translation>Dies ist kein Modell, das Taxoscope verwenden kann.</translation>
    </message>
    <message>
        <source>There is not enough memory for this model.</source>
        <translation>Für dieses Modell reicht der Speicher nicht.</translation>
    </message>
    <message>
        <source>The model cannot be used in this way.</source>
        <translation>So lässt sich das Modell nicht verwenden.</translation>
    </message>
    <message>
        <source>The model could not be loaded.</source>
        <translation>Das Modell ließ sich nicht laden.</translation>
    </message>
    <message>
        <source>There are no labels for this model yet.</source>
        <translation>Für dieses Modell gibt es noch keine Namensliste.</translation>
    </message>
    <message>
        <source>Labels are the names that it chooses from. Choose the folder of a label space, or write labels in your own words.</source>
        <translation>Aus einer Namensliste wählt es seine Antworten. Wählen Sie den Ordner einer Namensliste, oder schreiben Sie eigene Namen.</translation>
    </message>
    <message>
        <source>The folder is not there.</source>
        <translation>Der Ordner ist nicht da.</translation>
    </message>
    <message>
        <source>You may not write there.</source>
        <translation>Sie dürfen dort nicht schreiben.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>The disk could not be written.</source>
        <translation>Auf den Datenträger konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>There is no collection %1.</source>
        <translation>Eine Sammlung %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 is no collection of Taxoscope. Nothing was changed.</source>
        <translation>%1 ist keine Sammlung von Taxoscope. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>%1 was made by a newer Taxoscope (format %2; this one knows %3). Nothing was changed; open it with that one.</source>
        <translation>%1 stammt von einem neueren Taxoscope (Format %2; dieses kennt %3). Es wurde nichts geändert; öffnen Sie die Sammlung damit.</translation>
    </message>
    <message>
        <source>%1 is there already. Open it, or choose another name.</source>
        <translation>%1 gibt es schon. Öffnen Sie diese Sammlung, oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>%1 is open in another window or command; here it can only be read.</source>
        <translation>%1 ist in einem anderen Fenster oder Befehl geöffnet; hier lässt sich die Sammlung nur lesen.</translation>
    </message>
    <message>
        <source>%1 lies where nothing can be written: it can only be read.</source>
        <translation>%1 liegt, wo nicht geschrieben werden kann: die Sammlung lässt sich nur lesen.</translation>
    </message>
    <message>
        <source>%1: the disk is full; until there is room it can only be read.</source>
        <translation>%1: Der Datenträger ist voll; bis wieder Platz ist, lässt sich die Sammlung nur lesen.</translation>
    </message>
    <message>
        <source>%1 It is of an older format and must be opened once where it can be written.</source>
        <translation>%1 Sie hat ein älteres Format und muss einmal dort geöffnet werden, wo geschrieben werden kann.</translation>
    </message>
    <message>
        <source>%1 was not closed last time. All that was done before is there.</source>
        <translation>%1 wurde beim letzten Mal nicht geschlossen. Alles, was zuvor getan wurde, ist da.</translation>
    </message>
    <message>
        <source>%1 was open when it was copied, or lost its file -wal: the newest changes may be missing. Where the original is, close it there and copy it again.</source>
        <translation>%1 war beim Kopieren geöffnet oder hat die Datei -wal verloren: die neuesten Änderungen können fehlen. Schließen Sie das Original dort, wo es liegt, und kopieren Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 is not there any more: its disk has gone, or it was moved, renamed or removed. Nothing of this step was kept; put it back, or open it where it is now.</source>
        <translation>%1 ist nicht mehr da: Der Datenträger ist weg, oder die Datei wurde verschoben, umbenannt oder gelöscht. Von diesem Schritt blieb nichts; legen Sie die Datei zurück, oder öffnen Sie sie, wo sie jetzt liegt.</translation>
    </message>
    <message>
        <source>%1: the disk is full. Nothing of this step was kept, all before it was; make room and go on.</source>
        <translation>%1: Der Datenträger ist voll. Von diesem Schritt blieb nichts, alles davor ist da; schaffen Sie Platz, und machen Sie weiter.</translation>
    </message>
    <message>
        <source>%1: another program holds it for too long. Try again when that is done.</source>
        <translation>%1: Ein anderes Programm hält die Sammlung zu lange. Versuchen Sie es wieder, wenn es fertig ist.</translation>
    </message>
    <message>
        <source>%1: pages of it are damaged. `taxo collection check` saves what can be saved; backups lie beside it.</source>
        <translation>%1: Seiten der Datei sind beschädigt. „taxo collection check“ rettet, was zu retten ist; Sicherungen liegen daneben.</translation>
    </message>
    <message>
        <source>%1: its disk does not answer or has gone. Look after the disk, then open it again; what was done before is kept.</source>
        <translation>%1: Der Datenträger antwortet nicht oder ist weg. Sehen Sie nach ihm, und öffnen Sie die Sammlung dann wieder; was zuvor getan wurde, ist erhalten.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has nothing before its sign; write for example family:Ursidae.</source>
        <translation>„%1“ hat nichts vor dem Zeichen; schreiben Sie zum Beispiel family:Ursidae.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a hyphen without a term.</source>
        <translation>„%1“ ist ein Bindestrich ohne Begriff.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has a quote that is not closed.</source>
        <translation>„%1“ hat ein Anführungszeichen, das nicht geschlossen wird.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no value after its sign.</source>
        <translation>„%1“ hat keinen Wert nach dem Zeichen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; compares what has no order; only date, mass and fields with numbers do. Write a colon.</source>
        <translation>„%1“ vergleicht, was keine Ordnung hat; nur date, mass und Felder mit Zahlen haben eine. Schreiben Sie einen Doppelpunkt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; asks for one exact number, which no mass is; write mass&gt;0.8 or mass&lt;0.8.</source>
        <translation>„%1“ fragt nach einer genauen Zahl, die keine Masse ist; schreiben Sie mass&gt;0.8 oder mass&lt;0.8.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; wants a number from 0 to 1, as mass&gt;0.8.</source>
        <translation>„%1“ braucht eine Zahl von 0 bis 1, wie mass&gt;0.8.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; wants a date as 2025, 2025-06, 2025-06-01 or 2025-06-01..2025-06-30.</source>
        <translation>„%1“ braucht ein Datum wie 2025, 2025-06, 2025-06-01 oder 2025-06-01..2025-06-30.</translation>
    </message>
    <message>
        <source>There is not enough memory to read photographs. Close other programs.</source>
        <translation>Der Speicher reicht nicht, um Fotos zu lesen. Schließen Sie andere Programme.</translation>
    </message>
    <message>
        <source>There are no clusters &quot;%1&quot;: this collection has none yet.</source>
        <translation>Es gibt keine Cluster „%1“: Diese Sammlung hat noch keine.</translation>
    </message>
    <message>
        <source>There are no clusters &quot;%1&quot;. There are: %2; one of them is asked for by its name or number behind a slash.</source>
        <translation>Es gibt keine Cluster „%1“. Es gibt: %2; nach einem davon wird mit seinem Namen oder seiner Nummer hinter einem Schrägstrich gefragt.</translation>
    </message>
    <message>
        <source>There is no cluster &quot;%1&quot;. &quot;%2&quot; has: %3.</source>
        <translation>Es gibt keinen Cluster „%1“. „%2“ hat: %3.</translation>
    </message>
    <message>
        <source>%1 are in no cluster.</source>
        <translation>%1 sind in keinem Cluster.</translation>
    </message>
    <message>
        <source>That is more than half: k-means, or agglomerative clusters of a higher rank, leave less out; so do fewer samples and smaller clusters.</source>
        <translation>Das ist mehr als die Hälfte: k-Means oder Cluster nach einem höheren Rang lassen weniger aus, ebenso weniger Nachbarn und kleinere Cluster.</translation>
    </message>
    <message>
        <source>That is more than half: a higher rank, a larger distance, smaller clusters or k-means leave less out.</source>
        <translation>Das ist mehr als die Hälfte: Ein höherer Rang, ein größerer Abstand, kleinere Cluster oder k-Means lassen weniger aus.</translation>
    </message>
    <message>
        <source>That is more than half: fewer samples or smaller clusters leave less out; k-means of the embeddings leaves out nothing.</source>
        <translation>Das ist mehr als die Hälfte: Weniger Nachbarn oder kleinere Cluster lassen weniger aus; k-Means dessen, was das Modell sieht, lässt nichts aus.</translation>
    </message>
    <message>
        <source>By a graph that holds %1 of the true neighbours; its parts are joined by their shortest distances.</source>
        <translation>Nach einem Graphen, der %1 der wahren Nachbarn enthält; seine Teile sind durch ihre kürzesten Abstände verbunden.</translation>
    </message>
    <message>
        <source>Cut for the rank %1, where pairs of one taxon and of two sister taxa part by what people determined here: %2 of either kind are on the wrong side.</source>
        <translation>Geschnitten für den Rang %1, wo sich Paare eines Taxons und zweier Schwestertaxa nach dem trennen, was hier bestimmt wurde: %2 beider Arten liegen auf der falschen Seite.</translation>
    </message>
    <message>
        <source>Cut for the rank %1, where BioCLIP 2 usually parts a taxon from its sisters: too little is determined here to learn it.</source>
        <translation>Geschnitten für den Rang %1, wo BioCLIP 2 ein Taxon gewöhnlich von seinen Schwestern trennt: Um es zu lernen, ist hier zu wenig bestimmt.</translation>
    </message>
    <message>
        <source>Of %1 small cells of photographs, which were found by k-means first.</source>
        <translation>Aus %1 kleinen Zellen von Fotos, die k-Means zuvor gefunden hat.</translation>
    </message>
    <message>
        <source>These are clusters of the picture: a map tears apart and presses together. Those of the embeddings themselves say more.</source>
        <translation>Das sind Cluster des Bildes: Eine Karte reißt auseinander und drückt zusammen. Die dessen, was das Modell sieht, sagen mehr.</translation>
    </message>
    <message>
        <source>These taxa are not in the label space: %1. Write scientific names, of any rank, a species as &quot;Genus epithet&quot;, or common names as the label space has them.</source>
        <translation>Diese Taxa stehen nicht in der Namensliste: %1. Schreiben Sie wissenschaftliche Namen beliebigen Ranges, eine Art als „Gattung Epitheton“, oder Trivialnamen, wie die Namensliste sie hat.</translation>
    </message>
    <message>
        <source>The collection shows other answers by now than those that were judged. Turn the dial for these.</source>
        <translation>Die Sammlung zeigt inzwischen andere Antworten als die, die beurteilt wurden. Drehen Sie den Regler für diese.</translation>
    </message>
    <message>
        <source>No rule is in use: the collection shows its answers by their threshold.</source>
        <translation>Es ist keine Regel in Gebrauch: Die Sammlung zeigt ihre Antworten nach der Schwelle.</translation>
    </message>
    <message>
        <source>%1 is there already; name another, or say that it is to be replaced.</source>
        <translation>%1 gibt es schon; nenne einen anderen Namen, oder sag, dass es ersetzt werden soll.</translation>
    </message>
    <message>
        <source>%1 is a folder with other things in it (%2), which are not thrown away; name another.</source>
        <translation>%1 ist ein Ordner, in dem auch anderes liegt (%2), das nicht weggeworfen wird; nenne einen anderen.</translation>
    </message>
    <message>
        <source>%1 is there already; name another folder for the originals, one that is new or empty.</source>
        <translation>%1 gibt es schon; nenne für die Originale einen anderen Ordner, einen neuen oder leeren.</translation>
    </message>
    <message>
        <source>%1 lies among the photographs, in %2; name a folder for the originals that lies elsewhere.</source>
        <translation>%1 liegt unter den Fotos, in %2; nenne für die Originale einen Ordner, der anderswo liegt.</translation>
    </message>
    <message>
        <source>%1 lies in what is exported, in %2; name a folder for the originals that lies elsewhere.</source>
        <translation>%1 liegt im Exportierten, in %2; nenne für die Originale einen Ordner, der anderswo liegt.</translation>
    </message>
    <message>
        <source>This collection is open for reading alone: photographs are written to only where it can remember their new digests.</source>
        <translation>Diese Sammlung ist nur zum Lesen offen: In Fotos wird nur geschrieben, wo sie sich deren neue Prüfsummen merken kann.</translation>
    </message>
    <message>
        <source>That export wrote keywords into photographs; that is done only where somebody chooses it each time: export XMP anew.</source>
        <translation>Jener Export hat Stichwörter in Fotos geschrieben; das geschieht nur, wo es jemand jedes Mal wählt: Exportiere XMP neu.</translation>
    </message>
    <message numerus="yes">
        <source>Not enough confirmed photographs to tell the unknown from the known: %1 of %2 species from %3; at least 5 species from %Ln event(s) are needed. Confirm more photographs to the species, or allow more false alarms.</source>
        <translation>
            <numerusform>Zu wenig bestätigte Fotos, um Unbekanntes von Bekanntem zu unterscheiden: %1 von %2 Arten aus %3; nötig sind mindestens 5 Arten aus %Ln Ereignis. Bestätigen Sie mehr Fotos bis zur Art, oder lassen Sie mehr falsche Alarme zu.</numerusform>
            <numerusform>Zu wenig bestätigte Fotos, um Unbekanntes von Bekanntem zu unterscheiden: %1 von %2 Arten aus %3; nötig sind mindestens 5 Arten aus %Ln Ereignissen. Bestätigen Sie mehr Fotos bis zur Art, oder lassen Sie mehr falsche Alarme zu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln Ereignis</numerusform>
            <numerusform>%Ln Ereignissen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is identified in this collection yet. Identify it first.</source>
        <translation>In dieser Sammlung ist noch nichts bestimmt. Lassen Sie sie zuerst bestimmen.</translation>
    </message>
    <message>
        <source>The current answers are weighed by places, and what is unlike every known species is seen by looks alone. Go back to answers by looks alone first.</source>
        <translation>Die jetzigen Antworten sind nach Orten gewichtet; was keiner bekannten Art ähnlich ist, zeigt sich nur am Aussehen. Gehen Sie zuerst zu den Antworten allein nach dem Aussehen zurück.</translation>
    </message>
    <message>
        <source>There is no room for %1: nothing was written. Make room, or name another place.</source>
        <translation>Für %1 ist kein Platz: Es wurde nichts geschrieben. Schaffen Sie Platz, oder nennen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>There is no room for %1: what is written so far is kept. Make room and export it again, and it goes on.</source>
        <translation>Für %1 ist kein Platz: Was bis jetzt geschrieben ist, bleibt. Schaffen Sie Platz, und exportieren Sie noch einmal: Dann geht es weiter.</translation>
    </message>
</context>
<context>
    <name>FieldText</name>
    <message>
        <source>Sex</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>Life stage</source>
        <translation>Lebensstadium</translation>
    </message>
    <message>
        <source>Habitat</source>
        <translation>Lebensraum</translation>
    </message>
    <message>
        <source>Individuals</source>
        <translation>Individuen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>Collections (*.taxo)</source>
        <translation>Sammlungen (*.taxo)</translation>
    </message>
    <message>
        <source>Open photographs</source>
        <translation>Fotos öffnen</translation>
    </message>
    <message>
        <source>Photographs (%1)</source>
        <translation>Fotos (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Open a collection</source>
        <translation>Sammlung öffnen</translation>
    </message>
    <message>
        <source>Save a table</source>
        <translation>Tabelle speichern</translation>
    </message>
    <message>
        <source>JSON lines, with everything (*.jsonl)</source>
        <translation>JSON-Zeilen, mit allem (*.jsonl)</translation>
    </message>
    <message>
        <source>Table for spreadsheets and scripts (*.csv)</source>
        <translation>Tabelle für Tabellenprogramme und Skripte (*.csv)</translation>
    </message>
    <message>
        <source>Tables and what other programs wrote (%1)</source>
        <translation>Tabellen und Dateien anderer Programme (%1)</translation>
    </message>
    <message>
        <source>Only the taxa of a checklist</source>
        <translation>Nur die Taxa einer Checkliste</translation>
    </message>
    <message>
        <source>Checklists (%1)</source>
        <translation>Checklisten (%1)</translation>
    </message>
    <message>
        <source>Save a figure</source>
        <translation>Abbildung speichern</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Bild (*.png)</translation>
    </message>
    <message>
        <source>Vectors for print (*.pdf)</source>
        <translation>Vektoren für den Druck (*.pdf)</translation>
    </message>
    <message>
        <source>Vectors for drawing programs (*.svg)</source>
        <translation>Vektoren für Zeichenprogramme (*.svg)</translation>
    </message>
    <message>
        <source>Save coordinates</source>
        <translation>Koordinaten speichern</translation>
    </message>
    <message>
        <source>Open a tree</source>
        <translation>Einen Baum öffnen</translation>
    </message>
    <message>
        <source>Trees and tables of taxa (%1)</source>
        <translation>Bäume und Tabellen von Taxa (%1)</translation>
    </message>
    <message>
        <source>Save a tree</source>
        <translation>Einen Baum sichern</translation>
    </message>
    <message>
        <source>Newick, for other tree programs (*.nwk)</source>
        <translation>Newick, für andere Baumprogramme (*.nwk)</translation>
    </message>
    <message>
        <source>NEXUS (*.nex)</source>
        <translation>NEXUS (*.nex)</translation>
    </message>
    <message>
        <source>Drawing for print and editing (*.svg)</source>
        <translation>Zeichnung zum Drucken und Bearbeiten (*.svg)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>%1 (*%2)</source>
        <extracomment>%1 what kind of file, %2 its ending</extracomment>
        <translation>%1 (*%2)</translation>
    </message>
    <message>
        <source>Folder of files (*)</source>
        <translation>Ordner mit Dateien (*)</translation>
    </message>
    <message>
        <source>Export as: %1</source>
        <extracomment>%1 a format: &quot;Darwin Core Archive&quot;</extracomment>
        <translation>Exportieren als: %1</translation>
    </message>
    <message>
        <source>Gaps of a checklist</source>
        <translation>Lücken einer Checkliste</translation>
    </message>
    <message>
        <source>In which folder shall %1 lie?</source>
        <extracomment>%1 a packed collection: &quot;alps.zip&quot;</extracomment>
        <translation>In welchem Ordner soll %1 liegen?</translation>
    </message>
    <message>
        <source>Collections and bundles (%1)</source>
        <translation>Sammlungen und Pakete (%1)</translation>
    </message>
</context>
<context>
    <name>HelpDialogs</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Go to the next part of the window</source>
        <translation>Zum nächsten Teil des Fensters</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Go to another photograph</source>
        <translation>Zu einem anderen Foto</translation>
    </message>
    <message>
        <source>Shift, Ctrl</source>
        <translation>Umschalt, Strg</translation>
    </message>
    <message>
        <source>Select several</source>
        <translation>Mehrere auswählen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Select or not</source>
        <translation>Auswählen oder nicht</translation>
    </message>
    <message>
        <source>Ctrl+D, Ctrl+I</source>
        <translation>Strg+D, Strg+I</translation>
    </message>
    <message>
        <source>Select none, the others</source>
        <translation>Auswahl aufheben, umkehren</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Strg+Mausrad</translation>
    </message>
    <message>
        <source>Larger or smaller tiles</source>
        <translation>Größere oder kleinere Kacheln</translation>
    </message>
    <message>
        <source>It is this candidate</source>
        <translation>Es ist dieser Kandidat</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Galerie</translation>
    </message>
    <message>
        <source>Ctrl+Space</source>
        <translation>Strg+Leertaste</translation>
    </message>
    <message>
        <source>In the filter: what may follow</source>
        <translation>Im Filter: was folgen kann</translation>
    </message>
    <message>
        <source>Go to the next box, to the one before</source>
        <translation>Zum nächsten Rahmen, zum vorigen</translation>
    </message>
    <message>
        <source>Arrows, Shift+arrows</source>
        <translation>Pfeile, Umschalt+Pfeile</translation>
    </message>
    <message>
        <source>Move it, resize it</source>
        <translation>Verschieben, Größe ändern</translation>
    </message>
    <message>
        <source>Add one, remove it</source>
        <translation>Hinzufügen, entfernen</translation>
    </message>
    <message>
        <source>Merge those selected, split them</source>
        <translation>Ausgewählte verbinden, teilen</translation>
    </message>
    <message>
        <source>Larger, smaller</source>
        <translation>Größer, kleiner</translation>
    </message>
    <message>
        <source>Cut into regions</source>
        <translation>In Regionen zerlegen</translation>
    </message>
    <message>
        <source>Go to the photograph beside</source>
        <translation>Zum Foto daneben</translation>
    </message>
    <message>
        <source>Go to the group before or after</source>
        <translation>Zur Gruppe davor oder danach</translation>
    </message>
    <message>
        <source>Leave it out of the group, or not</source>
        <translation>Aus der Gruppe auslassen oder nicht</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Pfeile</translation>
    </message>
    <message>
        <source>Move the map</source>
        <translation>Karte verschieben</translation>
    </message>
    <message>
        <source>Larger, smaller, the whole</source>
        <translation>Größer, kleiner, das Ganze</translation>
    </message>
    <message>
        <source>See what is selected</source>
        <translation>Ausgewähltes sehen</translation>
    </message>
    <message>
        <source>Another gesture of the mouse</source>
        <translation>Andere Geste der Maus</translation>
    </message>
    <message>
        <source>Another change of the selection</source>
        <translation>Andere Änderung der Auswahl</translation>
    </message>
    <message>
        <source>A circle that the arrows move</source>
        <translation>Kreis, den die Pfeile bewegen</translation>
    </message>
    <message>
        <source>Page up, down</source>
        <translation>Bild auf, Bild ab</translation>
    </message>
    <message>
        <source>A larger or smaller circle</source>
        <translation>Größerer oder kleinerer Kreis</translation>
    </message>
    <message>
        <source>Select with the circle</source>
        <translation>Mit dem Kreis auswählen</translation>
    </message>
    <message>
        <source>Move the tree</source>
        <translation>Baum verschieben</translation>
    </message>
    <message>
        <source>Ctrl+arrows</source>
        <translation>Strg+Pfeile</translation>
    </message>
    <message>
        <source>Go from clade to clade</source>
        <translation>Von Klade zu Klade</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Fly to the clade</source>
        <translation>Zur Klade fliegen</translation>
    </message>
    <message>
        <source>Select what it holds</source>
        <translation>Auswählen, was sie enthält</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>What can be done with it</source>
        <translation>Was sich mit ihr tun lässt</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Tree of life</source>
        <translation>Baum des Lebens</translation>
    </message>
</context>
<context>
    <name>ImportText</name>
    <message>
        <source>Embeddings with their table</source>
        <translation>Embeddings mit ihrer Tabelle</translation>
    </message>
    <message>
        <source>Field “%1”</source>
        <translation>Feld „%1“</translation>
    </message>
    <message numerus="yes">
        <source>%Ln embedding(s)</source>
        <translation>
            <numerusform>%Ln Embedding</numerusform>
            <numerusform>%Ln Embeddings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) each</source>
        <translation>
            <numerusform>je %Ln Zahl</numerusform>
            <numerusform>je %Ln Zahlen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) read</source>
        <translation>
            <numerusform>%Ln Datensatz gelesen</numerusform>
            <numerusform>%Ln Datensätze gelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of photographs that are here</source>
        <translation>
            <numerusform>%Ln zu einem Foto, das hier ist</numerusform>
            <numerusform>%Ln zu Fotos, die hier sind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of photographs that come with them; what they say is not counted below</source>
        <translation>
            <numerusform>%Ln zu einem Foto, das mitkommt; was er sagt, ist unten nicht mitgezählt</numerusform>
            <numerusform>%Ln zu Fotos, die mitkommen; was sie sagen, ist unten nicht mitgezählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a photograph</source>
        <translation>
            <numerusform>%Ln ohne Foto</numerusform>
            <numerusform>%Ln ohne Foto</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s)</source>
        <translation>
            <numerusform>%Ln Name</numerusform>
            <numerusform>%Ln Namen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln region(s)</source>
        <translation>
            <numerusform>%Ln Region</numerusform>
            <numerusform>%Ln Regionen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s)</source>
        <translation>
            <numerusform>%Ln Schlagwort</numerusform>
            <numerusform>%Ln Schlagwörter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln field(s)</source>
        <translation>
            <numerusform>%Ln Feld</numerusform>
            <numerusform>%Ln Felder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln date(s)</source>
        <translation>
            <numerusform>%Ln Datumsangabe</numerusform>
            <numerusform>%Ln Datumsangaben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln Ortsangabe</numerusform>
            <numerusform>%Ln Ortsangaben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) in groups</source>
        <translation>
            <numerusform>%Ln Eintrag in Gruppen</numerusform>
            <numerusform>%Ln Einträge in Gruppen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deployment(s)</source>
        <translation>
            <numerusform>%Ln Einsatz</numerusform>
            <numerusform>%Ln Einsätze</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%L2)</source>
        <extracomment>a name and how many items have it: &quot;Ursus arctos (5)&quot;</extracomment>
        <translation>%1 (%L2)</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <extracomment>names, and how many others there are</extracomment>
        <translation>
            <numerusform>%1 und %Ln weiterer</numerusform>
            <numerusform>%1 und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>not used</source>
        <translation>nicht verwendet</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Dateiname</translation>
    </message>
    <message>
        <source>File name without its ending, or an address</source>
        <translation>Dateiname ohne Endung oder eine Adresse</translation>
    </message>
    <message>
        <source>SHA-256 of the file</source>
        <translation>SHA-256 der Datei</translation>
    </message>
    <message>
        <source>Kingdom</source>
        <translation>Reich</translation>
    </message>
    <message>
        <source>Phylum</source>
        <translation>Stamm</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordnung</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Genus</source>
        <translation>Gattung</translation>
    </message>
    <message>
        <source>Species</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Epithet</source>
        <translation>Epitheton</translation>
    </message>
    <message>
        <source>Subspecies or variety</source>
        <translation>Unterart oder Varietät</translation>
    </message>
    <message>
        <source>Scientific name</source>
        <translation>Wissenschaftlicher Name</translation>
    </message>
    <message>
        <source>Rank of the name</source>
        <translation>Rang des Namens</translation>
    </message>
    <message>
        <source>Common name</source>
        <translation>Trivialname</translation>
    </message>
    <message>
        <source>Label, a taxon or not</source>
        <translation>Bezeichnung, ob Taxon oder nicht</translation>
    </message>
    <message>
        <source>Qualifier (cf., aff.)</source>
        <translation>Zusatz (cf., aff.)</translation>
    </message>
    <message>
        <source>Who determined it</source>
        <translation>Wer es bestimmt hat</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Geografische Breite</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Geografische Länge</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Catalogue number</source>
        <translation>Katalognummer</translation>
    </message>
    <message>
        <source>Occurrence</source>
        <translation>Vorkommen</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Einsatz</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Box: left</source>
        <translation>Rahmen: links</translation>
    </message>
    <message>
        <source>Box: top</source>
        <translation>Rahmen: oben</translation>
    </message>
    <message>
        <source>Box: width</source>
        <translation>Rahmen: Breite</translation>
    </message>
    <message>
        <source>Box: height</source>
        <translation>Rahmen: Höhe</translation>
    </message>
    <message>
        <source>Field of its own</source>
        <translation>Eigenes Feld</translation>
    </message>
    <message>
        <source>Table of photographs</source>
        <translation>Tabelle von Fotos</translation>
    </message>
    <message>
        <source>Folders named by taxa</source>
        <translation>Nach Taxa benannte Ordner</translation>
    </message>
    <message>
        <source>Webdataset archives</source>
        <translation>Webdataset-Archive</translation>
    </message>
    <message>
        <source>COCO annotations</source>
        <translation>COCO-Annotationen</translation>
    </message>
    <message>
        <source>Camtrap DP package</source>
        <translation>Camtrap-DP-Paket</translation>
    </message>
    <message>
        <source>Detections of MegaDetector or SpeciesNet</source>
        <translation>Detektionen von MegaDetector oder SpeciesNet</translation>
    </message>
    <message>
        <source>Table of deployments</source>
        <translation>Tabelle von Einsätzen</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>it names no photograph</source>
        <translation>sie nennt kein Foto</translation>
    </message>
    <message>
        <source>no photograph has its digest</source>
        <translation>kein Foto hat diese Prüfsumme</translation>
    </message>
    <message>
        <source>no photograph is called %1</source>
        <translation>kein Foto heißt %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photographs are called so; name their folders</source>
        <translation>
            <numerusform>%Ln Foto heißt so; nennen Sie den Ordner</numerusform>
            <numerusform>%Ln Fotos heißen so; nennen Sie die Ordner</numerusform>
        </translation>
    </message>
    <message>
        <source>the photograph of this name is in another folder, %1; by-name takes it all the same</source>
        <translation>das Foto dieses Namens liegt in einem anderen Ordner, %1; allein nach dem Namen gesucht, wird es trotzdem genommen</translation>
    </message>
    <message>
        <source>column %1: &quot;%2&quot; is no %3</source>
        <translation>Spalte %1: „%2“ ist nicht lesbar als %3</translation>
    </message>
    <message>
        <source>SHA-256 in hexadecimal</source>
        <translation>SHA-256 in Hexadezimalziffern</translation>
    </message>
    <message>
        <source>date that can be read; write 2025-06-01 or 2025-06-01 14:30:05</source>
        <translation>Datum; schreiben Sie 2025-06-01 oder 2025-06-01 14:30:05</translation>
    </message>
    <message>
        <source>time of day; write 14:30:05</source>
        <translation>Uhrzeit; schreiben Sie 14:30:05</translation>
    </message>
    <message>
        <source>position in degrees, as 47.1, 11.3</source>
        <translation>Ort in Grad wie 47.1, 11.3</translation>
    </message>
    <message>
        <source>box; left, top, width and height are shares from 0 to 1</source>
        <translation>Rahmen; links, oben, Breite und Höhe sind Anteile von 0 bis 1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date that can be read; write 2025-06-01 or 2025-06-01 14:30:05</source>
        <translation>„%1“ ist kein lesbares Datum; schreiben Sie 2025-06-01 oder 2025-06-01 14:30:05</translation>
    </message>
    <message>
        <source>&quot;%1, %2&quot; is no position in degrees, as 47.1, 11.3</source>
        <translation>„%1, %2“ ist kein Ort in Grad wie 47.1, 11.3</translation>
    </message>
    <message>
        <source>names no deployment</source>
        <translation>nennt keinen Einsatz</translation>
    </message>
    <message>
        <source>names &quot;%1&quot; a second time; it is left out</source>
        <translation>nennt „%1“ ein zweites Mal und wird ausgelassen</translation>
    </message>
    <message>
        <source>its embedding is left out: its box was not drawn</source>
        <translation>der Vektor wird ausgelassen: der Rahmen wurde nicht gezeichnet</translation>
    </message>
    <message>
        <source>its embedding is left out: several photographs may be meant</source>
        <translation>der Vektor wird ausgelassen: mehrere Fotos können gemeint sein</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>where something is wrong, and what: &quot;line 5: it names no photograph&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ItemText</name>
    <message>
        <source>Not identified yet</source>
        <translation>Noch nicht bestimmt</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Vorgeschlagen</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <source>Probably not in your list</source>
        <translation>Vermutlich nicht in Ihrer Liste</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Nothing there</source>
        <extracomment>no organism is in the photograph</extracomment>
        <translation>Kein Lebewesen</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>%1, verified</source>
        <extracomment>a taxon that a person confirmed or chose</extracomment>
        <translation>%1, geprüft</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Markiert</translation>
    </message>
    <message>
        <source>Region of a photograph</source>
        <translation>Region eines Fotos</translation>
    </message>
    <message>
        <source>File is missing</source>
        <translation>Datei fehlt</translation>
    </message>
    <message>
        <source>Not named at this rank</source>
        <translation>Auf diesem Rang nicht benannt</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Kein Datum</translation>
    </message>
    <message>
        <source>No place</source>
        <translation>Kein Ort</translation>
    </message>
    <message>
        <source>No deployment</source>
        <translation>Kein Einsatz</translation>
    </message>
    <message>
        <source>Camera not known</source>
        <translation>Kamera unbekannt</translation>
    </message>
    <message>
        <source>No tag</source>
        <translation>Kein Schlagwort</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Noch niemand</translation>
    </message>
    <message>
        <source>Nothing entered</source>
        <translation>Nichts eingetragen</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <extracomment>a month as a heading, &quot;June 2025&quot;, as of QDate::toString</extracomment>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>Cannot be told</source>
        <extracomment>a person looked at the photograph and cannot tell what it is</extracomment>
        <translation>Nicht bestimmbar</translation>
    </message>
    <message>
        <source>Not looked at yet</source>
        <extracomment>by a person, with suggestions hidden</extracomment>
        <translation>Noch nicht angesehen</translation>
    </message>
    <message>
        <source>In no event</source>
        <translation>In keinem Ereignis</translation>
    </message>
    <message>
        <source>Like no other</source>
        <translation>Keinem anderen ähnlich</translation>
    </message>
    <message>
        <source>Event without a date</source>
        <translation>Ereignis ohne Datum</translation>
    </message>
    <message>
        <source>Look-alikes</source>
        <translation>Ähnliche Fotos</translation>
    </message>
    <message numerus="yes">
        <source>decides %Ln</source>
        <translation>
            <numerusform>entscheidet über %Ln</numerusform>
            <numerusform>entscheidet über %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>all decided</source>
        <extracomment>a heading over photographs that look alike; after a taxon</extracomment>
        <translation>alle entschieden</translation>
    </message>
    <message>
        <source>In no cluster</source>
        <translation>In keinem Cluster</translation>
    </message>
    <message>
        <source>Cluster %1</source>
        <extracomment>a cluster without a name, by its number</extracomment>
        <translation>Cluster %1</translation>
    </message>
    <message>
        <source>Like no known species</source>
        <extracomment>of a photograph that the machine takes for a species that nobody here knows</extracomment>
        <translation>Keiner bekannten Art ähnlich</translation>
    </message>
    <message>
        <source>Not looked at</source>
        <translation>Nicht angesehen</translation>
    </message>
    <message>
        <source>Like known species</source>
        <translation>Bekannten Arten ähnlich</translation>
    </message>
    <message>
        <source>Its picture is not here</source>
        <translation>Sein Bild ist nicht hier</translation>
    </message>
    <message>
        <source>Corrected</source>
        <extracomment>a person called it otherwise than the machine does</extracomment>
        <translation>Berichtigt</translation>
    </message>
    <message>
        <source>%1, verified, other than suggested</source>
        <translation>%1, geprüft, anders als vorgeschlagen</translation>
    </message>
</context>
<context>
    <name>JobText</name>
    <message>
        <source>less than a minute left</source>
        <translation>noch weniger als eine Minute</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) left</source>
        <translation>
            <numerusform>noch %Ln Minute</numerusform>
            <numerusform>noch %Ln Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) left</source>
        <translation>
            <numerusform>noch %Ln Stunde</numerusform>
            <numerusform>noch %Ln Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>how far a job is: &quot;12 of 64&quot;</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>bisher %1</translation>
    </message>
    <message>
        <source>%1/s</source>
        <extracomment>speed of a download: &quot;12 MB/s&quot;</extracomment>
        <translation>%1/s</translation>
    </message>
</context>
<context>
    <name>MapColoringText</name>
    <message>
        <source>%1 to %2</source>
        <extracomment>a stretch of numbers or days</extracomment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>without</source>
        <translation>ohne</translation>
    </message>
</context>
<context>
    <name>MapText</name>
    <message>
        <source>Principal components</source>
        <translation>Hauptkomponenten</translation>
    </message>
    <message>
        <source>UMAP</source>
        <translation>UMAP</translation>
    </message>
    <message>
        <source>t-SNE</source>
        <translation>t-SNE</translation>
    </message>
    <message>
        <source>Nobody has looked how far it can be believed.</source>
        <translation>Wie weit ihr zu trauen ist, wurde nicht geprüft.</translation>
    </message>
    <message>
        <source>Trustworthiness %1, continuity %2</source>
        <extracomment>of a map; both numbers are between 0 and 1</extracomment>
        <translation>Vertrauenswürdigkeit %1, Kontinuität %2</translation>
    </message>
    <message>
        <source>, made from %1 % of true neighbours</source>
        <extracomment>of all true neighbours of photographs, the share that the map was made from</extracomment>
        <translation>, aus %1 % der wahren Nachbarn gemacht</translation>
    </message>
    <message numerus="yes">
        <source>There are only %Ln point(s): %1 neighbours were looked at instead of %2.</source>
        <translation>
            <numerusform>Es gibt nur %Ln Punkt: Statt %2 wurden %1 Nachbarn betrachtet.</numerusform>
            <numerusform>Es gibt nur %Ln Punkte: Statt %2 wurden %1 Nachbarn betrachtet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are only %Ln point(s): the perplexity is %1 instead of %2.</source>
        <translation>
            <numerusform>Es gibt nur %Ln Punkt: Die Perplexität ist %1 statt %2.</numerusform>
            <numerusform>Es gibt nur %Ln Punkte: Die Perplexität ist %1 statt %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln point(s), drawn by chance, were arranged; the others were placed beside those that are most like them.</source>
        <translation>
            <numerusform>%Ln zufällig gezogener Punkt wurde angeordnet; die anderen liegen bei denen, die ihnen am ähnlichsten sind.</numerusform>
            <numerusform>%Ln zufällig gezogene Punkte wurden angeordnet; die anderen liegen bei denen, die ihnen am ähnlichsten sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) came later and moved no other.</source>
        <translation>
            <numerusform>%Ln Foto kam später hinzu und verschob keines.</numerusform>
            <numerusform>%Ln Fotos kamen später hinzu und verschoben keines.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) without a usable vector left out.</source>
        <translation>
            <numerusform>%Ln Foto ohne brauchbaren Vektor weggelassen.</numerusform>
            <numerusform>%Ln Fotos ohne brauchbaren Vektor weggelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was stopped before it had settled.</source>
        <translation>Sie wurde angehalten, bevor sie zur Ruhe kam.</translation>
    </message>
    <message>
        <source> (%1 neighbours, least distance %2, seed %3)</source>
        <extracomment>options of UMAP</extracomment>
        <translation> (%1 Nachbarn, kleinster Abstand %2, Startwert %3)</translation>
    </message>
    <message>
        <source> (perplexity %1)</source>
        <extracomment>option of t-SNE</extracomment>
        <translation> (Perplexität %1)</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln photograph(s) by %2</source>
        <comment>the first sentence of a caption</comment>
        <extracomment>%1: a method, %2: a model</extracomment>
        <translation>
            <numerusform>%1 von %Ln Foto durch %2</numerusform>
            <numerusform>%1 von %Ln Fotos durch %2</numerusform>
        </translation>
    </message>
    <message>
        <source>, centred</source>
        <translation>, zentriert</translation>
    </message>
    <message>
        <source>, centred within %1</source>
        <translation>, zentriert innerhalb von %1</translation>
    </message>
    <message>
        <source>space</source>
        <extracomment>of a map: in two dimensions, in three</extracomment>
        <translation>Raum</translation>
    </message>
    <message>
        <source>plane</source>
        <translation>Ebene</translation>
    </message>
    <message numerus="yes">
        <source>%Ln neighbour(s)</source>
        <translation>
            <numerusform>%Ln Nachbar</numerusform>
            <numerusform>%Ln Nachbarn</numerusform>
        </translation>
    </message>
    <message>
        <source>perplexity %1</source>
        <extracomment>option of t-SNE</extracomment>
        <translation>Perplexität %1</translation>
    </message>
    <message>
        <source>centred</source>
        <translation>zentriert</translation>
    </message>
    <message numerus="yes">
        <source>Only %1: %Ln other photograph(s) of the list left out.</source>
        <extracomment>%1 is a filter: order:Lepidoptera</extracomment>
        <translation>
            <numerusform>Nur %1: %Ln anderes Foto der Liste fehlt.</numerusform>
            <numerusform>Nur %1: %Ln andere Fotos der Liste fehlen.</numerusform>
        </translation>
    </message>
    <message>
        <source>more “%1”</source>
        <extracomment>at the end of an arrow: photographs there have more of a trait</extracomment>
        <translation>mehr „%1“</translation>
    </message>
    <message>
        <source>A straight way across the map tells %1 of where they lie along “%2”.</source>
        <extracomment>%1 a share, %2 a trait</extracomment>
        <translation>Ein gerader Weg über die Karte verrät zu %1, wo sie entlang „%2“ liegen.</translation>
    </message>
    <message>
        <source>No straight way across the map tells where they lie along “%1”: look at the colours alone.</source>
        <translation>Kein gerader Weg über die Karte verrät, wo sie entlang „%1“ liegen: Achten Sie allein auf die Farben.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln point(s) were not measured.</source>
        <translation>
            <numerusform>%Ln Punkt wurde nicht gemessen.</numerusform>
            <numerusform>%Ln Punkte wurden nicht gemessen.</numerusform>
        </translation>
    </message>
    <message>
        <source>least distance %1</source>
        <extracomment>option of UMAP</extracomment>
        <translation>kleinster Abstand %1</translation>
    </message>
    <message>
        <source>centred within %1</source>
        <extracomment>of a map; %1 is a field</extracomment>
        <translation>zentriert innerhalb: %1</translation>
    </message>
</context>
<context>
    <name>ModelText</name>
    <message>
        <source>%1; fits, this computer has %2</source>
        <translation>%1; passt, dieser Rechner hat %2</translation>
    </message>
    <message>
        <source>%1; tight, this computer has %2: close other programs</source>
        <translation>%1; knapp, dieser Rechner hat %2: Schließen Sie andere Programme</translation>
    </message>
    <message>
        <source>%1; too large, this computer has %2</source>
        <translation>%1; zu groß, dieser Rechner hat %2</translation>
    </message>
    <message>
        <source>To get, %1</source>
        <translation>Erhältlich, %1</translation>
    </message>
    <message>
        <source>Installed, %1</source>
        <translation>Installiert, %1</translation>
    </message>
    <message>
        <source>Your own, %1</source>
        <translation>Selbst abgelegt, %1</translation>
    </message>
    <message>
        <source>Partly here, %1 of %2</source>
        <translation>Teilweise hier, %1 von %2</translation>
    </message>
    <message>
        <source>Partly here, %1</source>
        <translation>Teilweise hier, %1</translation>
    </message>
    <message>
        <source>Damaged, %1</source>
        <translation>Beschädigt, %1</translation>
    </message>
    <message>
        <source>%1; works, but slowly: this computer has %2</source>
        <translation>%1; geht, aber langsam: Dieser Rechner hat %2</translation>
    </message>
    <message>
        <source>none that this program can use: it computes on the processor</source>
        <translation>keine, die dieses Programm nutzen kann: Es rechnet auf dem Prozessor</translation>
    </message>
    <message>
        <source>%1 with %2; fits</source>
        <translation>%1 mit %2; reicht</translation>
    </message>
    <message>
        <source>%1 with %2; tight</source>
        <translation>%1 mit %2; knapp</translation>
    </message>
    <message>
        <source>%1 with %2; too small</source>
        <translation>%1 mit %2; zu klein</translation>
    </message>
    <message>
        <source>Not all files are there.</source>
        <translation>Nicht alle Dateien sind da.</translation>
    </message>
    <message>
        <source>Access was refused.</source>
        <translation>Der Zugriff wurde verweigert.</translation>
    </message>
    <message>
        <source>The connection failed.</source>
        <translation>Die Verbindung ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>What came is not what was published.</source>
        <translation>Was ankam, ist nicht das, was veröffentlicht wurde.</translation>
    </message>
    <message>
        <source>There is not enough room on the disk.</source>
        <translation>Auf dem Datenträger ist nicht genug Platz.</translation>
    </message>
    <message>
        <source>Another program is getting the same files.</source>
        <translation>Ein anderes Programm holt gerade dieselben Dateien.</translation>
    </message>
    <message>
        <source>This address is not used: see the preferences.</source>
        <translation>Diese Adresse wird nicht verwendet: siehe Einstellungen.</translation>
    </message>
    <message>
        <source>The files could not be kept.</source>
        <translation>Die Dateien ließen sich nicht speichern.</translation>
    </message>
</context>
<context>
    <name>NoveltyText</name>
    <message>
        <source>Of photographs of confirmed species, from events like the confirmed ones, at most %1 are taken for such.</source>
        <extracomment>%1 is a share, &quot;5 %&quot;</extracomment>
        <translation>Von Fotos bestätigter Arten, aus Ereignissen wie den bestätigten, werden höchstens %1 für solche gehalten.</translation>
    </message>
    <message>
        <source>Of those found, on average at most %1 are of confirmed species.</source>
        <extracomment>%1 is a share, &quot;10 %&quot;</extracomment>
        <translation>Von den gefundenen sind im Mittel höchstens %1 von bestätigten Arten.</translation>
    </message>
    <message>
        <source>no shared taxon</source>
        <translation>kein gemeinsames Taxon</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>aus %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln photograph(s) that nobody determined are like no known species.</source>
        <extracomment>%1 is a number of them</extracomment>
        <translation>
            <numerusform>%1 von %Ln Foto, das niemand bestimmt hat, ist keiner bekannten Art ähnlich.</numerusform>
            <numerusform>%1 von %Ln Fotos, die niemand bestimmt hat, sind keiner bekannten Art ähnlich.</numerusform>
        </translation>
    </message>
    <message>
        <source>Of confirmed species that were held out, %1 would have been found: by all signs together with an area under the ROC curve of %2 (1: always told apart, 0.5: as by chance), by the best sign alone with %3.</source>
        <extracomment>%1 is a share, &quot;61 %&quot;; %2 and %3 areas, &quot;0.89&quot;</extracomment>
        <translation>Von bestätigten Arten, die probeweise herausgenommen wurden, wären %1 gefunden worden: mit allen Merkmalen zusammen bei einer Fläche unter der ROC-Kurve von %2 (1: immer unterschieden, 0,5: wie zufällig), mit dem besten allein bei %3.</translation>
    </message>
    <message numerus="yes">
        <source>Rests on %Ln confirmed photograph(s) of %1 from %2.</source>
        <extracomment>%1 and %2 are numbers with what they count, &quot;96 species&quot;, &quot;310 events&quot;</extracomment>
        <translation>
            <numerusform>Beruht auf %Ln bestätigten Foto von %1 aus %2.</numerusform>
            <numerusform>Beruht auf %Ln bestätigten Fotos von %1 aus %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln species</source>
        <translation>
            <numerusform>%Ln Art</numerusform>
            <numerusform>%Ln Arten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln Ereignis</numerusform>
            <numerusform>%Ln Ereignissen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) without a usable vector left out.</source>
        <translation>
            <numerusform>%Ln Foto ohne brauchbaren Vektor ausgelassen.</numerusform>
            <numerusform>%Ln Fotos ohne brauchbaren Vektor ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln confirmed photograph(s) with neither event nor date counted one by one: bursts among them promise too much.</source>
        <translation>
            <numerusform>%Ln bestätigtes Foto ohne Ereignis und Datum einzeln gezählt: Serien darunter versprechen zu viel.</numerusform>
            <numerusform>%Ln bestätigte Fotos ohne Ereignis und Datum einzeln gezählt: Serien darunter versprechen zu viel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) held back: with them too many would be of confirmed species.</source>
        <translation>
            <numerusform>%Ln Foto zurückgehalten: mit ihm wären zu viele von bestätigten Arten.</numerusform>
            <numerusform>%Ln Fotos zurückgehalten: mit ihnen wären zu viele von bestätigten Arten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) of %1 photographs that look alike; %2 are in none.</source>
        <extracomment>%1 and %2 are numbers of photographs</extracomment>
        <translation>
            <numerusform>%Ln Gruppe von %1 Fotos, die sich ähnlich sehen; %2 sind in keiner.</numerusform>
            <numerusform>%Ln Gruppen von %1 Fotos, die sich ähnlich sehen; %2 sind in keiner.</numerusform>
        </translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Nearest known species</source>
        <translation>Nächste bekannte Art</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>Its working name, or the deepest taxon that its neighbours share</source>
        <translation>Ihr Arbeitsname, oder das tiefste Taxon, das ihre Nachbarn gemeinsam haben</translation>
    </message>
    <message>
        <source>The confirmed species that most of them are nearest to</source>
        <translation>Die bestätigte Art, der die meisten von ihnen am nächsten sind</translation>
    </message>
    <message>
        <source>How like they are to it: 1 is the same</source>
        <translation>Wie ähnlich sie ihr sind: 1 ist gleich</translation>
    </message>
</context>
<context>
    <name>NumberText</name>
    <message>
        <source>&lt; 1 %</source>
        <translation>&lt; 1 %</translation>
    </message>
    <message>
        <source>&gt; 99 %</source>
        <translation>&gt; 99 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>PhotographText</name>
    <message>
        <source>S</source>
        <comment>south</comment>
        <translation>S</translation>
    </message>
    <message>
        <source>N</source>
        <comment>north</comment>
        <translation>N</translation>
    </message>
    <message>
        <source>W</source>
        <comment>west</comment>
        <translation>W</translation>
    </message>
    <message>
        <source>E</source>
        <comment>east</comment>
        <translation>O</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>seconds</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1, time zone not known</source>
        <translation>%1, Zeitzone unbekannt</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>the file does not say when</source>
        <translation>die Datei sagt nicht, wann</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Altitude</source>
        <extracomment>metres above the sea</extracomment>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>Shutter</source>
        <translation>Belichtungszeit</translation>
    </message>
    <message>
        <source>Aperture</source>
        <translation>Blende</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Empfindlichkeit</translation>
    </message>
    <message>
        <source> (as %1 mm)</source>
        <extracomment>of a lens with the same view on 35 mm film</extracomment>
        <translation> (wie %1 mm)</translation>
    </message>
    <message>
        <source>Focal length</source>
        <translation>Brennweite</translation>
    </message>
    <message>
        <source>Flash</source>
        <translation>Blitz</translation>
    </message>
    <message>
        <source>fired</source>
        <translation>ausgelöst</translation>
    </message>
    <message>
        <source>did not fire</source>
        <translation>nicht ausgelöst</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>Objektiv</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Software</translation>
    </message>
</context>
<context>
    <name>PlacesText</name>
    <message>
        <source>with fewer fields than the first line</source>
        <translation>mit weniger Feldern als die erste Zeile</translation>
    </message>
    <message>
        <source>that say it was not there</source>
        <translation>die sagen, dass es nicht da war</translation>
    </message>
    <message>
        <source>not to the species</source>
        <translation>nicht bis zur Art</translation>
    </message>
    <message>
        <source>without a position</source>
        <translation>ohne Position</translation>
    </message>
    <message>
        <source>without a country</source>
        <translation>ohne Land</translation>
    </message>
    <message>
        <source>with a position that is none on Earth</source>
        <translation>mit einer Position, die es auf der Erde nicht gibt</translation>
    </message>
    <message>
        <source>at 0 degrees North, 0 degrees East, where nobody was</source>
        <translation>bei 0 Grad Nord, 0 Grad Ost, wo niemand war</translation>
    </message>
    <message>
        <source>whose position is less certain than a cell is wide</source>
        <translation>deren Position ungenauer ist, als eine Zelle breit ist</translation>
    </message>
    <message>
        <source>%1 records of %2 taxa in cells of %3 km, from %4.</source>
        <extracomment>%1 is a number of records, %2 one of taxa, %3 kilometres, %4 a file</extracomment>
        <translation>%1 Nachweise von %2 Taxa in Zellen von %3 km, aus %4.</translation>
    </message>
    <message>
        <source>Complete for %1.</source>
        <translation>Vollständig für %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) read, %1 taken, %2 of them without a month.</source>
        <translation>
            <numerusform>%Ln Zeile gelesen, %1 übernommen, %2 davon ohne Monat.</numerusform>
            <numerusform>%Ln Zeilen gelesen, %1 übernommen, %2 davon ohne Monat.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) left out: %1</source>
        <extracomment>%1 is a reason, as in &quot;3 rows left out: without a position&quot;</extracomment>
        <translation>
            <numerusform>%Ln Zeile ausgelassen: %1</numerusform>
            <numerusform>%Ln Zeilen ausgelassen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>recorded nearby at this time of the year</source>
        <translation>in der Nähe zu dieser Jahreszeit nachgewiesen</translation>
    </message>
    <message>
        <source>outside its known range: the nearest record is some %1 km away</source>
        <translation>außerhalb des bekannten Areals: der nächste Nachweis liegt etwa %1 km entfernt</translation>
    </message>
    <message>
        <source>outside its known season: recorded nearby at other times of the year</source>
        <translation>außerhalb der bekannten Jahreszeit: in der Nähe zu anderen Zeiten nachgewiesen</translation>
    </message>
    <message>
        <source>the list says nothing of it</source>
        <translation>die Liste sagt nichts darüber</translation>
    </message>
    <message>
        <source>the list has no record of anything nearby</source>
        <translation>die Liste hat in der Nähe keinen Nachweis von irgendetwas</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <extracomment>%1 is a taxon, %2 what a list of places says of it</extracomment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>By looks alone the best label is %1: %2.</source>
        <extracomment>%1 is a taxon, %2 what a list of places says of it</extracomment>
        <translation>Allein nach dem Aussehen ist die beste Bezeichnung %1: %2.</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>nicht sicher</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <extracomment>a taxon, its rank, its score</extracomment>
        <translation>%1 (%2, %3)</translation>
    </message>
</context>
<context>
    <name>PublishText</name>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Darwin Core Archive</source>
        <translation>Darwin-Core-Archiv</translation>
    </message>
    <message>
        <source>Camtrap DP</source>
        <translation>Camtrap DP</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>The report has no title (title): it is called as the collection.</source>
        <translation>Der Bericht hat keinen Titel (title): Er heißt wie die Sammlung.</translation>
    </message>
    <message>
        <source>There is no item to write.</source>
        <translation>Es gibt keinen Eintrag zu schreiben.</translation>
    </message>
    <message>
        <source>There is no occurrence to write.</source>
        <translation>Es gibt kein Vorkommen zu schreiben.</translation>
    </message>
    <message>
        <source>There is no photograph of a deployment to write.</source>
        <translation>Es gibt kein Foto eines Einsatzes zu schreiben.</translation>
    </message>
    <message>
        <source>The data set has no title (title).</source>
        <translation>Der Datensatz hat keinen Titel (title).</translation>
    </message>
    <message>
        <source>The data set has no description (description).</source>
        <translation>Der Datensatz hat keine Beschreibung (description).</translation>
    </message>
    <message>
        <source>No organisation is named that publishes the data set (publisher).</source>
        <translation>Es ist keine Organisation genannt, die den Datensatz veröffentlicht (publisher).</translation>
    </message>
    <message>
        <source>The data set has no licence (licence): CC0-1.0, CC-BY-4.0 or CC-BY-NC-4.0.</source>
        <translation>Der Datensatz hat keine Lizenz (licence): CC0-1.0, CC-BY-4.0 oder CC-BY-NC-4.0.</translation>
    </message>
    <message>
        <source>The data set has no licence (licence).</source>
        <translation>Der Datensatz hat keine Lizenz (licence).</translation>
    </message>
    <message>
        <source>Nobody is named as the data set&apos;s creator (creators).</source>
        <translation>Niemand ist als Urheber des Datensatzes genannt (creators).</translation>
    </message>
    <message>
        <source>Nobody is named who made the data set or answers for it (creators, contacts).</source>
        <translation>Niemand ist genannt, der den Datensatz gemacht hat oder für ihn einsteht (creators, contacts).</translation>
    </message>
    <message>
        <source>It is not said what the evidence is (basisOfRecord): HumanObservation, MachineObservation or PreservedSpecimen.</source>
        <translation>Es ist nicht gesagt, was der Beleg ist (basisOfRecord): HumanObservation, MachineObservation oder PreservedSpecimen.</translation>
    </message>
    <message>
        <source>It is not said how places were chosen (samplingDesign): simpleRandom, systematicRandom, clusteredRandom, experimental, targeted or opportunistic.</source>
        <translation>Es ist nicht gesagt, wie die Orte gewählt wurden (samplingDesign): simpleRandom, systematicRandom, clusteredRandom, experimental, targeted oder opportunistic.</translation>
    </message>
    <message>
        <source>It is not said what made the cameras photograph (captureMethod): activityDetection or timeLapse.</source>
        <translation>Es ist nicht gesagt, was die Kameras auslöste (captureMethod): activityDetection oder timeLapse.</translation>
    </message>
    <message>
        <source>The photographs are at no address (mediaAddress): readers will know of them and not see them.</source>
        <translation>Die Fotos liegen unter keiner Adresse (mediaAddress): Leser erfahren von ihnen und sehen sie nicht.</translation>
    </message>
    <message>
        <source>What the machine says is of a synthetic world: every taxon is invented.</source>
        <translation>Was die Maschine sagt, ist aus einer künstlichen Welt: Jedes Taxon ist erfunden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) of people left out</source>
        <translation>
            <numerusform>%Ln Eintrag mit Menschen ausgelassen</numerusform>
            <numerusform>%Ln Einträge mit Menschen ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) of people, listed and not public</source>
        <translation>
            <numerusform>%Ln Eintrag mit Menschen, aufgeführt und nicht öffentlich</numerusform>
            <numerusform>%Ln Einträge mit Menschen, aufgeführt und nicht öffentlich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) without a deployment</source>
        <translation>
            <numerusform>%Ln Eintrag ohne Einsatz</numerusform>
            <numerusform>%Ln Einträge ohne Einsatz</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) of a deployment without coordinates</source>
        <translation>
            <numerusform>%Ln Eintrag eines Einsatzes ohne Koordinaten</numerusform>
            <numerusform>%Ln Einträge eines Einsatzes ohne Koordinaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) without a date</source>
        <translation>
            <numerusform>%Ln Eintrag ohne Datum</numerusform>
            <numerusform>%Ln Einträge ohne Datum</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) by a clock of which nobody knows the time zone</source>
        <translation>
            <numerusform>%Ln Eintrag mit einer Uhr, deren Zeitzone niemand kennt</numerusform>
            <numerusform>%Ln Einträge mit einer Uhr, deren Zeitzone niemand kennt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) of which several people said something: only the latest word is written</source>
        <translation>
            <numerusform>%Ln Eintrag, zu denen mehrere Menschen etwas sagten: Nur das letzte Wort wird geschrieben</numerusform>
            <numerusform>%Ln Einträge, zu denen mehrere Menschen etwas sagten: Nur das letzte Wort wird geschrieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) that a person and the machine named: only the person&apos;s word is written</source>
        <translation>
            <numerusform>%Ln Eintrag, von Mensch und Maschine benannt: Nur das Wort des Menschen wird geschrieben</numerusform>
            <numerusform>%Ln Einträge, von Mensch und Maschine benannt: Nur das Wort des Menschen wird geschrieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) with coordinates of their own: the deployment&apos;s are written</source>
        <translation>
            <numerusform>%Ln Eintrag mit eigenen Koordinaten: Die des Einsatzes werden geschrieben</numerusform>
            <numerusform>%Ln Einträge mit eigenen Koordinaten: Die des Einsatzes werden geschrieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) whose sex, stage or count is none of the format&apos;s words: it becomes a tag</source>
        <translation>
            <numerusform>%Ln Eintrag mit Geschlecht, Stadium oder Anzahl, für die das Format kein Wort hat: Es wird ein Schlagwort</numerusform>
            <numerusform>%Ln Einträge mit Geschlecht, Stadium oder Anzahl, für die das Format kein Wort hat: Es wird ein Schlagwort</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) with cf. or aff., for which the format has no place: it stands in the comments</source>
        <translation>
            <numerusform>%Ln Eintrag mit cf. oder aff., wofür das Format keinen Platz hat: Es steht in den Kommentaren</numerusform>
            <numerusform>%Ln Einträge mit cf. oder aff., wofür das Format keinen Platz hat: Es steht in den Kommentaren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) with a file name that the format does not allow: a UUID stands for it</source>
        <translation>
            <numerusform>%Ln Eintrag mit einem Dateinamen, den das Format nicht erlaubt: Eine UUID steht dafür</numerusform>
            <numerusform>%Ln Einträge mit einem Dateinamen, den das Format nicht erlaubt: Eine UUID steht dafür</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) with a tag that has a | or ; in it: readers will see several tags</source>
        <translation>
            <numerusform>%Ln Eintrag mit einem Schlagwort, in dem | oder ; steht: Leser sehen mehrere Schlagwörter</numerusform>
            <numerusform>%Ln Einträge mit einem Schlagwort, in dem | oder ; steht: Leser sehen mehrere Schlagwörter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) with control characters or bytes that are no UTF-8 in a text: U+FFFD stands for each</source>
        <translation>
            <numerusform>%Ln Eintrag mit Steuerzeichen oder Bytes, die kein UTF-8 sind, in einem Text: U+FFFD steht für jedes</numerusform>
            <numerusform>%Ln Einträge mit Steuerzeichen oder Bytes, die kein UTF-8 sind, in einem Text: U+FFFD steht für jedes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) with a text that looks like a formula: an apostrophe is put before it</source>
        <translation>
            <numerusform>%Ln Eintrag mit einem Text, der wie eine Formel aussieht: Ein Apostroph wird davorgesetzt</numerusform>
            <numerusform>%Ln Einträge mit einem Text, der wie eine Formel aussieht: Ein Apostroph wird davorgesetzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) with a text that a spreadsheet takes for a formula</source>
        <translation>
            <numerusform>%Ln Eintrag mit einem Text, den ein Tabellenprogramm für eine Formel hält</numerusform>
            <numerusform>%Ln Einträge mit einem Text, den ein Tabellenprogramm für eine Formel hält</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) of people, vehicles or nothing left out: a Camtrap DP has a place for them</source>
        <translation>
            <numerusform>%Ln Vorkommen mit Menschen, Fahrzeugen oder nichts ausgelassen: Ein Camtrap DP hat Platz dafür</numerusform>
            <numerusform>%Ln Vorkommen mit Menschen, Fahrzeugen oder nichts ausgelassen: Ein Camtrap DP hat Platz dafür</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) left out of which nobody can tell what it is</source>
        <translation>
            <numerusform>%Ln Vorkommen ausgelassen, von denen niemand sagen kann, was sie sind</numerusform>
            <numerusform>%Ln Vorkommen ausgelassen, von denen niemand sagen kann, was sie sind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) left out that only a machine named</source>
        <translation>
            <numerusform>%Ln Vorkommen ausgelassen, die nur eine Maschine benannte</numerusform>
            <numerusform>%Ln Vorkommen ausgelassen, die nur eine Maschine benannte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) left out that nobody identified</source>
        <translation>
            <numerusform>%Ln Vorkommen ausgelassen, die niemand bestimmt hat</numerusform>
            <numerusform>%Ln Vorkommen ausgelassen, die niemand bestimmt hat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) without a date (eventDate), which GBIF requires</source>
        <translation>
            <numerusform>%Ln Vorkommen ohne Datum (eventDate), das GBIF verlangt</numerusform>
            <numerusform>%Ln Vorkommen ohne Datum (eventDate), das GBIF verlangt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) without coordinates, which GBIF recommends</source>
        <translation>
            <numerusform>%Ln Vorkommen ohne Koordinaten, die GBIF empfiehlt</numerusform>
            <numerusform>%Ln Vorkommen ohne Koordinaten, die GBIF empfiehlt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) whose photographs are called differently: written as what the names share</source>
        <translation>
            <numerusform>%Ln Vorkommen mit verschieden benannten Fotos: Geschrieben wird, was die Namen gemeinsam haben</numerusform>
            <numerusform>%Ln Vorkommen mit verschieden benannten Fotos: Geschrieben wird, was die Namen gemeinsam haben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) that only a machine named</source>
        <translation>
            <numerusform>%Ln Vorkommen, nur von einer Maschine benannt</numerusform>
            <numerusform>%Ln Vorkommen, nur von einer Maschine benannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) of people, vehicles or nothing: counted, not listed</source>
        <translation>
            <numerusform>%Ln Vorkommen mit Menschen, Fahrzeugen oder nichts: gezählt, nicht aufgeführt</numerusform>
            <numerusform>%Ln Vorkommen mit Menschen, Fahrzeugen oder nichts: gezählt, nicht aufgeführt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) that nobody named: counted, not listed</source>
        <translation>
            <numerusform>%Ln Vorkommen, von niemandem benannt: gezählt, nicht aufgeführt</numerusform>
            <numerusform>%Ln Vorkommen, von niemandem benannt: gezählt, nicht aufgeführt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) of a sensitive taxon, or found with one: the place is blurred</source>
        <translation>
            <numerusform>%Ln Vorkommen eines schutzbedürftigen Taxons oder mit einem gefunden: Der Ort wird verwischt</numerusform>
            <numerusform>%Ln Vorkommen eines schutzbedürftigen Taxons oder mit einem gefunden: Der Ort wird verwischt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) with tags, notes or fields of one&apos;s own, for which this format has no place</source>
        <translation>
            <numerusform>%Ln Vorkommen mit Schlagwörtern, Notizen oder eigenen Feldern, für die dieses Format keinen Platz hat</numerusform>
            <numerusform>%Ln Vorkommen mit Schlagwörtern, Notizen oder eigenen Feldern, für die dieses Format keinen Platz hat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) with control characters or bytes that are no UTF-8 in a text: U+FFFD stands for each</source>
        <translation>
            <numerusform>%Ln Vorkommen mit Steuerzeichen oder Bytes, die kein UTF-8 sind, in einem Text: U+FFFD steht für jedes</numerusform>
            <numerusform>%Ln Vorkommen mit Steuerzeichen oder Bytes, die kein UTF-8 sind, in einem Text: U+FFFD steht für jedes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) with a catalogue number or an event&apos;s name, which the format does not have</source>
        <translation>
            <numerusform>%Ln Vorkommen mit Katalognummer oder Name eines Ereignisses, die das Format nicht hat</numerusform>
            <numerusform>%Ln Vorkommen mit Katalognummer oder Name eines Ereignisses, die das Format nicht hat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deployment(s) whose photographs have different names of places or habitats, of which the format has one</source>
        <translation>
            <numerusform>%Ln Einsatz mit Fotos verschiedener Orts- oder Lebensraumnamen, von denen das Format einen hat</numerusform>
            <numerusform>%Ln Einsätze mit Fotos verschiedener Orts- oder Lebensraumnamen, von denen das Format einen hat</numerusform>
        </translation>
    </message>
    <message>
        <source>Missing</source>
        <extracomment>of an export: without it nothing is written</extracomment>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Left out</source>
        <extracomment>of an export: photographs that are not written</extracomment>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Lost</source>
        <extracomment>of an export: what the format has no place for</extracomment>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>of an export: what is to be known</extracomment>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>%1; for example %2</source>
        <extracomment>%1 a sentence about photographs, %2 names of some of them</extracomment>
        <translation>%1; zum Beispiel %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <extracomment>%1 when something was published, %2 in which format, %3 the file&apos;s name</extracomment>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>Image folders</source>
        <translation>Bildordner</translation>
    </message>
    <message>
        <source>YOLO classification</source>
        <translation>YOLO-Klassifikation</translation>
    </message>
    <message>
        <source>Embeddings</source>
        <translation>Embeddings</translation>
    </message>
    <message>
        <source>Draft for iNaturalist</source>
        <translation>Entwurf für iNaturalist</translation>
    </message>
    <message>
        <source>XMP sidecars</source>
        <translation>XMP-Begleitdateien</translation>
    </message>
    <message>
        <source>Taxoscope bundle</source>
        <translation>Taxoscope-Paket</translation>
    </message>
    <message>
        <source>Something is left out or blurred: the journal, saved filters, clusters and maps, which may tell of it, stay here. Determinations keep who made them, and when.</source>
        <translation>Etwas wird ausgelassen oder verwischt: Verlauf, gespeicherte Filter, Cluster und Karten, die davon erzählen könnten, bleiben hier. Bestimmungen behalten, von wem und wann sie sind.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) of older versions left out</source>
        <translation>
            <numerusform>%Ln Eintrag einer älteren Fassung ausgelassen</numerusform>
            <numerusform>%Ln Einträge älterer Fassungen ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) whose photograph is not where it was; they are listed without a picture</source>
        <translation>
            <numerusform>%Ln Eintrag, dessen Foto nicht mehr dort ist, wo es war; er wird ohne Bild aufgeführt</numerusform>
            <numerusform>%Ln Einträge, deren Foto nicht mehr dort ist, wo es war; sie werden ohne Bild aufgeführt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) whose place must not be told and cannot be taken out of its file: only out of JPEG, PNG and WebP; they are listed without a picture</source>
        <translation>
            <numerusform>%Ln Eintrag, dessen Ort geheim bleiben muss und sich nicht aus der Datei entfernen lässt (nur aus JPEG, PNG und WebP); er wird ohne Bild aufgeführt</numerusform>
            <numerusform>%Ln Einträge, deren Ort geheim bleiben muss und sich nicht aus der Datei entfernen lässt (nur aus JPEG, PNG und WebP); sie werden ohne Bild aufgeführt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) with a file name that not every system can have: it gets another</source>
        <translation>
            <numerusform>%Ln Eintrag mit einem Dateinamen, den nicht jedes System haben kann: Er bekommt einen anderen</numerusform>
            <numerusform>%Ln Einträge mit Dateinamen, die nicht jedes System haben kann: Sie bekommen andere</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no photograph to write keywords for.</source>
        <translation>Es gibt kein Foto, für das Stichwörter zu schreiben wären.</translation>
    </message>
    <message>
        <source>Keywords are names only: dates, places, tags and fields are not among them. Keywords of an earlier name stay where they were.</source>
        <translation>Stichwörter sind nur Namen: Daten, Orte, Etiketten und Felder sind nicht darunter. Stichwörter eines früheren Namens bleiben, wo sie waren.</translation>
    </message>
    <message>
        <source>JPEG and PNG photographs are written to: each is kept as it was first, in a folder of its own.</source>
        <translation>In JPEG- und PNG-Fotos wird geschrieben: Jedes wird vorher so aufgehoben, wie es war, in einem eigenen Ordner.</translation>
    </message>
    <message>
        <source>It is a draft: nothing is sent, and the photographs are added by hand. Sex, stage, count, fields and who determined it are not in it.</source>
        <translation>Es ist ein Entwurf: Nichts wird gesendet, und die Fotos fügt man von Hand hinzu. Geschlecht, Stadium, Anzahl, Felder und wer bestimmt hat, stehen nicht darin.</translation>
    </message>
    <message>
        <source>The embeddings are of %1 (%2): compare them with no other model&apos;s.</source>
        <translation>Die Embeddings sind von %1 (%2): Vergleiche sie mit denen keines anderen Modells.</translation>
    </message>
    <message>
        <source>No item has an embedding yet: have them made first.</source>
        <translation>Noch hat kein Eintrag ein Embedding: Lass sie zuerst berechnen.</translation>
    </message>
    <message>
        <source>No item has an embedding of &quot;%1&quot;; there are those of %2.</source>
        <translation>Kein Eintrag hat ein Embedding von „%1“; es gibt die von %2.</translation>
    </message>
    <message>
        <source>No licence is said: others cannot know whether they may use it.</source>
        <translation>Es ist keine Lizenz genannt: Andere können nicht wissen, ob sie es benutzen dürfen.</translation>
    </message>
    <message>
        <source>The part &quot;%1&quot; would be empty: too much hangs together. Keep less together, or have fewer parts.</source>
        <translation>Der Teil „%1“ wäre leer: Zu viel hängt zusammen. Halte weniger zusammen oder nimm weniger Teile.</translation>
    </message>
    <message>
        <source>One part is no split; name at least two: train=0.8 test=0.2</source>
        <translation>Ein Teil allein ist keine Aufteilung; nenne mindestens zwei: train=0.8 test=0.2</translation>
    </message>
    <message>
        <source>A part cannot be called &quot;%1&quot;: its name is that of a folder, and another part&apos;s at most once.</source>
        <translation>Ein Teil kann nicht „%1“ heißen: Sein Name ist der eines Ordners, und jeder kommt nur einmal vor.</translation>
    </message>
    <message>
        <source>The part &quot;%1&quot; has no share; write train=0.8, above 0 and below a billion.</source>
        <translation>Der Teil „%1“ hat keinen Anteil; schreib train=0.8, über 0 und unter einer Milliarde.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) of vehicles or nothing left out: they belong into a Camtrap DP</source>
        <translation>
            <numerusform>%Ln Eintrag mit Fahrzeugen oder nichts ausgelassen: Sie gehören in ein Camtrap DP</numerusform>
            <numerusform>%Ln Einträge mit Fahrzeugen oder nichts ausgelassen: Sie gehören in ein Camtrap DP</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) that nobody named</source>
        <translation>
            <numerusform>%Ln Eintrag ohne Namen von irgendwem</numerusform>
            <numerusform>%Ln Einträge ohne Namen von irgendwem</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) that only a machine named</source>
        <translation>
            <numerusform>%Ln Eintrag, den nur eine Maschine benannt hat</numerusform>
            <numerusform>%Ln Einträge, die nur eine Maschine benannt hat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) not determined down to the rank of the classes</source>
        <translation>
            <numerusform>%Ln Eintrag nicht bis zum Rang der Klassen bestimmt</numerusform>
            <numerusform>%Ln Einträge nicht bis zum Rang der Klassen bestimmt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) of taxa that have too few photographs apart from each other to be in every part of a closed set</source>
        <translation>
            <numerusform>%Ln Eintrag von Taxa mit zu wenigen voneinander getrennten Fotos, um in jedem Teil einer geschlossenen Menge zu sein</numerusform>
            <numerusform>%Ln Einträge von Taxa mit zu wenigen voneinander getrennten Fotos, um in jedem Teil einer geschlossenen Menge zu sein</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) that are regions: folders have whole photographs only, COCO has regions</source>
        <translation>
            <numerusform>%Ln Eintrag, der ein Ausschnitt ist: Ordner haben nur ganze Fotos, COCO hat Ausschnitte</numerusform>
            <numerusform>%Ln Einträge, die Ausschnitte sind: Ordner haben nur ganze Fotos, COCO hat Ausschnitte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) that are regions: archives have whole photographs only, COCO has regions</source>
        <translation>
            <numerusform>%Ln Eintrag, der ein Ausschnitt ist: Archive haben nur ganze Fotos, COCO hat Ausschnitte</numerusform>
            <numerusform>%Ln Einträge, die Ausschnitte sind: Archive haben nur ganze Fotos, COCO hat Ausschnitte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) that are regions of a picture whose size is not known</source>
        <translation>
            <numerusform>%Ln Eintrag, der ein Ausschnitt eines Bildes unbekannter Größe ist</numerusform>
            <numerusform>%Ln Einträge, die Ausschnitte eines Bildes unbekannter Größe sind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) of a format that programs for training do not read</source>
        <translation>
            <numerusform>%Ln Eintrag in einem Format, das Programme zum Training nicht lesen</numerusform>
            <numerusform>%Ln Einträge in einem Format, das Programme zum Training nicht lesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) of a format that readers of webdataset do not know</source>
        <translation>
            <numerusform>%Ln Eintrag in einem Format, das Leser von webdataset nicht kennen</numerusform>
            <numerusform>%Ln Einträge in einem Format, das Leser von webdataset nicht kennen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) whose photograph is not where it was</source>
        <translation>
            <numerusform>%Ln Eintrag, dessen Foto nicht mehr an seinem Ort ist</numerusform>
            <numerusform>%Ln Einträge, deren Fotos nicht mehr an ihrem Ort sind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) whose place must not be told: a list names files</source>
        <translation>
            <numerusform>%Ln Eintrag, dessen Ort nicht genannt werden darf: Eine Liste nennt Dateien</numerusform>
            <numerusform>%Ln Einträge, deren Ort nicht genannt werden darf: Eine Liste nennt Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) whose place must not be told: keywords go where the photograph does</source>
        <translation>
            <numerusform>%Ln Eintrag, dessen Ort nicht genannt werden darf: Stichwörter gehen dahin, wohin das Foto geht</numerusform>
            <numerusform>%Ln Einträge, deren Ort nicht genannt werden darf: Stichwörter gehen dahin, wohin das Foto geht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) whose place must not be told and cannot be taken out of its file: only out of JPEG, PNG and WebP</source>
        <translation>
            <numerusform>%Ln Eintrag, dessen Ort nicht genannt werden darf und nicht aus der Datei entfernt werden kann: nur aus JPEG, PNG und WebP</numerusform>
            <numerusform>%Ln Einträge, deren Ort nicht genannt werden darf und nicht aus der Datei entfernt werden kann: nur aus JPEG, PNG und WebP</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) without an embedding of %1</source>
        <translation>
            <numerusform>%Ln Eintrag ohne Embedding von %1</numerusform>
            <numerusform>%Ln Einträge ohne Embedding von %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) into whose file no keywords can be written: only into JPEG and PNG, where there is room</source>
        <translation>
            <numerusform>%Ln Eintrag, in dessen Datei keine Stichwörter geschrieben werden können: nur in JPEG und PNG, wo Platz ist</numerusform>
            <numerusform>%Ln Einträge, in deren Dateien keine Stichwörter geschrieben werden können: nur in JPEG und PNG, wo Platz ist</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) into whose file no keywords can be written: a sidecar is in the folder, to be put beside it</source>
        <translation>
            <numerusform>%Ln Eintrag, in dessen Datei keine Stichwörter geschrieben werden können: Im Ordner ist eine Begleitdatei, die danebengelegt wird</numerusform>
            <numerusform>%Ln Einträge, in deren Dateien keine Stichwörter geschrieben werden können: Im Ordner sind Begleitdateien, die danebengelegt werden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) that may not be written to</source>
        <translation>
            <numerusform>%Ln Eintrag, in den nicht geschrieben werden darf</numerusform>
            <numerusform>%Ln Einträge, in die nicht geschrieben werden darf</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) whose file is not as the collection knows it: look at the files anew first</source>
        <translation>
            <numerusform>%Ln Eintrag, dessen Datei nicht so ist, wie die Sammlung sie kennt: Sieh die Dateien zuerst neu an</numerusform>
            <numerusform>%Ln Einträge, deren Dateien nicht so sind, wie die Sammlung sie kennt: Sieh die Dateien zuerst neu an</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) whose sidecar would have the name of another one&apos;s</source>
        <translation>
            <numerusform>%Ln Eintrag, dessen Begleitdatei wie eine andere hieße</numerusform>
            <numerusform>%Ln Einträge, deren Begleitdateien wie andere hießen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) with a sidecar already that cannot be read</source>
        <translation>
            <numerusform>%Ln Eintrag mit einer Begleitdatei, die nicht gelesen werden kann</numerusform>
            <numerusform>%Ln Einträge mit einer Begleitdatei, die nicht gelesen werden kann</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) with XMP in it already that cannot be read</source>
        <translation>
            <numerusform>%Ln Eintrag mit XMP, das nicht gelesen werden kann</numerusform>
            <numerusform>%Ln Einträge mit XMP, das nicht gelesen werden kann</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) with a sidecar already: it is taken over and added to</source>
        <translation>
            <numerusform>%Ln Eintrag mit einer Begleitdatei: Sie wird übernommen und ergänzt</numerusform>
            <numerusform>%Ln Einträge mit einer Begleitdatei: Sie wird übernommen und ergänzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) with XMP in it already: it is taken over and added to</source>
        <translation>
            <numerusform>%Ln Eintrag mit XMP: Es wird übernommen und ergänzt</numerusform>
            <numerusform>%Ln Einträge mit XMP: Es wird übernommen und ergänzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) without coordinates: iNaturalist will call it casual</source>
        <translation>
            <numerusform>%Ln Vorkommen ohne Koordinaten: iNaturalist wird es „casual“ nennen</numerusform>
            <numerusform>%Ln Vorkommen ohne Koordinaten: iNaturalist wird es „casual“ nennen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) whose photographs are called differently: only what the names share</source>
        <translation>
            <numerusform>%Ln Vorkommen, dessen Fotos verschieden heißen: nur was die Namen gemeinsam haben</numerusform>
            <numerusform>%Ln Vorkommen, dessen Fotos verschieden heißen: nur was die Namen gemeinsam haben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) with photographs of people</source>
        <translation>
            <numerusform>%Ln Vorkommen mit Fotos von Menschen</numerusform>
            <numerusform>%Ln Vorkommen mit Fotos von Menschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) that no person named</source>
        <translation>
            <numerusform>%Ln Vorkommen, das kein Mensch benannt hat</numerusform>
            <numerusform>%Ln Vorkommen, das kein Mensch benannt hat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) without a date</source>
        <translation>
            <numerusform>%Ln Vorkommen ohne Datum</numerusform>
            <numerusform>%Ln Vorkommen ohne Datum</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) that may not be written to</source>
        <translation>
            <numerusform>%Ln Foto, in das nicht geschrieben werden darf</numerusform>
            <numerusform>%Ln Fotos, in die nicht geschrieben werden darf</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) whose file is not where it was</source>
        <translation>
            <numerusform>%Ln Foto, dessen Datei nicht mehr an ihrem Ort ist</numerusform>
            <numerusform>%Ln Fotos, deren Dateien nicht mehr an ihrem Ort sind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) for which the disk has no room</source>
        <translation>
            <numerusform>%Ln Foto, für das auf der Platte kein Platz ist</numerusform>
            <numerusform>%Ln Fotos, für die auf der Platte kein Platz ist</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) whose file is not as the collection knows it: look at the files anew first</source>
        <translation>
            <numerusform>%Ln Foto, dessen Datei nicht so ist, wie die Sammlung sie kennt: Sieh die Dateien zuerst neu an</numerusform>
            <numerusform>%Ln Fotos, deren Dateien nicht so sind, wie die Sammlung sie kennt: Sieh die Dateien zuerst neu an</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) that could not be read, kept or written</source>
        <translation>
            <numerusform>%Ln Foto, das nicht gelesen, aufgehoben oder geschrieben werden konnte</numerusform>
            <numerusform>%Ln Fotos, die nicht gelesen, aufgehoben oder geschrieben werden konnten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) of photographs that are another one&apos;s copy, left out: the picture is the same</source>
        <translation>
            <numerusform>%Ln Eintrag ausgelassen: sein Foto ist die Kopie eines anderen, das Bild ist dasselbe</numerusform>
            <numerusform>%Ln Einträge ausgelassen: ihre Fotos sind Kopien anderer, die Bilder sind dieselben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) of photographs that are another one&apos;s copy and called differently: the first one&apos;s name counts</source>
        <translation>
            <numerusform>%Ln Eintrag, dessen Foto die Kopie eines anderen ist und anders heißt: Der erste Name zählt</numerusform>
            <numerusform>%Ln Einträge, deren Fotos Kopien anderer sind und anders heißen: Der erste Name zählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) put under another one, as names.csv says: synonyms, or written differently</source>
        <translation>
            <numerusform>%Ln Name unter einen anderen gestellt, wie in names.csv steht: Synonym oder anders geschrieben</numerusform>
            <numerusform>%Ln Namen unter andere gestellt, wie in names.csv steht: Synonyme oder anders geschrieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) of another kingdom than in the checklist, left as it is</source>
        <translation>
            <numerusform>%Ln Name aus einem anderen Reich als in der Checkliste, so belassen</numerusform>
            <numerusform>%Ln Namen aus einem anderen Reich als in der Checkliste, so belassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) that other taxa have, too: each taxon is a class of its own</source>
        <translation>
            <numerusform>%Ln Name, den auch andere Taxa haben: Jedes Taxon ist eine eigene Klasse</numerusform>
            <numerusform>%Ln Namen, die auch andere Taxa haben: Jedes Taxon ist eine eigene Klasse</numerusform>
        </translation>
    </message>
    <message>
        <source>No licence is known of the photographs of %1: no export of it said one.</source>
        <translation>Für die Fotos von %1 ist keine Lizenz bekannt: Kein Export davon nannte eine.</translation>
    </message>
    <message>
        <source>Places of sensitive taxa are kept back as in the last export of %1 that kept any back.</source>
        <translation>Orte sensibler Taxa werden zurückgehalten wie beim letzten Export von %1, der welche zurückhielt.</translation>
    </message>
    <message>
        <source>Near-duplicates between collections are not known of %1: they have no embeddings by %2 of the same kind as the others&apos;, and vectors of different kinds cannot be compared.</source>
        <translation>Fast gleiche Fotos zwischen den Sammlungen sind für %1 nicht bekannt: Dort gibt es keine Embeddings von %2 derselben Art wie bei den anderen, und Vektoren verschiedener Art lassen sich nicht vergleichen.</translation>
    </message>
    <message>
        <source>Model scores stand as classificationProbability, as you chose, though they are no probabilities of being right.</source>
        <translation>Modellwerte stehen als classificationProbability darin, wie Sie es gewählt haben, obwohl sie nicht sagen, wie wahrscheinlich ein Name richtig ist.</translation>
    </message>
    <message>
        <source>The photographs of %1 are under %2, as its export of %3 said.</source>
        <translation>Die Fotos von %1 stehen unter %2, wie der Export vom %3 sagte.</translation>
    </message>
    <message>
        <source>The photographs of %1 are under %2, as you say: no export of it said a licence.</source>
        <translation>Die Fotos von %1 stehen nach Ihrer Angabe unter %2: Kein Export davon nannte eine Lizenz.</translation>
    </message>
    <message>
        <source>The photographs are under different licences, each as its row says: whoever uses all of them keeps to all.</source>
        <translation>Die Fotos stehen unter verschiedenen Lizenzen, jedes unter der in seiner Zeile: Wer alle benutzt, hält sich an alle.</translation>
    </message>
    <message>
        <source>Spreadsheets show the first 1,048,576 lines alone; programs for statistics read all of it.</source>
        <translation>Tabellenprogramme zeigen nur die ersten 1.048.576 Zeilen; Statistikprogramme lesen alles.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) of sensitive taxa that nothing here bears: no place is kept back for them</source>
        <translation>
            <numerusform>%Ln Name sensibler Taxa, den hier nichts trägt: Für ihn wird kein Ort zurückgehalten</numerusform>
            <numerusform>%Ln Namen sensibler Taxa, die hier nichts trägt: Für sie wird kein Ort zurückgehalten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RivalText</name>
    <message>
        <source>No rank&apos;s name is sure enough.</source>
        <translation>Auf keinem Rang ist der Name sicher genug.</translation>
    </message>
    <message>
        <source>No rank is secure: none reaches a model score of %1.</source>
        <translation>Kein Rang ist gesichert: keiner erreicht einen Modellwert von %1.</translation>
    </message>
    <message>
        <source>Secure down to this rank: %1 %2, model score %3.</source>
        <extracomment>%1 a rank, %2 a taxon, %3 its score</extracomment>
        <translation>Gesichert bis zu diesem Rang: %1 %2, Modellwert %3.</translation>
    </message>
    <message>
        <source>nowhere</source>
        <extracomment>of a picture: no place of it</extracomment>
        <translation>nirgends</translation>
    </message>
    <message>
        <source>upper left</source>
        <translation>oben links</translation>
    </message>
    <message>
        <source>above</source>
        <translation>oben</translation>
    </message>
    <message>
        <source>upper right</source>
        <translation>oben rechts</translation>
    </message>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>in the middle</source>
        <translation>in der Mitte</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>lower left</source>
        <translation>unten links</translation>
    </message>
    <message>
        <source>below</source>
        <translation>unten</translation>
    </message>
    <message>
        <source>lower right</source>
        <translation>unten rechts</translation>
    </message>
    <message>
        <source>Speaks for %1 (cosine %2), most of all: %3</source>
        <extracomment>%1 a taxon, %2 a cosine, %3 a place of the picture, &quot;upper left&quot;</extracomment>
        <translation>Spricht für %1 (Kosinus %2), am meisten: %3</translation>
    </message>
    <message>
        <source>Names at this rank are %1.</source>
        <extracomment>%1 is &quot;right 95 % of the time, by 412 photographs of 37 events&quot;</extracomment>
        <translation>Namen auf diesem Rang sind %1.</translation>
    </message>
    <message>
        <source>Rule: a model score of at least %1.</source>
        <extracomment>%1 is a threshold</extracomment>
        <translation>Regel: ein Modellwert von mindestens %1.</translation>
    </message>
    <message>
        <source>Source: %1 with the labels %2.</source>
        <extracomment>%1 a model, %2 a set of labels</extracomment>
        <translation>Quelle: %1 mit der Namensliste %2.</translation>
    </message>
    <message>
        <source>Why %1, and not %2:</source>
        <extracomment>%1 and %2 are taxa</extracomment>
        <translation>Warum %1 und nicht %2:</translation>
    </message>
</context>
<context>
    <name>ShiftText</name>
    <message>
        <source>p below %1</source>
        <translation>p unter %1</translation>
    </message>
    <message>
        <source>p %1</source>
        <translation>p %1</translation>
    </message>
    <message>
        <source>energy distance %1, %2, %3 new events beside %4 judged ones</source>
        <extracomment>%1 a distance, %2 &quot;p 0.03&quot;, %3 and %4 numbers of events</extracomment>
        <translation>Energiedistanz %1, %2, %3 neue Ereignisse neben %4 beurteilten</translation>
    </message>
    <message>
        <source>%1 of the new events look like no known species, %2 of the judged ones (%3)</source>
        <extracomment>%1 and %2 are shares, %3 &quot;p 0.03&quot;</extracomment>
        <translation>%1 der neuen Ereignisse sehen aus wie keine bekannte Art, %2 der beurteilten (%3)</translation>
    </message>
    <message>
        <source>its photographs look other (%1)</source>
        <translation>die Fotos sehen anders aus (%1)</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <extracomment>%1 a deployment or month, %2 reasons</extracomment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>%1 of them are of a camera that the sample has not.</source>
        <translation>%1 davon sind von einer Kamera, die die Stichprobe nicht hat.</translation>
    </message>
    <message>
        <source>%1 of them are of a deployment that the sample has not.</source>
        <translation>%1 davon sind von einem Einsatz, den die Stichprobe nicht hat.</translation>
    </message>
    <message>
        <source>%1 of them are of a place that the sample has not.</source>
        <translation>%1 davon sind von einem Ort, den die Stichprobe nicht hat.</translation>
    </message>
    <message>
        <source>%1 of them are of a month that the sample has not.</source>
        <translation>%1 davon sind aus einem Monat, den die Stichprobe nicht hat.</translation>
    </message>
    <message>
        <source>deployment %1</source>
        <extracomment>%1 is the name of a deployment</extracomment>
        <translation>Einsatz %1</translation>
    </message>
    <message>
        <source>Whether new photographs are like the judged ones cannot be seen: there are too few events of either.</source>
        <translation>Ob neue Fotos wie die beurteilten sind, ist nicht zu sehen: Von einer der Seiten gibt es zu wenige Ereignisse.</translation>
    </message>
    <message>
        <source>New photographs are like the judged ones (%1): the promise stands.</source>
        <translation>Neue Fotos sind wie die beurteilten (%1): Das Versprechen gilt.</translation>
    </message>
    <message>
        <source>The promise is withdrawn for %1: new photographs of it are unlike the judged ones. It stands for the other %L2.</source>
        <translation>Das Versprechen gilt nicht für %1: Neue Fotos davon sind anders als die beurteilten. Für die anderen %L2 gilt es.</translation>
    </message>
    <message>
        <source>The promise is withdrawn: new photographs are unlike the judged ones. Judge a sample of them.</source>
        <translation>Das Versprechen gilt nicht mehr: Neue Fotos sind anders als die beurteilten. Beurteilen Sie eine Stichprobe von ihnen.</translation>
    </message>
    <message>
        <source>All together: %1.</source>
        <extracomment>%1 how far, p, and numbers of events</extracomment>
        <translation>Alle zusammen: %1.</translation>
    </message>
    <message>
        <source>Too little is confirmed to say how many are of no known species.</source>
        <translation>Es ist zu wenig bestätigt, um zu sagen, wie viele von keiner bekannten Art sind.</translation>
    </message>
    <message>
        <source>The promise is withdrawn: photographs are unlike the judged ones.</source>
        <translation>Das Versprechen gilt nicht mehr: Die Fotos sind anders als die beurteilten.</translation>
    </message>
    <message>
        <source>The promise is withdrawn for photographs like this one (%1): they are unlike the judged ones.</source>
        <translation>Für Fotos wie dieses (%1) gilt das Versprechen nicht: Sie sind anders als die beurteilten.</translation>
    </message>
</context>
<context>
    <name>StepText</name>
    <message numerus="yes">
        <source>%Ln item(s) determined as suggested</source>
        <translation>
            <numerusform>%Ln Eintrag wie vorgeschlagen bestimmt</numerusform>
            <numerusform>%Ln Einträge wie vorgeschlagen bestimmt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) determined as %1 by the look of %2</source>
        <translation>
            <numerusform>%Ln Eintrag als %1 bestimmt, nach dem Aussehen von %2</numerusform>
            <numerusform>%Ln Einträge als %1 bestimmt, nach dem Aussehen von %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) determined as %1</source>
        <translation>
            <numerusform>%Ln Eintrag als %1 bestimmt</numerusform>
            <numerusform>%Ln Einträge als %1 bestimmt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) of %1 determined as %2</source>
        <translation>
            <numerusform>%Ln Vorkommen (%1) als %2 bestimmt</numerusform>
            <numerusform>%Ln Vorkommen (%1) als %2 bestimmt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>determination of %Ln item(s) withdrawn</source>
        <translation>
            <numerusform>Bestimmung von %Ln Eintrag zurückgenommen</numerusform>
            <numerusform>Bestimmung von %Ln Einträgen zurückgenommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) flagged</source>
        <translation>
            <numerusform>%Ln Eintrag markiert</numerusform>
            <numerusform>%Ln Einträge markiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) no longer flagged</source>
        <translation>
            <numerusform>%Ln Eintrag nicht mehr markiert</numerusform>
            <numerusform>%Ln Einträge nicht mehr markiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tags and fields of %Ln item(s)</source>
        <translation>
            <numerusform>Schlagwörter und Felder von %Ln Eintrag</numerusform>
            <numerusform>Schlagwörter und Felder von %Ln Einträgen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tag %1 on %Ln item(s)</source>
        <translation>
            <numerusform>Schlagwort %1 an %Ln Eintrag</numerusform>
            <numerusform>Schlagwort %1 an %Ln Einträgen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tag %1 taken off %Ln item(s)</source>
        <translation>
            <numerusform>Schlagwort %1 von %Ln Eintrag entfernt</numerusform>
            <numerusform>Schlagwort %1 von %Ln Einträgen entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 = %2 on %Ln item(s)</source>
        <translation>
            <numerusform>%1 = %2 bei %Ln Eintrag</numerusform>
            <numerusform>%1 = %2 bei %Ln Einträgen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 cleared on %Ln item(s)</source>
        <translation>
            <numerusform>%1 bei %Ln Eintrag geleert</numerusform>
            <numerusform>%1 bei %Ln Einträgen geleert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>date of %Ln item(s)</source>
        <translation>
            <numerusform>Datum von %Ln Eintrag</numerusform>
            <numerusform>Datum von %Ln Einträgen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>clock of %Ln item(s) %1, in UTC%2</source>
        <translation>
            <numerusform>Uhr von %Ln Eintrag um %1 gestellt, in UTC%2</numerusform>
            <numerusform>Uhr von %Ln Einträgen um %1 gestellt, in UTC%2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>clock of %Ln item(s) in UTC%1</source>
        <translation>
            <numerusform>Uhr von %Ln Eintrag in UTC%1</numerusform>
            <numerusform>Uhr von %Ln Einträgen in UTC%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>clock of %Ln item(s) %1</source>
        <translation>
            <numerusform>Uhr von %Ln Eintrag um %1 gestellt</numerusform>
            <numerusform>Uhr von %Ln Einträgen um %1 gestellt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>clock of %Ln item(s)</source>
        <translation>
            <numerusform>Uhr von %Ln Eintrag</numerusform>
            <numerusform>Uhr von %Ln Einträgen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>clock of deployment %1 with %Ln item(s)</source>
        <translation>
            <numerusform>Uhr des Einsatzes %1 mit %Ln Eintrag</numerusform>
            <numerusform>Uhr des Einsatzes %1 mit %Ln Einträgen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>place of %Ln item(s): %1</source>
        <translation>
            <numerusform>Ort von %Ln Eintrag: %1</numerusform>
            <numerusform>Ort von %Ln Einträgen: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>place of %Ln item(s)</source>
        <translation>
            <numerusform>Ort von %Ln Eintrag</numerusform>
            <numerusform>Ort von %Ln Einträgen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln region(s) drawn</source>
        <translation>
            <numerusform>%Ln Region gezeichnet</numerusform>
            <numerusform>%Ln Regionen gezeichnet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln region(s) moved</source>
        <translation>
            <numerusform>%Ln Region verschoben</numerusform>
            <numerusform>%Ln Regionen verschoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln region(s) taken away</source>
        <translation>
            <numerusform>%Ln Region entfernt</numerusform>
            <numerusform>%Ln Regionen entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) put into %1</source>
        <translation>
            <numerusform>%Ln Eintrag in %1 gelegt</numerusform>
            <numerusform>%Ln Einträge in %1 gelegt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) taken out of their occurrences</source>
        <translation>
            <numerusform>%Ln Eintrag aus Vorkommen genommen</numerusform>
            <numerusform>%Ln Einträge aus Vorkommen genommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) of %1 put into an event</source>
        <translation>
            <numerusform>%Ln Vorkommen (%1) in ein Ereignis gelegt</numerusform>
            <numerusform>%Ln Vorkommen (%1) in ein Ereignis gelegt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) of %1 taken out of their events</source>
        <translation>
            <numerusform>%Ln Vorkommen (%1) aus Ereignissen genommen</numerusform>
            <numerusform>%Ln Vorkommen (%1) aus Ereignissen genommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) of %1 put into a deployment</source>
        <translation>
            <numerusform>%Ln Ereignis (%1) in einen Einsatz gelegt</numerusform>
            <numerusform>%Ln Ereignisse (%1) in einen Einsatz gelegt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) of %1 taken out of their deployments</source>
        <translation>
            <numerusform>%Ln Ereignis (%1) aus Einsätzen genommen</numerusform>
            <numerusform>%Ln Ereignisse (%1) aus Einsätzen genommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) of %1 made</source>
        <translation>
            <numerusform>%Ln Vorkommen gebildet (%1)</numerusform>
            <numerusform>%Ln Vorkommen gebildet (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) of %1 made</source>
        <translation>
            <numerusform>%Ln Ereignis gebildet (%1)</numerusform>
            <numerusform>%Ln Ereignisse gebildet (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deployment(s) from %1</source>
        <translation>
            <numerusform>%Ln Einsatz aus %1</numerusform>
            <numerusform>%Ln Einsätze aus %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) described by %1</source>
        <translation>
            <numerusform>%Ln Eintrag beschrieben durch %1</numerusform>
            <numerusform>%Ln Einträge beschrieben durch %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>sample %1: %Ln item(s) drawn from %2</source>
        <translation>
            <numerusform>Stichprobe %1: %Ln Eintrag aus %2 gezogen</numerusform>
            <numerusform>Stichprobe %1: %Ln Einträge aus %2 gezogen</numerusform>
        </translation>
    </message>
    <message>
        <source>view %1 of a map saved</source>
        <translation>Kartenansicht %1 gespeichert</translation>
    </message>
    <message>
        <source>view %1 of a map taken away</source>
        <translation>Kartenansicht %1 entfernt</translation>
    </message>
    <message>
        <source>view %1 saved</source>
        <translation>Ansicht %1 gespeichert</translation>
    </message>
    <message>
        <source>view %1 taken away</source>
        <translation>Ansicht %1 entfernt</translation>
    </message>
    <message numerus="yes">
        <source>clustering %1 of %Ln cluster(s) kept</source>
        <translation>
            <numerusform>Gruppierung %1 mit %Ln Gruppe behalten</numerusform>
            <numerusform>Gruppierung %1 mit %Ln Gruppen behalten</numerusform>
        </translation>
    </message>
    <message>
        <source>clustering %1 called %2</source>
        <translation>Gruppierung %1 in %2 umbenannt</translation>
    </message>
    <message>
        <source>clustering %1 taken away</source>
        <translation>Gruppierung %1 entfernt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cluster(s) merged into %1</source>
        <translation>
            <numerusform>%Ln Gruppe vereinigt: %1</numerusform>
            <numerusform>%Ln Gruppen vereinigt: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has no name any more</source>
        <translation>%1 hat keinen Namen mehr</translation>
    </message>
    <message>
        <source>%1 called %2</source>
        <translation>%1: jetzt %2</translation>
    </message>
    <message>
        <source>%1 split into %2</source>
        <translation>%1 in %2 geteilt</translation>
    </message>
    <message>
        <source>%1 dissolved</source>
        <translation>%1 aufgelöst</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>„nicht bestimmbar“</translation>
    </message>
    <message>
        <source>nothing there</source>
        <translation>„kein Lebewesen“</translation>
    </message>
    <message numerus="yes">
        <source>%Ln taxa</source>
        <translation>
            <numerusform>%Ln Taxon</numerusform>
            <numerusform>%Ln Taxa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s)</source>
        <translation>
            <numerusform>%Ln Vorkommen</numerusform>
            <numerusform>%Ln Vorkommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln Ereignis</numerusform>
            <numerusform>%Ln Ereignisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deployment(s)</source>
        <translation>
            <numerusform>%Ln Einsatz</numerusform>
            <numerusform>%Ln Einsätze</numerusform>
        </translation>
    </message>
    <message>
        <source>an occurrence</source>
        <translation>ein Vorkommen</translation>
    </message>
    <message>
        <source>an event</source>
        <translation>ein Ereignis</translation>
    </message>
    <message>
        <source>a deployment</source>
        <translation>einen Einsatz</translation>
    </message>
    <message>
        <source>deployment %1</source>
        <translation>Einsatz %1</translation>
    </message>
    <message numerus="yes">
        <source>a cluster of %Ln item(s)</source>
        <translation>
            <numerusform>Gruppe aus %Ln Eintrag</numerusform>
            <numerusform>Gruppe aus %Ln Einträgen</numerusform>
        </translation>
    </message>
    <message>
        <source>cluster %1</source>
        <translation>Gruppe %1</translation>
    </message>
    <message>
        <source>determined before it was bundled</source>
        <translation>bestimmt, bevor es gepackt wurde</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cluster(s) dissolved</source>
        <translation>
            <numerusform>%Ln Cluster aufgelöst</numerusform>
            <numerusform>%Ln Cluster aufgelöst</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cluster(s) determined by working names</source>
        <translation>
            <numerusform>%Ln Cluster nach Arbeitsnamen bestimmt</numerusform>
            <numerusform>%Ln Cluster nach Arbeitsnamen bestimmt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StructureLists</name>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln Ereignis</numerusform>
            <numerusform>%Ln Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>Taxon</source>
        <translation>Taxon</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Nearest rival</source>
        <translation>Nächster Rivale</translation>
    </message>
    <message>
        <source>The taxon whose middle is nearest</source>
        <translation>Das Taxon, dessen Mitte am nächsten liegt</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>1 - cosine of the middles</source>
        <translation>1 - Kosinus der Mitten</translation>
    </message>
    <message>
        <source>Distributions</source>
        <translation>Verteilungen</translation>
    </message>
    <message>
        <source>Energy distance of all photographs of both; 0: alike</source>
        <translation>Energieabstand aller Fotos beider; 0: gleich</translation>
    </message>
    <message>
        <source>Purity</source>
        <translation>Reinheit</translation>
    </message>
    <message>
        <source>How many of the ten nearest photographs of other events are of the same taxon</source>
        <translation>Wie viele der zehn nächsten Fotos anderer Ereignisse vom selben Taxon sind</translation>
    </message>
    <message>
        <source>Silhouette</source>
        <translation>Silhouette</translation>
    </message>
    <message>
        <source>Fisher ratio</source>
        <translation>Fisher-Verhältnis</translation>
    </message>
    <message>
        <source>Of the taxon and its nearest rival</source>
        <translation>Des Taxons und seines nächsten Rivalen</translation>
    </message>
    <message>
        <source>Species</source>
        <translation>Arten</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Streuung</translation>
    </message>
    <message>
        <source>Mean squared distance from the middle of the species</source>
        <translation>Mittlerer quadrierter Abstand von der Mitte der Art</translation>
    </message>
    <message>
        <source>In events</source>
        <translation>In Ereignissen</translation>
    </message>
    <message>
        <source>How much of the spread lies inside of events</source>
        <translation>Wie viel der Streuung innerhalb von Ereignissen liegt</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Photographs of each</source>
        <translation>Fotos jeder Gruppe</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>The one that is most frequent here beside the other groups</source>
        <translation>Derjenige, der hier gegenüber den anderen Gruppen am häufigsten ist</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>Cramér&apos;s V: 0 says nothing, 1 the same</source>
        <translation>Cramérs V: 0 sagt nichts, 1 dasselbe</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>False discoveries</source>
        <translation>Fehlfunde</translation>
    </message>
    <message>
        <source>Their rate over all species and fields together</source>
        <translation>Ihr Anteil über alle Arten und Felder zusammen</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Neighbours are</source>
        <translation>Nachbarn sind</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>The highest at which they differ: at species a sister species</source>
        <translation>Der höchste, in dem sie sich unterscheiden: bei Art eine Schwesterart</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>The chance that it is</source>
        <translation>Die Wahrscheinlichkeit dafür</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>How many of this and those before it are really wrong, as expected</source>
        <translation>Wie viele von diesem und denen davor wirklich falsch sind, wie zu erwarten ist</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>Varianten</translation>
    </message>
    <message>
        <source>ρ</source>
        <translation>ρ</translation>
    </message>
    <message>
        <source>The share of the difference that lies along the directions between species</source>
        <translation>Der Anteil des Unterschieds, der entlang der Richtungen zwischen Arten liegt</translation>
    </message>
    <message>
        <source>In full</source>
        <translation>Im ganzen Raum</translation>
    </message>
    <message>
        <source>Along</source>
        <translation>Entlang</translation>
    </message>
    <message>
        <source>Fisher ratio in the span</source>
        <translation>Fisher-Verhältnis in den Richtungen zwischen Arten</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>Quer</translation>
    </message>
    <message>
        <source>Fisher ratio across the span</source>
        <translation>Fisher-Verhältnis quer dazu</translation>
    </message>
    <message>
        <source>The rate at which they would be said to differ at all</source>
        <translation>Der Anteil, zu dem man zu Unrecht sagte, sie unterschieden sich</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Vorhergesagt</translation>
    </message>
    <message>
        <source>By the look, from the other clades</source>
        <translation>Aus dem Aussehen, von den anderen Kladen</translation>
    </message>
    <message>
        <source>By relatives</source>
        <translation>Nach Verwandten</translation>
    </message>
    <message>
        <source>Predicted from the taxonomy alone, sisters too</source>
        <translation>Vorhergesagt allein aus der Taxonomie, auch von Schwestern</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Lage</translation>
    </message>
    <message>
        <source>Along the axis</source>
        <translation>Auf der Achse</translation>
    </message>
</context>
<context>
    <name>StructureText</name>
    <message>
        <source>%1 (%2 to %3)</source>
        <extracomment>a share and its interval: 46 % (40 % to 51 %)
----------
a number and its interval: 0.412 (0.380 to 0.445)</extracomment>
        <translation>%1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>none that it resolves</source>
        <translation>keine, die sie auflöst</translation>
    </message>
    <message>
        <source>%1 of %2 (by chance %3, p %4)</source>
        <translation>%1 von %2 (durch Zufall %3, p %4)</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln with enough photographs</source>
        <extracomment>%1 is a rank: &quot;Family: 12 taxa with enough photographs&quot;</extracomment>
        <translation>
            <numerusform>%1: %Ln mit genug Fotos</numerusform>
            <numerusform>%1: %Ln mit genug Fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out that have too few</source>
        <translation>
            <numerusform>%Ln mit zu wenigen ausgelassen</numerusform>
            <numerusform>%Ln mit zu wenigen ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Enough are %1 photographs from %2 events: what was photographed together, or else on one day, is one event.</source>
        <translation>Genug sind %1 Fotos aus %2 Ereignissen: Was zusammen oder sonst an einem Tag fotografiert wurde, ist ein Ereignis.</translation>
    </message>
    <message>
        <source>At least two are needed.</source>
        <translation>Mindestens zwei sind nötig.</translation>
    </message>
    <message>
        <source>At least three species must have two values of “%1”, each with enough photographs.</source>
        <translation>Mindestens drei Arten müssen zwei Werte von „%1“ haben, jeden mit genug Fotos.</translation>
    </message>
    <message>
        <source>At least three species, of two clades, must have enough photographs and a value of “%1”.</source>
        <translation>Mindestens drei Arten aus zwei Kladen müssen genug Fotos und einen Wert von „%1“ haben.</translation>
    </message>
    <message>
        <source>Of the ten photographs of other events that are nearest to one, %1 are of its own taxon; by chance %2. Silhouette %3.</source>
        <translation>Von den zehn Fotos anderer Ereignisse, die einem am nächsten liegen, sind %1 von seinem eigenen Taxon; durch Zufall %2. Silhouette %3.</translation>
    </message>
    <message>
        <source>The taxonomy goes with the distances by a Mantel correlation of %1 (p %2). Of its triplets the dendrogram has %3, of its clades %4.</source>
        <translation>Taxonomie und Abstände hängen mit einer Mantel-Korrelation von %1 zusammen (p %2). Von ihren Tripletts hat das Dendrogramm %3, von ihren Kladen %4.</translation>
    </message>
    <message>
        <source>The dendrogram shows the distances with a cophenetic correlation of %1. %2 of the angles between taxa are within 10 degrees of a right angle.</source>
        <translation>Das Dendrogramm gibt die Abstände mit einer kophenetischen Korrelation von %1 wieder. %2 der Winkel zwischen Taxa liegen höchstens 10 Grad neben einem rechten.</translation>
    </message>
    <message>
        <source>No field explains the groups within a species, at a false-discovery rate of 5 %.</source>
        <translation>Kein Feld erklärt die Gruppen innerhalb einer Art, bei einem Anteil von Fehlfunden von 5 %.</translation>
    </message>
    <message numerus="yes">
        <source>In %Ln species a field explains the groups, at a false-discovery rate of 5 %: %1.</source>
        <translation>
            <numerusform>In %Ln Art erklärt ein Feld die Gruppen, bei einem Anteil von Fehlfunden von 5 %: %1.</numerusform>
            <numerusform>In %Ln Arten erklärt ein Feld die Gruppen, bei einem Anteil von Fehlfunden von 5 %: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>No label stands out as wrong.</source>
        <translation>Kein Name fällt als falsch auf.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) are doubtful: neighbours of other events are of another taxon.</source>
        <translation>
            <numerusform>%Ln Name ist zweifelhaft: Nachbarn aus anderen Ereignissen sind von einem anderen Taxon.</numerusform>
            <numerusform>%Ln Namen sind zweifelhaft: Nachbarn aus anderen Ereignissen sind von einem anderen Taxon.</numerusform>
        </translation>
    </message>
    <message>
        <source>Of the difference between variants the share ρ = %1 lies along the directions in which species differ; the rest is across them. A direction drawn by chance: %2.</source>
        <translation>Vom Unterschied zwischen Varianten liegt der Anteil ρ = %1 entlang der Richtungen, in denen sich Arten unterscheiden; der Rest liegt quer dazu. Eine zufällig gezogene Richtung: %2.</translation>
    </message>
    <message>
        <source>With what sampling adds, ρ is %1; with variants exchanged between events %2 (%3 to %4).</source>
        <translation>Mit dem, was die Stichprobe beiträgt, ist ρ %1; mit zwischen Ereignissen vertauschten Varianten %2 (%3 bis %4).</translation>
    </message>
    <message>
        <source>Fisher ratio: in full %1 (p %2), along %3, across %4.</source>
        <translation>Fisher-Verhältnis: im ganzen Raum %1 (p %2), entlang %3, quer %4.</translation>
    </message>
    <message>
        <source>The plane is fitted to the photographs it shows: variants look apart in it even by chance. The numbers are what counts; they are after BioCLIP 2, not identical to it.</source>
        <translation>Die Ebene ist an die Fotos angepasst, die sie zeigt: Varianten sehen darin auch durch Zufall getrennt aus. Es zählen die Zahlen; sie folgen BioCLIP 2, sind aber nicht dieselben.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln species, each clade predicted from the others (%1): rank correlation %2, with shuffled values %3 (p %4), within clades %5.</source>
        <translation>
            <numerusform>%Ln Art, jede Klade aus den anderen vorhergesagt (%1): Rangkorrelation %2, mit gemischten Werten %3 (p %4), innerhalb von Kladen %5.</numerusform>
            <numerusform>%Ln Arten, jede Klade aus den anderen vorhergesagt (%1): Rangkorrelation %2, mit gemischten Werten %3 (p %4), innerhalb von Kladen %5.</numerusform>
        </translation>
    </message>
    <message>
        <source>Exploratory: there are fewer than %1 species or %2 clades.</source>
        <translation>Nur erkundend: Es sind weniger als %1 Arten oder %2 Kladen.</translation>
    </message>
    <message>
        <source>The look tells more than relatedness does.</source>
        <translation>Das Aussehen sagt mehr als die Verwandtschaft.</translation>
    </message>
    <message>
        <source>It is not shown that the look tells more than relatedness does.</source>
        <translation>Dass das Aussehen mehr sagt als die Verwandtschaft, ist nicht gezeigt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln species of the table are not among these photographs.</source>
        <translation>
            <numerusform>%Ln Art der Tabelle ist nicht unter diesen Fotos.</numerusform>
            <numerusform>%Ln Arten der Tabelle sind nicht unter diesen Fotos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Between taxa</source>
        <translation>Zwischen Taxa</translation>
    </message>
    <message>
        <source>Within species</source>
        <translation>Innerhalb von Arten</translation>
    </message>
    <message>
        <source>Variants of species</source>
        <translation>Varianten von Arten</translation>
    </message>
    <message>
        <source>A trait</source>
        <translation>Ein Merkmal</translation>
    </message>
    <message>
        <source>How taxa lie to each other in what the model sees: which are nearest, how well they are told apart, and whether that goes with the taxonomy.</source>
        <translation>Wie Taxa in dem zueinander liegen, was das Modell sieht: welche einander am nächsten sind, wie gut sie sich trennen lassen und ob das zur Taxonomie passt.</translation>
    </message>
    <message>
        <source>What varies within a species, which of its photographs form groups and what explains these, and whose labels are doubtful.</source>
        <translation>Was innerhalb einer Art variiert, welche ihrer Fotos Gruppen bilden und was diese erklärt, und wessen Namen zweifelhaft sind.</translation>
    </message>
    <message>
        <source>Do sexes, stages or forms differ along the directions in which species differ, or across them? Choose the field that names them.</source>
        <translation>Unterscheiden sich Geschlechter, Stadien oder Formen entlang der Richtungen, in denen sich Arten unterscheiden, oder quer dazu? Wählen Sie das Feld, das sie nennt.</translation>
    </message>
    <message>
        <source>Does the look of species tell a trait, such as the size of a bill? Choose a CSV file with its numbers by species or item.</source>
        <translation>Verrät das Aussehen von Arten ein Merkmal, etwa die Größe eines Schnabels? Wählen Sie eine CSV-Datei mit seinen Zahlen nach Art oder Eintrag.</translation>
    </message>
    <message>
        <source>Not enough photographs.</source>
        <translation>Nicht genug Fotos.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) without a usable vector were left out.</source>
        <translation>
            <numerusform>%Ln Foto ohne brauchbaren Vektor wurde ausgelassen.</numerusform>
            <numerusform>%Ln Fotos ohne brauchbaren Vektor wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) were named by the machine alone.</source>
        <translation>
            <numerusform>%Ln Foto hat nur die Maschine benannt.</numerusform>
            <numerusform>%Ln Fotos hat nur die Maschine benannt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) have neither event nor date and count one by one: intervals are too narrow if bursts are among them.</source>
        <translation>
            <numerusform>%Ln Foto hat weder Ereignis noch Datum und zählt einzeln: Die Intervalle sind zu eng, wenn Serien darunter sind.</numerusform>
            <numerusform>%Ln Fotos haben weder Ereignis noch Datum und zählen einzeln: Die Intervalle sind zu eng, wenn Serien darunter sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>between species, first direction</source>
        <translation>zwischen Arten, erste Richtung</translation>
    </message>
    <message>
        <source>between species, second direction</source>
        <translation>zwischen Arten, zweite Richtung</translation>
    </message>
    <message>
        <source>across: between variants of “%1”</source>
        <translation>quer: zwischen Varianten von „%1“</translation>
    </message>
    <message>
        <source>in space, with the one across upwards</source>
        <translation>im Raum, die quere Richtung nach oben</translation>
    </message>
    <message>
        <source>position along the axis (fitted to all)</source>
        <translation>Lage auf der Achse (an alle angepasst)</translation>
    </message>
    <message>
        <source>predicted from the other clades</source>
        <translation>vorhergesagt aus den anderen Kladen</translation>
    </message>
    <message>
        <source>Distances between taxa: %1</source>
        <extracomment>title of a figure; %1 is a rank</extracomment>
        <translation>Abstände zwischen Taxa: %1</translation>
    </message>
    <message>
        <source>Between and across species: %1</source>
        <translation>Zwischen Arten und quer dazu: %1</translation>
    </message>
    <message>
        <source>Species in the order of “%1”</source>
        <translation>Arten in der Reihenfolge von „%1“</translation>
    </message>
    <message numerus="yes">
        <source>Not enough species for ρ: %Ln could be measured, at least %1 must be.</source>
        <translation>
            <numerusform>Nicht genug Arten für ρ: %Ln ließ sich messen, mindestens %1 müssen es sein.</numerusform>
            <numerusform>Nicht genug Arten für ρ: %Ln ließen sich messen, mindestens %1 müssen es sein.</numerusform>
        </translation>
    </message>
    <message>
        <source>No ρ: the directions in which other species differ hold nothing of what sets a species apart.</source>
        <translation>Kein ρ: Die Richtungen, in denen sich andere Arten unterscheiden, enthalten nichts von dem, was eine Art abhebt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln species, each clade predicted from the others (%1), categories weighing the same: a linear probe is right about %2, with shuffled categories %3 (p %4).</source>
        <translation>
            <numerusform>%Ln Art, jede Klade aus den anderen vorhergesagt (%1), Kategorien gleich gewichtet: Eine lineare Sonde hat bei %2 recht, mit gemischten Kategorien bei %3 (p %4).</numerusform>
            <numerusform>%Ln Arten, jede Klade aus den anderen vorhergesagt (%1), Kategorien gleich gewichtet: Eine lineare Sonde hat bei %2 recht, mit gemischten Kategorien bei %3 (p %4).</numerusform>
        </translation>
    </message>
    <message>
        <source>From five species of each category (few-shot) it is %1; from relatives alone %2; by one guess for all %3.</source>
        <translation>Aus fünf Arten jeder Kategorie (few-shot) sind es %1, allein aus Verwandten %2, mit einer Antwort für alle %3.</translation>
    </message>
    <message>
        <source>A category</source>
        <translation>Eine Kategorie</translation>
    </message>
    <message>
        <source>Does the look of species tell a category, such as habitat, diet, or yes and no? Choose a CSV file with its words by species or item.</source>
        <translation>Verrät das Aussehen von Arten eine Kategorie, etwa Lebensraum, Nahrung oder Ja und Nein? Wählen Sie eine CSV-Datei mit ihren Wörtern nach Art oder Eintrag.</translation>
    </message>
</context>
<context>
    <name>SummaryText</name>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln wartet</numerusform>
            <numerusform>%Ln warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <comment>photographs and regions</comment>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln verified</source>
        <translation>
            <numerusform>%Ln geprüft</numerusform>
            <numerusform>%Ln geprüft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to look at</source>
        <translation>
            <numerusform>%Ln zu prüfen</numerusform>
            <numerusform>%Ln zu prüfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read</source>
        <translation>
            <numerusform>%Ln nicht lesbar</numerusform>
            <numerusform>%Ln nicht lesbar</numerusform>
        </translation>
    </message>
    <message>
        <source>all verified</source>
        <translation>alle geprüft</translation>
    </message>
    <message>
        <source>all to look at</source>
        <translation>alle zu prüfen</translation>
    </message>
    <message>
        <source>none could be read</source>
        <translation>keiner lesbar</translation>
    </message>
    <message>
        <source>all waiting</source>
        <translation>alle warten</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>all items and what is true of each: &quot;1,204 items, all verified&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>all items and how many of them are what: &quot;1,204 items: 300 verified, 904 to look at&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>all selected</source>
        <translation>alle ausgewählt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln ausgewählt</numerusform>
            <numerusform>%Ln ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln listed</source>
        <extracomment>items that a filter leaves</extracomment>
        <translation>
            <numerusform>%Ln aufgeführt</numerusform>
            <numerusform>%Ln aufgeführt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableText</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Best supported</source>
        <translation>Am besten gestützt</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Model score</source>
        <translation>Modellwert</translation>
    </message>
    <message>
        <source>First candidate</source>
        <translation>Erster Kandidat</translation>
    </message>
    <message>
        <source>Common name</source>
        <translation>Trivialname</translation>
    </message>
    <message>
        <source>Model score of the candidate</source>
        <translation>Modellwert des Kandidaten</translation>
    </message>
    <message>
        <source>Best cosine</source>
        <translation>Bester Kosinus</translation>
    </message>
    <message>
        <source>Margin to the next</source>
        <translation>Abstand zum nächsten</translation>
    </message>
    <message>
        <source>Share inside the list</source>
        <translation>Anteil innerhalb der Liste</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Namensliste</translation>
    </message>
    <message>
        <source>Restriction</source>
        <translation>Einschränkung</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Not identified yet</source>
        <translation>Noch nicht bestimmt</translation>
    </message>
    <message>
        <source>Probably not in your list</source>
        <translation>Vermutlich nicht in Ihrer Liste</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <source>(synthetic world: every taxon is invented)</source>
        <translation>(synthetische Welt: alle Taxa sind erfunden)</translation>
    </message>
    <message>
        <source>Determined as</source>
        <translation>Bestimmt als</translation>
    </message>
    <message>
        <source>Determined by</source>
        <translation>Bestimmt von</translation>
    </message>
</context>
<context>
    <name>TaxonText</name>
    <message>
        <source>Kingdom</source>
        <comment>taxonomic rank</comment>
        <translation>Reich</translation>
    </message>
    <message>
        <source>Phylum</source>
        <comment>taxonomic rank</comment>
        <translation>Stamm</translation>
    </message>
    <message>
        <source>Class</source>
        <comment>taxonomic rank</comment>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Order</source>
        <comment>taxonomic rank</comment>
        <translation>Ordnung</translation>
    </message>
    <message>
        <source>Family</source>
        <comment>taxonomic rank</comment>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Genus</source>
        <comment>taxonomic rank</comment>
        <translation>Gattung</translation>
    </message>
    <message>
        <source>Species</source>
        <comment>taxonomic rank</comment>
        <translation>Art</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <source>%1, model score %2</source>
        <translation>%1, Modellwert %2</translation>
    </message>
    <message>
        <source>Probably not in your list</source>
        <translation>Vermutlich nicht in Ihrer Liste</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>homonym</comment>
        <extracomment>a taxon whose name means several, and the taxa above it: &quot;Ficus (Moraceae, Plantae)&quot;</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Only %1</source>
        <extracomment>answers are restricted to these taxa</extracomment>
        <translation>Nur %1</translation>
    </message>
</context>
<context>
    <name>TrackText</name>
    <message numerus="yes">
        <source>%Ln point(s)</source>
        <translation>
            <numerusform>%Ln Punkt</numerusform>
            <numerusform>%Ln Punkte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2 UTC</source>
        <extracomment>two moments</extracomment>
        <translation>%1 bis %2 UTC</translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a time or a place on Earth left out</source>
        <translation>
            <numerusform>%Ln ohne Zeit oder Ort auf der Erde ausgelassen</numerusform>
            <numerusform>%Ln ohne Zeit oder Ort auf der Erde ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay: how far their clock was ahead of UTC is not known. Choose the time zone above.</source>
        <translation>
            <numerusform>%Ln unverändert: Wie weit die Uhr UTC voraus war, ist nicht bekannt. Wählen Sie oben die Zeitzone.</numerusform>
            <numerusform>%Ln unverändert: Wie weit die Uhr UTC voraus war, ist nicht bekannt. Wählen Sie oben die Zeitzone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay: taken before, after or in a gap of the track.</source>
        <translation>
            <numerusform>%Ln unverändert: vor oder nach dem Track oder in einer Lücke aufgenommen.</numerusform>
            <numerusform>%Ln unverändert: vor oder nach dem Track oder in einer Lücke aufgenommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay: they have a position already.</source>
        <translation>
            <numerusform>%Ln unverändert: hat schon eine Position.</numerusform>
            <numerusform>%Ln unverändert: haben schon eine Position.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay: they have no date.</source>
        <translation>
            <numerusform>%Ln unverändert: hat kein Datum.</numerusform>
            <numerusform>%Ln unverändert: haben kein Datum.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TreeText</name>
    <message>
        <source>Life</source>
        <translation>Leben</translation>
    </message>
    <message numerus="yes">
        <source>(no name, %Ln tips)</source>
        <translation>
            <numerusform>(ohne Namen, %Ln Spitze)</numerusform>
            <numerusform>(ohne Namen, %Ln Spitzen)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a taxon and its rank</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tips</source>
        <translation>
            <numerusform>%Ln Spitze</numerusform>
            <numerusform>%Ln Spitzen</numerusform>
        </translation>
    </message>
    <message>
        <source>Branch length %1</source>
        <translation>Astlänge %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photographs</source>
        <translation>
            <numerusform>%Ln Foto</numerusform>
            <numerusform>%Ln Fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 confirmed, %2 uncertain, %3 flagged</source>
        <translation>%1 bestätigt, %2 unsicher, %3 markiert</translation>
    </message>
    <message numerus="yes">
        <source>of %Ln taxa</source>
        <translation>
            <numerusform>von %Ln Taxon</numerusform>
            <numerusform>von %Ln Taxa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln weiteres</numerusform>
            <numerusform>%Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 taxa of the checklist photographed</source>
        <translation>%1 von %2 Taxa der Checkliste fotografiert</translation>
    </message>
    <message>
        <source>Share of photographs confirmed</source>
        <translation>Anteil der Fotos, der bestätigt ist</translation>
    </message>
    <message>
        <source>Share of photographs uncertain</source>
        <translation>Anteil der Fotos, der unsicher ist</translation>
    </message>
    <message>
        <source>Share of photographs flagged</source>
        <translation>Anteil der Fotos, der markiert ist</translation>
    </message>
    <message>
        <source>Share of the checklist photographed</source>
        <translation>Anteil der Checkliste, der fotografiert ist</translation>
    </message>
    <message>
        <source>%1 belongs to %2.</source>
        <translation>%1 gehört zu %2.</translation>
    </message>
    <message>
        <source>%1 and %2 share %3.</source>
        <translation>%1 und %2 haben %3 gemeinsam.</translation>
    </message>
    <message>
        <source>Along the branches they are %1 apart.</source>
        <translation>Entlang der Äste liegen sie %1 auseinander.</translation>
    </message>
    <message>
        <source>A tree without branch lengths does not tell how far apart.</source>
        <translation>Wie weit auseinander, sagt ein Baum ohne Astlängen nicht.</translation>
    </message>
    <message>
        <source>It has no name</source>
        <translation>Es hat keinen Namen</translation>
    </message>
    <message>
        <source>Nothing is called so</source>
        <translation>Nichts heißt so</translation>
    </message>
    <message>
        <source>Nothing is called so; spelled nearly so: %1</source>
        <translation>Nichts heißt so; fast so geschrieben: %1</translation>
    </message>
    <message>
        <source>Several are called so, and its lineage does not tell which: %1</source>
        <translation>Mehrere heißen so, und die Abstammung sagt nicht, welches: %1</translation>
    </message>
    <message>
        <source>What is called so is of another kingdom: %1</source>
        <translation>Was so heißt, ist aus einem anderen Reich: %1</translation>
    </message>
    <message>
        <source>A synonym of %1</source>
        <translation>Ein Synonym von %1</translation>
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
            <numerusform>%Ln davon vor %1</numerusform>
            <numerusform>%Ln davon vor %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Share of both collections&apos; photographs that are here</source>
        <translation>Anteil der Fotos beider Sammlungen, die hier sind</translation>
    </message>
    <message>
        <source>Share of photographs not before the date</source>
        <translation>Anteil der Fotos, die nicht vor dem Datum liegen</translation>
    </message>
    <message>
        <source>%1 (cosine %2)</source>
        <extracomment>a taxon and its rank, and how near it is</extracomment>
        <translation>%1 (Kosinus %2)</translation>
    </message>
    <message>
        <source>Which clade they look like is not known: that takes vectors of them and of two other taxa.</source>
        <translation>Welcher Klade sie ähnlich sehen, ist nicht bekannt: Dazu braucht es Vektoren von ihnen und von zwei anderen Taxa.</translation>
    </message>
    <message>
        <source>Of all others they look most like %1.</source>
        <translation>Von allen anderen sehen sie am ehesten aus wie %1.</translation>
    </message>
    <message>
        <source>Then follow %1.</source>
        <translation>Danach folgen %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photographs, none of them called anything on this tree.</source>
        <translation>
            <numerusform>%Ln Foto, das auf diesem Baum keinen Namen hat.</numerusform>
            <numerusform>%Ln Fotos, von denen keines auf diesem Baum einen Namen hat.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %Ln photographs on this tree.</source>
        <extracomment>%1 is a taxon and its rank</extracomment>
        <translation>
            <numerusform>%1: %2 von %Ln Foto auf diesem Baum.</numerusform>
            <numerusform>%1: %2 von %Ln Fotos auf diesem Baum.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 by how sure they are</source>
        <extracomment>each photograph counts 1 where it is confirmed, else the model&apos;s score</extracomment>
        <translation>%1, nach Sicherheit gezählt</translation>
    </message>
    <message>
        <source>Mean certainty of photographs</source>
        <translation>Mittlere Sicherheit der Fotos</translation>
    </message>
    <message>
        <source>Grey: nothing to take a share of.</source>
        <translation>Grau: nichts, wovon ein Anteil zu nehmen wäre.</translation>
    </message>
    <message>
        <source>Strong in colour: with photographs, the stronger the more of them are confirmed.</source>
        <translation>Kräftig: mit Fotos, umso kräftiger, je mehr davon bestätigt sind.</translation>
    </message>
    <message>
        <source>Strong in colour: with photographs.</source>
        <translation>Kräftig: mit Fotos.</translation>
    </message>
    <message>
        <source>Branches are the wider the more photographs they have.</source>
        <translation>Äste sind umso breiter, je mehr Fotos sie haben.</translation>
    </message>
    <message>
        <source>Bars: how many photographs, in powers of two; the darker part is confirmed.</source>
        <translation>Balken: wie viele Fotos, in Zweierpotenzen; der dunklere Teil ist bestätigt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln like no known species</source>
        <extracomment>photographs of a clade</extracomment>
        <translation>
            <numerusform>%Ln wie keine bekannte Art</numerusform>
            <numerusform>%Ln wie keine bekannte Art</numerusform>
        </translation>
    </message>
    <message>
        <source>Share of photographs like no known species</source>
        <translation>Anteil der Fotos, die keiner bekannten Art ähnlich sind</translation>
    </message>
    <message>
        <source>Rings before them: orange where some are uncertain, red where some are flagged, purple where some are like no known species.</source>
        <translation>Ringe davor: orange, wo welche unsicher, rot, wo welche markiert, violett, wo welche keiner bekannten Art ähnlich sind.</translation>
    </message>
</context>
<context>
    <name>TrustText</name>
    <message>
        <source>%1 to kingdom</source>
        <extracomment>a share of photographs, &quot;12 %&quot;, is named down to this rank</extracomment>
        <translation>%1 bis zum Reich</translation>
    </message>
    <message>
        <source>%1 to phylum</source>
        <extracomment>a share of photographs, &quot;12 %&quot;, is named down to this rank</extracomment>
        <translation>%1 bis zum Stamm</translation>
    </message>
    <message>
        <source>%1 to class</source>
        <extracomment>a share of photographs, &quot;12 %&quot;, is named down to this rank</extracomment>
        <translation>%1 bis zur Klasse</translation>
    </message>
    <message>
        <source>%1 to order</source>
        <extracomment>a share of photographs, &quot;12 %&quot;, is named down to this rank</extracomment>
        <translation>%1 bis zur Ordnung</translation>
    </message>
    <message>
        <source>%1 to family</source>
        <extracomment>a share of photographs, &quot;12 %&quot;, is named down to this rank</extracomment>
        <translation>%1 bis zur Familie</translation>
    </message>
    <message>
        <source>%1 to genus</source>
        <extracomment>a share of photographs, &quot;12 %&quot;, is named down to this rank</extracomment>
        <translation>%1 bis zur Gattung</translation>
    </message>
    <message>
        <source>%1 to species</source>
        <extracomment>a share of photographs, &quot;12 %&quot;, is named down to this rank</extracomment>
        <translation>%1 bis zur Art</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <extracomment>a month of a year, as Qt&apos;s formats of dates have it</extracomment>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>mostly %1</source>
        <translation>meist %1</translation>
    </message>
    <message>
        <source>temperature %1</source>
        <translation>Temperatur %1</translation>
    </message>
    <message>
        <source>a rising line</source>
        <translation>eine steigende Linie</translation>
    </message>
    <message>
        <source>as they are</source>
        <translation>so wie sie sind</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %3 confirmed names of %Ln event(s) are right.</source>
        <extracomment>%1 a rank, %2 and %3 numbers of names</extracomment>
        <translation>
            <numerusform>%1: %2 von %3 bestätigten Namen aus %Ln Ereignis sind richtig.</numerusform>
            <numerusform>%1: %2 von %3 bestätigten Namen aus %Ln Ereignissen sind richtig.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too few: about %Ln more event(s) are needed.</source>
        <translation>
            <numerusform>Zu wenige: Etwa %Ln weiteres Ereignis ist nötig.</numerusform>
            <numerusform>Zu wenige: Etwa %Ln weitere Ereignisse sind nötig.</numerusform>
        </translation>
    </message>
    <message>
        <source>Even the surest are wrong too often.</source>
        <translation>Selbst die sichersten sind zu oft falsch.</translation>
    </message>
    <message>
        <source>%1 left open</source>
        <extracomment>a share of photographs, &quot;12 %&quot;, is not named at all</extracomment>
        <translation>%1 offen gelassen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) of %1</source>
        <extracomment>%1 a number of events, &quot;37 events&quot;</extracomment>
        <translation>
            <numerusform>%Ln Foto aus %1</numerusform>
            <numerusform>%Ln Fotos aus %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln Ereignis</numerusform>
            <numerusform>%Ln Ereignissen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>two months
----------
the limits of an interval</extracomment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>right %1 of the time, by %2</source>
        <extracomment>%1 a share, %2 what that rests on, &quot;412 photographs of 37 events&quot;</extracomment>
        <translation>in %1 der Fälle richtig, nach %2</translation>
    </message>
    <message>
        <source>Holds for the answers of %1 with the labels %2, and for new photographs like those that were looked at.</source>
        <translation>Gilt für die Antworten von %1 mit der Namensliste %2 und für neue Fotos, die den angesehenen gleichen.</translation>
    </message>
    <message>
        <source>Holds for the answers of %1 with the labels %2 within your list, and for new photographs like those that were looked at.</source>
        <translation>Gilt für die Antworten von %1 mit der Namensliste %2 innerhalb Ihrer Liste und für neue Fotos, die den angesehenen gleichen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) left out: people contradict each other.</source>
        <translation>
            <numerusform>%Ln Foto ausgelassen: Menschen widersprechen einander.</numerusform>
            <numerusform>%Ln Fotos ausgelassen: Menschen widersprechen einander.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) left out: determined with the suggestion in sight.</source>
        <translation>
            <numerusform>%Ln Foto ausgelassen: mit sichtbarem Vorschlag bestimmt.</numerusform>
            <numerusform>%Ln Fotos ausgelassen: mit sichtbarem Vorschlag bestimmt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) left out: could not be told.</source>
        <translation>
            <numerusform>%Ln Foto ausgelassen: ließ sich nicht bestimmen.</numerusform>
            <numerusform>%Ln Fotos ausgelassen: ließen sich nicht bestimmen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) left out: not identified.</source>
        <translation>
            <numerusform>%Ln Foto ausgelassen: nicht vom Modell beantwortet.</numerusform>
            <numerusform>%Ln Fotos ausgelassen: nicht vom Modell beantwortet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) of the sample not looked at yet.</source>
        <translation>
            <numerusform>%Ln Foto der Stichprobe noch nicht angesehen.</numerusform>
            <numerusform>%Ln Fotos der Stichprobe noch nicht angesehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) with neither event nor date count one by one: bursts among them promise too much.</source>
        <translation>
            <numerusform>%Ln Foto ohne Ereignis und Datum zählt einzeln: Serien darunter versprechen zu viel.</numerusform>
            <numerusform>%Ln Fotos ohne Ereignis und Datum zählen einzeln: Serien darunter versprechen zu viel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 cannot be promised yet. Nearest to it is the rank %2: look at photographs of about %Ln more event(s), suggestions hidden.</source>
        <extracomment>%1 a share, %2 a rank</extracomment>
        <translation>
            <numerusform>%1 lassen sich noch nicht versprechen. Am nächsten kommt der Rang %2: Sehen Sie mit verborgenen Vorschlägen Fotos aus etwa %Ln weiteren Ereignis an.</numerusform>
            <numerusform>%1 lassen sich noch nicht versprechen. Am nächsten kommt der Rang %2: Sehen Sie mit verborgenen Vorschlägen Fotos aus etwa %Ln weiteren Ereignissen an.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be promised: at every rank even the surest names are wrong too often. Choose a lower target.</source>
        <translation>%1 lassen sich nicht versprechen: Auf jedem Rang sind selbst die sichersten Namen zu oft falsch. Wählen Sie ein niedrigeres Ziel.</translation>
    </message>
    <message>
        <source>%1 cannot be promised: nothing that was looked at shows how often names are right.</source>
        <translation>%1 lassen sich nicht versprechen: Nichts, was angesehen wurde, zeigt, wie oft Namen richtig sind.</translation>
    </message>
    <message>
        <source>The sample does not tell anything yet: say of its photographs what they are, suggestions hidden. Two taxa at least must be among them.</source>
        <translation>Die Stichprobe sagt noch nichts: Bestimmen Sie ihre Fotos mit verborgenen Vorschlägen. Mindestens zwei Taxa müssen darunter sein.</translation>
    </message>
    <message>
        <source>%1: scores are off by %2 on average, as chances by %3 (%4).</source>
        <extracomment>%1 a rank, %2 and %3 shares, %4 how scores become chances</extracomment>
        <translation>%1: Die Werte liegen im Mittel um %2 daneben, als Wahrscheinlichkeiten um %3 (%4).</translation>
    </message>
    <message>
        <source>%1: too few to tell, with %2 right and %3 wrong names.</source>
        <extracomment>%1 a rank, %2 and %3 numbers of names</extracomment>
        <translation>%1: zu wenige, um etwas zu sagen, mit %2 richtigen und %3 falschen Namen.</translation>
    </message>
    <message>
        <source>There is no photograph of which both said without a suggestion what it is.</source>
        <translation>Es gibt kein Foto, von dem beide ohne Vorschlag gesagt haben, was es ist.</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln photograph(s) they say the same in %1; chance alone would give %2.</source>
        <translation>
            <numerusform>Bei %Ln Foto sagen sie in %1 der Fälle dasselbe; der Zufall allein ergäbe %2.</numerusform>
            <numerusform>Bei %Ln Fotos sagen sie in %1 der Fälle dasselbe; der Zufall allein ergäbe %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Kappa %1: 1 where they always agree, 0 as by chance.</source>
        <translation>Kappa %1: 1, wo sie immer übereinstimmen, 0 wie durch Zufall.</translation>
    </message>
    <message>
        <source>Kappa %1 (%2): 1 where they always agree, 0 as by chance.</source>
        <translation>Kappa %1 (%2): 1, wo sie immer übereinstimmen, 0 wie durch Zufall.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s) left out: said with the suggestion in sight.</source>
        <translation>
            <numerusform>%Ln Bestimmung ausgelassen: mit sichtbarem Vorschlag gesagt.</numerusform>
            <numerusform>%Ln Bestimmungen ausgelassen: mit sichtbarem Vorschlag gesagt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) one of both could not tell.</source>
        <translation>
            <numerusform>%Ln Foto konnte einer von beiden nicht bestimmen.</numerusform>
            <numerusform>%Ln Fotos konnte einer von beiden nicht bestimmen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) one of both did not name down to this rank.</source>
        <translation>
            <numerusform>%Ln Foto hat einer von beiden nicht bis zu diesem Rang benannt.</numerusform>
            <numerusform>%Ln Fotos hat einer von beiden nicht bis zu diesem Rang benannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading %1: %2 of %3 disputed photographs of %4 read</source>
        <extracomment>%1 a number; %2 of %3 photographs; %4 a person</extracomment>
        <translation>Lesung %1: %2 von %3 strittigen Fotos von %4 gelesen</translation>
    </message>
    <message>
        <source>Reading %1: %2 of %3 photographs that %4 named read</source>
        <translation>Lesung %1: %2 von %3 Fotos gelesen, die %4 bestimmt hat</translation>
    </message>
    <message>
        <source>Second reading %1, of photographs that were disputed: how often readers agree on these says nothing of others.</source>
        <translation>Zweite Lesung %1, von strittigen Fotos: Wie oft man sich bei diesen einig ist, sagt nichts über andere.</translation>
    </message>
    <message>
        <source>Second reading %1, of photographs drawn at random.</source>
        <translation>Zweite Lesung %1, von zufällig gezogenen Fotos.</translation>
    </message>
</context>
<context>
    <name>WhyText</name>
    <message>
        <source>none, all taxa</source>
        <translation>keine, alle Taxa</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiteres</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>only %1</source>
        <translation>nur %1</translation>
    </message>
    <message>
        <source>%1, embeddings kept in half precision</source>
        <translation>%1, Embeddings in halber Genauigkeit gespeichert</translation>
    </message>
    <message>
        <source>%1 (a synthetic world: every taxon is invented)</source>
        <translation>%1 (synthetische Welt: alle Taxa sind erfunden)</translation>
    </message>
    <message>
        <source>(weights %1)</source>
        <translation>(Gewichte %1)</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Namensliste</translation>
    </message>
    <message>
        <source>Restriction</source>
        <translation>Einschränkung</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Ausrichtung</translation>
    </message>
    <message>
        <source>turned upright, as EXIF says</source>
        <translation>nach EXIF aufrecht gedreht</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Rechengenauigkeit</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>%1: supported; %2 has %3 and needs %4</source>
        <extracomment>%1 a rank, %2 a taxon, %3 its score, %4 the threshold</extracomment>
        <translation>%1: gestützt; %2 hat %3 und braucht %4</translation>
    </message>
    <message>
        <source>%1: supported from %2 on; %3 has %4</source>
        <extracomment>%1 a rank, %2 the threshold, %3 a taxon, %4 its score</extracomment>
        <translation>%1: ab %2 gestützt; %3 hat %4</translation>
    </message>
    <message>
        <source>, and %1 elsewhere has more, %2</source>
        <extracomment>a taxon elsewhere in the tree, and its score</extracomment>
        <translation>, und %1 anderswo hat mehr, %2</translation>
    </message>
    <message>
        <source>no label stands out (largest mass %1, known ones have at least %2)</source>
        <translation>kein Name sticht hervor (größter Modellwert %1, bekannte haben mindestens %2)</translation>
    </message>
    <message>
        <source>it is unlike every label (best cosine %1, known ones have at least %2)</source>
        <translation>es ist keinem Namen der Liste ähnlich (bester Kosinus %1, bekannte haben mindestens %2)</translation>
    </message>
    <message>
        <source>two labels fit equally well (margin of cosines %1, known ones have at least %2)</source>
        <translation>zwei Namen passen gleich gut (Abstand der Kosinus %1, bekannte haben mindestens %2)</translation>
    </message>
    <message>
        <source>all labels together fit badly (log of their sum %1, known ones have at least %2)</source>
        <translation>alle Namen zusammen passen schlecht (Logarithmus ihrer Summe %1, bekannte haben mindestens %2)</translation>
    </message>
    <message>
        <source>it is far from every confirmed photograph (cosine %1, known ones have at least %2)</source>
        <translation>es ist weit von jedem bestätigten Foto (Kosinus %1, bekannte haben mindestens %2)</translation>
    </message>
    <message>
        <source>it looks like other species than its labels (mass of those %1, known ones have at least %2)</source>
        <translation>es sieht anderen Arten ähnlich, als das Modell sagt (deren Modellwert %1, bekannte haben mindestens %2)</translation>
    </message>
    <message>
        <source>Like no known species: %1.</source>
        <extracomment>%1 is a reason</extracomment>
        <translation>Keiner bekannten Art ähnlich: %1.</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>%1: named along with it; %2 has %3</source>
        <extracomment>a rank above the one that is promised: %1 a rank, %2 a taxon, %3 its score</extracomment>
        <translation>%1: mit benannt; %2 hat %3</translation>
    </message>
    <message>
        <source>%1: not promised from any score on; %2 has %3</source>
        <extracomment>%1 a rank, %2 a taxon, %3 its score</extracomment>
        <translation>%1: ab keinem Wert versprochen; %2 hat %3</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>taxoscope: unknown option %1; see --help</source>
        <translation>taxoscope: unbekannte Option %1; siehe --help</translation>
    </message>
</context>
<context>
    <name>taxo::ui::AboutDialog</name>
    <message>
        <source>About Taxoscope</source>
        <translation>Über Taxoscope</translation>
    </message>
    <message>
        <source>Identifies photographs of living things with BioCLIP models, on this computer alone.

Free software under the MIT licence. The models have licences and authors of their own: cite the model that you use, as “Models and labels” asks.</source>
        <translation>Bestimmt Fotos von Lebewesen mit BioCLIP-Modellen, allein auf diesem Rechner.

Freie Software unter der MIT-Lizenz. Die Modelle haben eigene Lizenzen und Urheber: Zitieren Sie das verwendete Modell so, wie es unter „Modelle und Namenslisten“ steht.</translation>
    </message>
    <message>
        <source>Diagnostics …</source>
        <translation>Diagnose …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>name of a GPU, its memory</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>taxo::ui::AccuracyDialog</name>
    <message>
        <source>How good is this?</source>
        <translation>Wie gut ist das?</translation>
    </message>
    <message>
        <source>Photographs drawn at random and looked at without the suggestion tell how often the names are right. Those that were looked at because they seemed doubtful never count.</source>
        <translation>Zufällig gezogene Fotos, die ohne den Vorschlag angesehen werden, zeigen, wie oft die Namen stimmen. Solche, die angesehen wurden, weil sie zweifelhaft schienen, zählen nie.</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Stichprobe</translation>
    </message>
    <message>
        <source>Right names</source>
        <translation>Richtige Namen</translation>
    </message>
    <message>
        <source>Go on looking</source>
        <translation>Weiter ansehen</translation>
    </message>
    <message>
        <source>How well it shall be known</source>
        <translation>Gewünschte Genauigkeit</translation>
    </message>
    <message>
        <source>± %L1 %</source>
        <extracomment>half the width of an interval</extracomment>
        <translation>± %L1 %</translation>
    </message>
    <message>
        <source>Drawn from</source>
        <translation>Gezogen aus</translation>
    </message>
    <message>
        <source>Draw and begin</source>
        <translation>Ziehen und beginnen</translation>
    </message>
    <message>
        <source>A new sample</source>
        <translation>Eine neue Stichprobe</translation>
    </message>
    <message>
        <source>All photographs (%L1)</source>
        <translation>Allen Fotos (%L1)</translation>
    </message>
    <message>
        <source>What is listed now (%L1)</source>
        <translation>Den gerade gezeigten (%L1)</translation>
    </message>
    <message>
        <source>That means looking at %L1 of %L2 photographs.</source>
        <translation>Dafür sind %L1 von %L2 Fotos anzusehen.</translation>
    </message>
    <message>
        <source>Sample %1: %L2 of %L3</source>
        <translation>Stichprobe %1: %L2 von %L3</translation>
    </message>
    <message>
        <source>Best supported names</source>
        <translation>Am besten gestützte Namen</translation>
    </message>
    <message>
        <source>List it</source>
        <translation>In der Liste zeigen</translation>
    </message>
    <message>
        <source>How often right</source>
        <translation>Wie oft richtig</translation>
    </message>
    <message>
        <source>Be right as often as you say</source>
        <translation>So oft richtig, wie Sie sagen</translation>
    </message>
    <message>
        <source>What a score is worth</source>
        <translation>Was ein Wert bedeutet</translation>
    </message>
    <message>
        <source>Two readers</source>
        <translation>Zwei Betrachter</translation>
    </message>
</context>
<context>
    <name>taxo::ui::Actions</name>
    <message>
        <source>&amp;Open photographs …</source>
        <translation>Fotos ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open a &amp;folder …</source>
        <translation>&amp;Ordner öffnen …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>&amp;About Taxoscope</source>
        <translation>&amp;Über Taxoscope</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Identify</source>
        <translation>Be&amp;stimmen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Only some &amp;taxa …</source>
        <translation>Nur einige &amp;Taxa …</translation>
    </message>
    <message>
        <source>&amp;Explore the demo world</source>
        <translation>Die &amp;Demo-Welt erkunden</translation>
    </message>
    <message>
        <source>&amp;Copy as a table</source>
        <translation>Als Tabelle &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Handbuch (englisch)</translation>
    </message>
    <message>
        <source>Open a &amp;collection …</source>
        <translation>&amp;Sammlung öffnen …</translation>
    </message>
    <message>
        <source>&amp;New collection …</source>
        <translation>&amp;Neue Sammlung …</translation>
    </message>
    <message>
        <source>C&amp;lose the collection</source>
        <translation>Sammlung s&amp;chließen</translation>
    </message>
    <message>
        <source>Ask in your own &amp;words …</source>
        <translation>In &amp;eigenen Worten fragen …</translation>
    </message>
    <message>
        <source>Save a &amp;table …</source>
        <translation>&amp;Tabelle speichern …</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Find …</source>
        <translation>&amp;Suchen …</translation>
    </message>
    <message>
        <source>&amp;Confirm the suggestion</source>
        <translation>&amp;Vorschlag bestätigen</translation>
    </message>
    <message>
        <source>&amp;Another taxon …</source>
        <translation>&amp;Anderes Taxon …</translation>
    </message>
    <message>
        <source>A rank &amp;higher</source>
        <translation>Einen Rang &amp;höher</translation>
    </message>
    <message>
        <source>&amp;Flag</source>
        <translation>&amp;Markieren</translation>
    </message>
    <message>
        <source>Ne&amp;xt one to look at</source>
        <translation>Zum nächsten &amp;ungeprüften</translation>
    </message>
    <message>
        <source>&amp;Draw a region</source>
        <translation>&amp;Region zeichnen</translation>
    </message>
    <message>
        <source>Remove the re&amp;gion</source>
        <translation>Region &amp;entfernen</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>&amp;Originalgröße</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>&amp;Kleiner</translation>
    </message>
    <message>
        <source>Turn the view &amp;left</source>
        <translation>Ansicht nach &amp;links drehen</translation>
    </message>
    <message>
        <source>Turn the view &amp;right</source>
        <translation>Ansicht nach &amp;rechts drehen</translation>
    </message>
    <message>
        <source>Candidate %1</source>
        <translation>Kandidat %1</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Na&amp;me the collection …</source>
        <translation>Sammlung b&amp;enennen …</translation>
    </message>
    <message>
        <source>&amp;List anew</source>
        <translation>&amp;Liste aktualisieren</translation>
    </message>
    <message>
        <source>Cannot be &amp;told</source>
        <translation>&amp;Nicht bestimmbar</translation>
    </message>
    <message>
        <source>&amp;Nothing there</source>
        <translation>&amp;Kein Lebewesen</translation>
    </message>
    <message>
        <source>Lar&amp;ger</source>
        <translation>&amp;Größer</translation>
    </message>
    <message>
        <source>T&amp;ry failed ones again</source>
        <translation>&amp;Fehlgeschlagene wiederholen</translation>
    </message>
    <message>
        <source>&amp;How good is this? …</source>
        <translation>Wie &amp;gut ist das? …</translation>
    </message>
    <message>
        <source>&amp;Hide suggestions</source>
        <translation>&amp;Vorschläge ausblenden</translation>
    </message>
    <message>
        <source>Mo&amp;dels and labels …</source>
        <translation>&amp;Modelle und Namenslisten …</translation>
    </message>
    <message>
        <source>&amp;Preferences …</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>&amp;Change the region</source>
        <translation>Region än&amp;dern</translation>
    </message>
    <message>
        <source>C&amp;ut into regions …</source>
        <translation>In Regionen &amp;zerlegen …</translation>
    </message>
    <message>
        <source>Read catalogue &amp;numbers …</source>
        <translation>&amp;Katalognummern lesen …</translation>
    </message>
    <message>
        <source>Review &amp;events</source>
        <translation>&amp;Ereignisse prüfen</translation>
    </message>
    <message>
        <source>Next &amp;group</source>
        <translation>Nächste &amp;Gruppe</translation>
    </message>
    <message>
        <source>&amp;Previous group</source>
        <translation>Vo&amp;rige Gruppe</translation>
    </message>
    <message>
        <source>&amp;Individuals, sex, stage</source>
        <translation>&amp;Individuen, Geschlecht, Stadium</translation>
    </message>
    <message>
        <source>Make events &amp;by time</source>
        <translation>Ereignisse nach Zeit &amp;bilden</translation>
    </message>
    <message>
        <source>Show e&amp;mpty frames</source>
        <translation>&amp;Leere Aufnahmen zeigen</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>V&amp;ergleichen</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>Voll&amp;bild</translation>
    </message>
    <message>
        <source>&amp;Diagnostics …</source>
        <translation>Dia&amp;gnose …</translation>
    </message>
    <message>
        <source>&amp;Photo</source>
        <translation>&amp;Foto</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>Kar&amp;te</translation>
    </message>
    <message>
        <source>&amp;Tree of life</source>
        <translation>&amp;Baum des Lebens</translation>
    </message>
    <message>
        <source>&amp;Export …</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>Export a&amp;gain</source>
        <translation>Noch ein&amp;mal exportieren</translation>
    </message>
    <message>
        <source>Galler&amp;y</source>
        <translation>&amp;Galerie</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>&amp;Inspektor</translation>
    </message>
    <message>
        <source>Panels can be mo&amp;ved</source>
        <translation>Bereiche &amp;verschiebbar</translation>
    </message>
    <message>
        <source>&amp;Panels as at first</source>
        <translation>Bereiche wie am &amp;Anfang</translation>
    </message>
    <message>
        <source>Where a&amp;nd when …</source>
        <translation>Wo u&amp;nd wann …</translation>
    </message>
    <message>
        <source>A rank &amp;deeper</source>
        <translation>Einen Rang &amp;tiefer</translation>
    </message>
    <message>
        <source>Take my &amp;word back</source>
        <translation>Bestimmung &amp;zurücknehmen</translation>
    </message>
    <message>
        <source>M&amp;oved together</source>
        <translation>Gemeinsam be&amp;wegen</translation>
    </message>
    <message>
        <source>Clust&amp;ers</source>
        <translation>&amp;Cluster</translation>
    </message>
    <message>
        <source>Str&amp;ucture</source>
        <translation>Str&amp;uktur</translation>
    </message>
    <message>
        <source>&amp;Unknown species …</source>
        <translation>&amp;Unbekannte Arten …</translation>
    </message>
</context>
<context>
    <name>taxo::ui::AskDialog</name>
    <message>
        <source>Ask in your own words</source>
        <translation>In eigenen Worten fragen</translation>
    </message>
    <message>
        <source>About which items</source>
        <translation>Zu welchen Einträgen</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Copy as a table</source>
        <translation>Als Tabelle kopieren</translation>
    </message>
    <message>
        <source>Keep as a field</source>
        <translation>Als Feld behalten</translation>
    </message>
    <message>
        <source>Writes each answer into the field “%1” of its item. It can be undone.</source>
        <extracomment>the name of the field stays as it is</extracomment>
        <translation>Schreibt jede Antwort in das Feld „%1“ ihres Eintrags. Das lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>It is asked as soon as the model is free.</source>
        <translation>Gefragt wird, sobald das Modell frei ist.</translation>
    </message>
    <message>
        <source>Asking in your own words</source>
        <translation>Frage in eigenen Worten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) asked about.</source>
        <translation>
            <numerusform>Zu %Ln Eintrag gefragt.</numerusform>
            <numerusform>Zu %Ln Einträgen gefragt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read.</source>
        <translation>
            <numerusform>%Ln ließ sich nicht lesen.</numerusform>
            <numerusform>%Ln ließen sich nicht lesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>One label alone has the whole score: what fits it best stands first, by the cosine.</source>
        <translation>Ein einziger Name hat den ganzen Modellwert: Was am besten zu ihm passt, steht oben, nach dem Kosinus.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message numerus="yes">
        <source>About the %Ln selected item(s)</source>
        <translation>
            <numerusform>Zu %Ln ausgewählten Eintrag</numerusform>
            <numerusform>Zu %Ln ausgewählten Einträgen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About all %Ln listed item(s)</source>
        <translation>
            <numerusform>Zu %Ln gezeigten Eintrag</numerusform>
            <numerusform>Zu allen %Ln gezeigten Einträgen</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Copying as a table</source>
        <translation>Wird als Tabelle kopiert</translation>
    </message>
    <message>
        <source>A score is a label&apos;s share among those asked, not a chance of being right: look at some answers of each before you count them.</source>
        <translation>Ein Wert ist der Anteil eines Namens unter den gefragten, keine Wahrscheinlichkeit, dass er stimmt: Sehen Sie sich von jedem einige Antworten an, bevor Sie sie zählen.</translation>
    </message>
</context>
<context>
    <name>taxo::ui::AskedModel</name>
    <message>
        <source>Item</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Modellwert</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächste</translation>
    </message>
    <message>
        <source>Score of the next</source>
        <translation>Modellwert der nächsten</translation>
    </message>
    <message>
        <source>Cosine</source>
        <extracomment>of the angle between picture and label</extracomment>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>Model score</source>
        <translation>Modellwert</translation>
    </message>
</context>
<context>
    <name>taxo::ui::CacheUse</name>
    <message>
        <source>Empty</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Empty: %1</source>
        <extracomment>what is kept in a cache</extracomment>
        <translation>Leeren: %1</translation>
    </message>
    <message>
        <source>Being counted …</source>
        <translation>Wird ermittelt …</translation>
    </message>
    <message>
        <source>%1 now</source>
        <translation>Derzeit %1</translation>
    </message>
    <message>
        <source>Emptying the cache</source>
        <translation>Cache wird geleert</translation>
    </message>
</context>
<context>
    <name>taxo::ui::ChecklistSource</name>
    <message>
        <source>Reading the checklist</source>
        <translation>Checkliste wird gelesen</translation>
    </message>
</context>
<context>
    <name>taxo::ui::ClustersArea</name>
    <message>
        <source>%1, centred within %2</source>
        <extracomment>%1 is the name of a result, %2 a field (Camera)</extracomment>
        <translation>%1, zentriert innerhalb: %2</translation>
    </message>
    <message>
        <source>Rename a result</source>
        <translation>Ein Ergebnis umbenennen</translation>
    </message>
    <message>
        <source>Name of these clusters</source>
        <translation>Name dieser Cluster</translation>
    </message>
</context>
<context>
    <name>taxo::ui::ClustersDocument</name>
    <message>
        <source>Finding clusters</source>
        <translation>Cluster werden gesucht</translation>
    </message>
    <message>
        <source>Describing clusters</source>
        <translation>Cluster werden beschrieben</translation>
    </message>
</context>
<context>
    <name>taxo::ui::ClustersModel</name>
    <message>
        <source>%1 of those that the model names</source>
        <translation>%1 derer, die das Modell benennt</translation>
    </message>
    <message>
        <source>%1 of those that people determined</source>
        <translation>%1 derer, die Menschen bestimmt haben</translation>
    </message>
    <message>
        <source>In no cluster</source>
        <translation>In keinem Cluster</translation>
    </message>
    <message>
        <source>The deepest rank at which nine in ten are of one taxon, by people, else by the model</source>
        <translation>Der tiefste Rang, auf dem neun von zehn zu einem Taxon gehören, nach Menschen, sonst nach dem Modell</translation>
    </message>
    <message>
        <source>The deepest taxon that most of it belong to, by people, else by the model</source>
        <translation>Das tiefste Taxon, zu dem die meisten gehören, nach Menschen, sonst nach dem Modell</translation>
    </message>
    <message>
        <source>The species that people determined whose photographs look most alike</source>
        <translation>Die von Menschen bestimmte Art, deren Fotos am ähnlichsten aussehen</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Purity</source>
        <extracomment>of clusters: how many are of one taxon</extracomment>
        <translation>Reinheit</translation>
    </message>
    <message>
        <source>Suggested name</source>
        <translation>Vorgeschlagener Name</translation>
    </message>
    <message>
        <source>Nearest known</source>
        <translation>Nächste bekannte</translation>
    </message>
</context>
<context>
    <name>taxo::ui::ClustersPanel</name>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>&amp;Colour the map by it</source>
        <translation>Die Karte danach &amp;färben</translation>
    </message>
    <message>
        <source>Put the &amp;gallery under its clusters</source>
        <translation>Die &amp;Galerie nach seinen Clustern ordnen</translation>
    </message>
    <message>
        <source>Com&amp;pare …</source>
        <translation>&amp;Vergleichen …</translation>
    </message>
    <message>
        <source>Re&amp;name …</source>
        <translation>&amp;Umbenennen …</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>&amp;Look at them</source>
        <translation>&amp;Ansehen</translation>
    </message>
    <message>
        <source>&amp;Name …</source>
        <translation>&amp;Benennen …</translation>
    </message>
    <message>
        <source>Na&amp;me as suggested</source>
        <translation>Wie &amp;vorgeschlagen benennen</translation>
    </message>
    <message>
        <source>A ta&amp;xon for all of them …</source>
        <translation>Ein Ta&amp;xon für alle …</translation>
    </message>
    <message>
        <source>Select the &amp;typical ones</source>
        <translation>Die &amp;typischen auswählen</translation>
    </message>
    <message>
        <source>Select those least l&amp;ike it</source>
        <translation>Die am wenigsten &amp;ähnlichen auswählen</translation>
    </message>
    <message>
        <source>M&amp;erge</source>
        <translation>&amp;Zusammenlegen</translation>
    </message>
    <message>
        <source>&amp;Split …</source>
        <translation>&amp;Teilen …</translation>
    </message>
    <message>
        <source>&amp;Dissolve</source>
        <translation>A&amp;uflösen</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Typical</source>
        <translation>Typisch</translation>
    </message>
    <message>
        <source>Least like it</source>
        <extracomment>photographs that are least like the others of their cluster</extracomment>
        <translation>Am wenigsten ähnlich</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>&amp;Find clusters …</source>
        <translation>Cluster &amp;suchen …</translation>
    </message>
    <message>
        <source>No clusters were found: all is noise. Fewer samples and smaller clusters leave less out, k-means nothing.</source>
        <translation>Es wurden keine Cluster gefunden: alles ist Rauschen. Weniger Nachbarn und kleinere Cluster lassen weniger aus, k-Means nichts.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) could not be used.</source>
        <translation>
            <numerusform>%Ln Eintrag konnte nicht verwendet werden.</numerusform>
            <numerusform>%Ln Einträge konnten nicht verwendet werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Groups of photographs that look alike to the model, each with what is known of it. They are kept in the collection; every change can be undone.</source>
        <translation>Gruppen von Fotos, die für das Modell ähnlich aussehen, jede mit dem, was über sie bekannt ist. Sie bleiben in der Sammlung; jede Änderung lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Described by a part of them, drawn by chance.</source>
        <translation>Beschrieben nach einem Teil von ihnen, zufällig gezogen.</translation>
    </message>
    <message>
        <source>Again, centred within %1</source>
        <translation>Noch einmal, zentriert innerhalb: %1</translation>
    </message>
    <message>
        <source>Nothing was split: in this way it is one cluster.</source>
        <translation>Nichts wurde geteilt: auf diese Weise ist es ein Cluster.</translation>
    </message>
    <message>
        <source>List them &amp;alone</source>
        <translation>&amp;Nur sie auflisten</translation>
    </message>
    <message>
        <source>&amp;Where on the tree of life</source>
        <translation>&amp;Wo auf dem Baum des Lebens</translation>
    </message>
</context>
<context>
    <name>taxo::ui::CollectionDocument</name>
    <message>
        <source>Opening the collection</source>
        <translation>Sammlung wird geöffnet</translation>
    </message>
    <message>
        <source>Finding look-alikes</source>
        <translation>Ähnliche Fotos werden gesucht</translation>
    </message>
</context>
<context>
    <name>taxo::ui::CollectionList</name>
    <message>
        <source>Remo&amp;ve</source>
        <translation>Entf&amp;ernen</translation>
    </message>
    <message>
        <source>&amp;Add …</source>
        <translation>&amp;Hinzufügen …</translation>
    </message>
    <message>
        <source>Collections whose photographs are added</source>
        <translation>Sammlungen, deren Fotos dazukommen</translation>
    </message>
    <message>
        <source>Collections (*.taxo)</source>
        <translation>Sammlungen (*.taxo)</translation>
    </message>
</context>
<context>
    <name>taxo::ui::ColumnTable</name>
    <message>
        <source>Columns of the table</source>
        <translation>Spalten der Tabelle</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>Zum Beispiel</translation>
    </message>
    <message>
        <source>It says</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>What “%1” says</source>
        <extracomment>for a screen reader: the name of a column</extracomment>
        <translation>Bedeutung von „%1“</translation>
    </message>
</context>
<context>
    <name>taxo::ui::CompareClustersDialog</name>
    <message>
        <source>Compare clusters</source>
        <translation>Cluster vergleichen</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>How far they agree</source>
        <translation>Wie weit sie übereinstimmen</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Shuffled</source>
        <translation>Gemischt</translation>
    </message>
    <message>
        <source>How to read it</source>
        <translation>Wie es zu lesen ist</translation>
    </message>
    <message>
        <source>Beside each stands its mean for shuffled labels: what groups of these sizes give by chance alone. Noise and items without a value are not compared.</source>
        <translation>Daneben steht jeweils der Mittelwert für gemischte Zuordnungen: was Gruppen dieser Größen allein durch Zufall ergeben. Rauschen und Einträge ohne Wert werden nicht verglichen.</translation>
    </message>
    <message>
        <source>Result: %1</source>
        <translation>Ergebnis: %1</translation>
    </message>
    <message>
        <source>%1, compared with</source>
        <extracomment>the name of a result, before what it is compared with</extracomment>
        <translation>%1, verglichen mit</translation>
    </message>
    <message>
        <source>ARI</source>
        <translation>ARI</translation>
    </message>
    <message>
        <source>1: the same groups, 0: chance</source>
        <translation>1: die gleichen Gruppen, 0: Zufall</translation>
    </message>
    <message>
        <source>AMI</source>
        <translation>AMI</translation>
    </message>
    <message>
        <source>NMI</source>
        <translation>NMI</translation>
    </message>
    <message>
        <source>1: the same groups; above 0 by chance</source>
        <translation>1: die gleichen Gruppen; durch Zufall über 0</translation>
    </message>
    <message>
        <source>Purity</source>
        <translation>Reinheit</translation>
    </message>
    <message>
        <source>share with their cluster’s commonest value</source>
        <translation>Anteil mit dem häufigsten Wert ihres Clusters</translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation>Entropie</translation>
    </message>
    <message>
        <source>bits that stay open; 0: all is said</source>
        <translation>Bits, die offen bleiben; 0: alles ist gesagt</translation>
    </message>
</context>
<context>
    <name>taxo::ui::ComparisonBar</name>
    <message numerus="yes">
        <source>%Ln to another taxon</source>
        <extracomment>after &quot;12 of 431 would change:&quot;</extracomment>
        <translation>
            <numerusform>%Ln zu anderem Taxon</numerusform>
            <numerusform>%Ln zu anderem Taxon</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to a deeper rank</source>
        <extracomment>after &quot;12 of 431 would change:&quot;</extracomment>
        <translation>
            <numerusform>%Ln auf tieferen Rang</numerusform>
            <numerusform>%Ln auf tieferen Rang</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to a higher rank</source>
        <extracomment>after &quot;12 of 431 would change:&quot;</extracomment>
        <translation>
            <numerusform>%Ln auf höheren Rang</numerusform>
            <numerusform>%Ln auf höheren Rang</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 answers would change: %3.</source>
        <extracomment>%1 and %2 are numbers of answers, %3 how they change</extracomment>
        <translation>%1 von %2 Antworten würden sich ändern: %3.</translation>
    </message>
    <message>
        <source>%1 of the model’s mass lies outside your taxa.</source>
        <translation>%1 der Modellmasse liegt außerhalb Ihrer Taxa.</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Anzeigen</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln verified item(s), %1 would agree better with the determination and %2 worse.</source>
        <translation>
            <numerusform>Von %Ln geprüften Eintrag würde %1 besser zur Bestimmung passen und %2 schlechter.</numerusform>
            <numerusform>Von %Ln geprüften Einträgen würden %1 besser zur Bestimmung passen und %2 schlechter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep the old answers</source>
        <translation>Alte Antworten behalten</translation>
    </message>
    <message>
        <source>Use the new answers</source>
        <translation>Neue verwenden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln without an answer</source>
        <extracomment>after &quot;12 of 431 would change:&quot;; their files are not there, say</extracomment>
        <translation>
            <numerusform>%Ln ohne Antwort</numerusform>
            <numerusform>%Ln ohne Antwort</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) are flagged: outside their known range or season.</source>
        <translation>
            <numerusform>%Ln Antwort ist markiert: außerhalb des bekannten Areals oder der bekannten Jahreszeit.</numerusform>
            <numerusform>%Ln Antworten sind markiert: außerhalb des bekannten Areals oder der bekannten Jahreszeit.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 a rank, %2 how many answers</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Another taxon from: %1.</source>
        <extracomment>of answers with another taxon; %1 is &quot;Family (3), Species (12)&quot;: where lineages part</extracomment>
        <translation>Anderes Taxon ab: %1.</translation>
    </message>
    <message>
        <source>Deeper, now at: %1.</source>
        <extracomment>of answers at a deeper rank than before; %1 is &quot;Genus (3), Species (12)&quot;</extracomment>
        <translation>Tiefer, jetzt bei: %1.</translation>
    </message>
    <message>
        <source>not sure (%1)</source>
        <extracomment>%1 how many answers that support no name any more</extracomment>
        <translation>unsicher (%1)</translation>
    </message>
    <message>
        <source>Higher, now at: %1.</source>
        <extracomment>of answers at a higher rank than before; %1 is &quot;Genus (3), Family (12)&quot;</extracomment>
        <translation>Höher, jetzt bei: %1.</translation>
    </message>
</context>
<context>
    <name>taxo::ui::CutDialog</name>
    <message>
        <source>Cut into regions</source>
        <translation>In Regionen zerlegen</translation>
    </message>
    <message>
        <source>Photograph with the regions to be cut</source>
        <translation>Foto mit den Regionen, in die es zerlegt wird</translation>
    </message>
    <message>
        <source>&amp;Find specimens</source>
        <translation>&amp;Exemplare finden</translation>
    </message>
    <message>
        <source>In a &amp;grid</source>
        <translation>Im &amp;Raster</translation>
    </message>
    <message>
        <source>Drag over the picture for a new region, with Shift to select several. Arrow keys move what is selected, with Shift they resize it.</source>
        <translation>Ziehen Sie im Bild einen Rahmen um eine neue Region; mit Umschalt wählen Sie so mehrere aus. Pfeiltasten verschieben das Ausgewählte, mit Umschalt ändern sie seine Größe.</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Empfindlichkeit</translation>
    </message>
    <message>
        <source>fewer</source>
        <translation>weniger</translation>
    </message>
    <message>
        <source>paler ones, too</source>
        <translation>auch blassere</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>&amp;Rows</source>
        <translation>&amp;Zeilen</translation>
    </message>
    <message>
        <source>C&amp;olumns</source>
        <translation>&amp;Spalten</translation>
    </message>
    <message>
        <source>Ga&amp;p</source>
        <translation>A&amp;bstand</translation>
    </message>
    <message>
        <source>Key: %1</source>
        <translation>Taste: %1</translation>
    </message>
    <message>
        <source>Add (D)</source>
        <translation>Hinzufügen (D)</translation>
    </message>
    <message>
        <source>Remove (Del)</source>
        <translation>Entfernen (Entf)</translation>
    </message>
    <message>
        <source>Merge (M)</source>
        <translation>Verbinden (M)</translation>
    </message>
    <message>
        <source>Split (S)</source>
        <translation>Teilen (S)</translation>
    </message>
    <message>
        <source>Select all (Ctrl+A)</source>
        <translation>Alle auswählen (Strg+A)</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Rückgängig (Strg+Z)</translation>
    </message>
    <message>
        <source>Next one (N)</source>
        <translation>Nächste (N)</translation>
    </message>
    <message>
        <source>One before (P)</source>
        <translation>Vorige (P)</translation>
    </message>
    <message>
        <source>Cut, and the &amp;next picture alike</source>
        <translation>Zerlegen, &amp;nächstes Bild ebenso</translation>
    </message>
    <message>
        <source>The same layout is proposed for the next photograph</source>
        <translation>Für das nächste Foto wird dieselbe Anordnung vorgeschlagen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Looking for specimens</source>
        <translation>Exemplare werden gesucht</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Wird gesucht …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln regions</source>
        <translation>
            <numerusform>%Ln Region</numerusform>
            <numerusform>%Ln Regionen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Cut into %Ln regions</source>
        <translation>
            <numerusform>In %Ln Region zer&amp;legen</numerusform>
            <numerusform>In %Ln Regionen zer&amp;legen</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
</context>
<context>
    <name>taxo::ui::DecisionSection</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>rückgängig gemacht</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Catalogue number</source>
        <translation>Katalognummer</translation>
    </message>
</context>
<context>
    <name>taxo::ui::DemoStrip</name>
    <message>
        <source>Demo world</source>
        <translation>Demo-Welt</translation>
    </message>
    <message>
        <source>Leave the demo world</source>
        <translation>Demo-Welt verlassen</translation>
    </message>
    <message>
        <source>Synthetic: every organism, name and place is invented. This model knows nothing else; what it calls your own photographs means nothing.</source>
        <translation>Synthetisch: alle Lebewesen, Namen und Orte sind erfunden. Dieses Modell kennt nichts anderes; wie es Ihre eigenen Fotos nennt, bedeutet nichts.</translation>
    </message>
</context>
<context>
    <name>taxo::ui::DiagnosticsDialog</name>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>For whoever helps you when something goes wrong. Messages may name folders and files: read them before you pass them on.</source>
        <translation>Für alle, die Ihnen helfen, wenn etwas nicht klappt. Meldungen können Ordner und Dateien nennen: Lesen Sie sie, bevor Sie sie weitergeben.</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Alles kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>taxo::ui::DialPage</name>
    <message>
        <source>Be right so many percent of the time</source>
        <translation>In so viel Prozent der Fälle richtig</translation>
    </message>
    <message>
        <source>How deep photographs are named</source>
        <translation>Wie tief Fotos benannt werden</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Back to the answers before</source>
        <translation>Zurück zu den Antworten davor</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>Dies verwenden</translation>
    </message>
    <message>
        <source>How often names are right is learned from photographs that somebody names without seeing the suggestion. Draw a random sample and say of each what it is.</source>
        <translation>Wie oft Namen richtig sind, lernt man von Fotos, die jemand benennt, ohne den Vorschlag zu sehen. Ziehen Sie eine Stichprobe und sagen Sie von jedem, was es ist.</translation>
    </message>
    <message>
        <source>Draw a sample …</source>
        <translation>Stichprobe ziehen …</translation>
    </message>
    <message>
        <source>Go on looking</source>
        <translation>Weiter ansehen</translation>
    </message>
    <message>
        <source>Reading what was said of the sample …</source>
        <translation>Was zur Stichprobe gesagt wurde, wird gelesen …</translation>
    </message>
    <message>
        <source>Be right %1 of the time</source>
        <extracomment>%1 is a share, &quot;95 %&quot;</extracomment>
        <translation>In %1 der Fälle richtig</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln photograph(s):</source>
        <translation>
            <numerusform>Von %Ln Foto:</numerusform>
            <numerusform>Von %Ln Fotos:</numerusform>
        </translation>
    </message>
    <message>
        <source>Each is named at this rank already.</source>
        <translation>Alle sind schon auf diesem Rang benannt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) would be named at another rank than now.</source>
        <translation>
            <numerusform>%Ln Foto würde auf einem anderen Rang benannt als jetzt.</numerusform>
            <numerusform>%Ln Fotos würden auf einem anderen Rang benannt als jetzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Draw a larger sample …</source>
        <translation>Größere Stichprobe ziehen …</translation>
    </message>
    <message>
        <source>Rests on %1.</source>
        <translation>Beruht auf %1.</translation>
    </message>
    <message>
        <source>The promise is about each rank by itself, with a confidence of %1.</source>
        <translation>Das Versprechen gilt für jeden Rang für sich, mit einer Sicherheit von %1.</translation>
    </message>
    <message>
        <source>Names are being given anew …</source>
        <translation>Die Fotos werden neu benannt …</translation>
    </message>
    <message>
        <source>Photographs are being identified; then it can be used.</source>
        <translation>Fotos werden noch bestimmt; danach lässt es sich verwenden.</translation>
    </message>
    <message>
        <source>In use: %1.</source>
        <translation>In Gebrauch: %1.</translation>
    </message>
    <message>
        <source>Not in use: names are shown from the usual threshold on.</source>
        <translation>Nicht in Gebrauch: Namen werden ab der üblichen Schwelle gezeigt.</translation>
    </message>
    <message>
        <source>Comparing new photographs with the judged ones …</source>
        <translation>Neue Fotos werden mit den beurteilten verglichen …</translation>
    </message>
    <message>
        <source>New photographs could not be compared with the judged ones.</source>
        <translation>Neue Fotos konnten nicht mit den beurteilten verglichen werden.</translation>
    </message>
</context>
<context>
    <name>taxo::ui::DockedPanels</name>
    <message>
        <source>In a window of its own</source>
        <translation>In einem eigenen Fenster</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Galerie</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
</context>
<context>
    <name>taxo::ui::EvidenceRows</name>
    <message>
        <source>nearest of %L1 among %L2 confirmed</source>
        <translation>ähnlichste aus %L1 von %L2 bestätigten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln confirmed</source>
        <translation>
            <numerusform>%Ln bestätigt</numerusform>
            <numerusform>%Ln bestätigt</numerusform>
        </translation>
    </message>
    <message>
        <source>this one</source>
        <translation>dieses</translation>
    </message>
    <message>
        <source>%1, cosine %2, confirmed as %3</source>
        <extracomment>a photograph, its likeness, and as what it is confirmed</extracomment>
        <translation>%1, Kosinus %2, bestätigt als %3</translation>
    </message>
</context>
<context>
    <name>taxo::ui::EvidenceSection</name>
    <message>
        <source>Nearest confirmed photographs</source>
        <translation>Ähnlichste bestätigte Fotos</translation>
    </message>
    <message>
        <source>The number is the cosine of both embeddings: how alike the model finds two photographs, at most 1. It is no chance of being right.</source>
        <translation>Die Zahl ist der Kosinus beider Embeddings: wie ähnlich das Modell zwei Fotos findet, höchstens 1. Sie sagt nicht, wie wahrscheinlich der Name stimmt.</translation>
    </message>
    <message>
        <source>The confirmed photographs could not be compared.</source>
        <translation>Die bestätigten Fotos ließen sich nicht vergleichen.</translation>
    </message>
    <message>
        <source>Looking for them …</source>
        <translation>Werden gesucht …</translation>
    </message>
    <message>
        <source>The collection holds no embedding of this photograph, so nothing can be compared.</source>
        <translation>Die Sammlung enthält kein Embedding dieses Fotos, daher lässt sich nichts vergleichen.</translation>
    </message>
    <message>
        <source>No other photograph is confirmed as one of these candidates yet. Those that you confirm (Enter) stand here.</source>
        <translation>Noch ist kein anderes Foto als einer dieser Kandidaten bestätigt. Was Sie bestätigen (Enter), steht hier.</translation>
    </message>
    <message>
        <source>Without a confirmed photograph: %1</source>
        <translation>Ohne bestätigtes Foto: %1</translation>
    </message>
</context>
<context>
    <name>taxo::ui::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>As &amp;before</source>
        <translation>Wie &amp;früher</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Was</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>&amp;Open the folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>nothing was exported yet</source>
        <extracomment>of a list of earlier exports: none of them</extracomment>
        <translation>noch nichts exportiert</translation>
    </message>
    <message>
        <source>choose …</source>
        <translation>auswählen …</translation>
    </message>
    <message numerus="yes">
        <source>All of the collection (%Ln)</source>
        <translation>
            <numerusform>Alles in der Sammlung (%Ln)</numerusform>
            <numerusform>Alles in der Sammlung (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is listed (%Ln)</source>
        <translation>
            <numerusform>Was gelistet ist (%Ln)</numerusform>
            <numerusform>Was gelistet ist (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is selected (%Ln)</source>
        <translation>
            <numerusform>Was ausgewählt ist (%Ln)</numerusform>
            <numerusform>Was ausgewählt ist (%Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Nichts ist ausgewählt.</translation>
    </message>
    <message>
        <source>Looking at it …</source>
        <translation>Wird angesehen …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Something is missing: nothing can be written yet.</source>
        <translation>Etwas fehlt: Noch kann nichts geschrieben werden.</translation>
    </message>
    <message>
        <source>%1, about %2</source>
        <extracomment>%1 &quot;12 items&quot;, %2 &quot;1.2 MB&quot;</extracomment>
        <translation>%1, etwa %2</translation>
    </message>
    <message>
        <source>Looking at it … %1 %</source>
        <translation>Wird angesehen … %1 %</translation>
    </message>
    <message>
        <source>Something is missing: nothing was written.</source>
        <translation>Etwas fehlt: Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Written: %1, %2</source>
        <extracomment>%1 a file or folder, %2 &quot;1.2 MB&quot;</extracomment>
        <translation>Geschrieben: %1, %2</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Angehalten. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>The same as then</source>
        <extracomment>of an export: the same photographs as at an earlier one</extracomment>
        <translation>Dieselben wie damals</translation>
    </message>
    <message numerus="yes">
        <source>Keywords are in %Ln photograph(s) now.</source>
        <translation>
            <numerusform>Stichwörter sind jetzt in %Ln Foto.</numerusform>
            <numerusform>Stichwörter sind jetzt in %Ln Fotos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Their originals: %1</source>
        <extracomment>of photographs that keywords were put into; %1 a folder</extracomment>
        <translation>Ihre Originale: %1</translation>
    </message>
    <message>
        <source>Stopped before all were done.</source>
        <translation>Angehalten, bevor alle fertig waren.</translation>
    </message>
    <message>
        <source>E&amp;xport …</source>
        <translation>E&amp;xportieren …</translation>
    </message>
</context>
<context>
    <name>taxo::ui::ExportFindings</name>
    <message>
        <source>What would be missing, left out and lost</source>
        <translation>Was fehlen, ausgelassen und verloren würde</translation>
    </message>
    <message>
        <source>Nothing is missing, left out or lost.</source>
        <translation>Nichts fehlt, wird ausgelassen oder geht verloren.</translation>
    </message>
    <message>
        <source>Fill in</source>
        <extracomment>a button: to the field of a form that is empty</extracomment>
        <translation>Ausfüllen</translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln of them</source>
        <translation>
            <numerusform>Der erste von ihnen</numerusform>
            <numerusform>Die ersten %Ln von ihnen</numerusform>
        </translation>
    </message>
    <message>
        <source>Select them</source>
        <extracomment>a button: selects the photographs that a sentence is about</extracomment>
        <translation>Auswählen</translation>
    </message>
</context>
<context>
    <name>taxo::ui::ExportForm</name>
    <message>
        <source>&amp;Format</source>
        <translation>F&amp;ormat</translation>
    </message>
    <message>
        <source>not chosen yet</source>
        <extracomment>of a choice in a form: nothing was chosen</extracomment>
        <translation>noch nicht gewählt</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>As pybioclip writes them</source>
        <translation>Wie pybioclip sie schreibt</translation>
    </message>
    <message>
        <source>These:</source>
        <translation>Diese:</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>S&amp;palten</translation>
    </message>
    <message>
        <source>&amp;Names of columns</source>
        <translation>&amp;Namen der Spalten</translation>
    </message>
    <message>
        <source>Begin with the &amp;mark that some spreadsheets need</source>
        <translation>Mit der &amp;Marke beginnen, die manche Tabellenprogramme brauchen</translation>
    </message>
    <message>
        <source>An &amp;apostrophe before cells that a spreadsheet would compute</source>
        <translation>Ein &amp;Apostroph vor Zellen, die ein Tabellenprogramm ausrechnen würde</translation>
    </message>
    <message>
        <source>About the data set</source>
        <translation>Über den Datensatz</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>&amp;Beschreibung</translation>
    </message>
    <message>
        <source>&amp;Publisher</source>
        <translation>&amp;Herausgeber</translation>
    </message>
    <message>
        <source>an organisation</source>
        <translation>eine Organisation</translation>
    </message>
    <message>
        <source>&amp;Licence</source>
        <translation>&amp;Lizenz</translation>
    </message>
    <message>
        <source>&amp;Rights holder</source>
        <translation>&amp;Rechteinhaber</translation>
    </message>
    <message>
        <source>P&amp;hotographed by</source>
        <translation>F&amp;otografiert von</translation>
    </message>
    <message>
        <source>&amp;Evidence</source>
        <translation>B&amp;eleg</translation>
    </message>
    <message>
        <source>Photographs by people</source>
        <translation>Fotos von Menschen</translation>
    </message>
    <message>
        <source>Photographs by triggered cameras</source>
        <translation>Fotos ausgelöster Kameras</translation>
    </message>
    <message>
        <source>Preserved specimens</source>
        <translation>Präparate</translation>
    </message>
    <message>
        <source>C&amp;ountry</source>
        <translation>Lan&amp;d</translation>
    </message>
    <message>
        <source>two letters, where all is from one country: AT</source>
        <translation>zwei Buchstaben, wenn alles aus einem Land ist: AT</translation>
    </message>
    <message>
        <source>Address of the photographs</source>
        <translation>Adresse der Fotos</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>Methoden</translation>
    </message>
    <message>
        <source>Who is credited</source>
        <translation>Wer genannt wird</translation>
    </message>
    <message>
        <source>Camera traps</source>
        <translation>Kamerafallen</translation>
    </message>
    <message>
        <source>How places were chosen</source>
        <translation>Wie Orte gewählt wurden</translation>
    </message>
    <message>
        <source>By lot</source>
        <translation>Durch Los</translation>
    </message>
    <message>
        <source>On a grid</source>
        <translation>Auf einem Gitter</translation>
    </message>
    <message>
        <source>By lot, in groups</source>
        <translation>Durch Los, in Gruppen</translation>
    </message>
    <message>
        <source>For an experiment</source>
        <translation>Für ein Experiment</translation>
    </message>
    <message>
        <source>For certain animals</source>
        <translation>Für bestimmte Tiere</translation>
    </message>
    <message>
        <source>As it came</source>
        <translation>Wie es sich ergab</translation>
    </message>
    <message>
        <source>What triggered them</source>
        <translation>Was sie auslöste</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>A clock</source>
        <translation>Eine Uhr</translation>
    </message>
    <message>
        <source>as the photographs say</source>
        <translation>wie die Fotos sagen</translation>
    </message>
    <message>
        <source>Time &amp;zone of clocks</source>
        <translation>&amp;Zeitzone der Uhren</translation>
    </message>
    <message>
        <source>What is kept back</source>
        <translation>Was zurückgehalten wird</translation>
    </message>
    <message>
        <source>taxa whose places are blurred, one in each line</source>
        <translation>Taxa, deren Orte verwischt werden, eines je Zeile</translation>
    </message>
    <message>
        <source>&amp;Sensitive taxa</source>
        <translation>&amp;Schutzbedürftige Taxa</translation>
    </message>
    <message>
        <source>&amp;Grid of their places</source>
        <translation>&amp;Gitter ihrer Orte</translation>
    </message>
    <message>
        <source>Photographs of p&amp;eople, too</source>
        <translation>Auch Fotos von &amp;Menschen</translation>
    </message>
    <message>
        <source>What only a machine &amp;named, too</source>
        <translation>Auch, was nur eine Maschine be&amp;nannte</translation>
    </message>
    <message>
        <source>Small pictures</source>
        <translation>Kleine Bilder</translation>
    </message>
    <message>
        <source>The photographs themselves</source>
        <translation>Die Fotos selbst</translation>
    </message>
    <message>
        <source>&amp;With</source>
        <translation>&amp;Mit</translation>
    </message>
    <message>
        <source>&amp;Embeddings and the machine&apos;s answers, too</source>
        <translation>Auch &amp;Vektoren und Antworten der Maschine</translation>
    </message>
    <message>
        <source>Model scores as probabilities, too</source>
        <translation>Modellwerte auch als Wahrscheinlichkeiten</translation>
    </message>
</context>
<context>
    <name>taxo::ui::ExportPreview</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>How it begins</source>
        <translation>So beginnt es</translation>
    </message>
</context>
<context>
    <name>taxo::ui::FigureDialog</name>
    <message>
        <source>&amp;Legend</source>
        <translation>&amp;Legende</translation>
    </message>
    <message>
        <source>&amp;Names of taxa where they lie</source>
        <translation>&amp;Namen der Taxa, wo sie liegen</translation>
    </message>
    <message>
        <source>Save &amp;coordinates …</source>
        <translation>&amp;Koordinaten speichern …</translation>
    </message>
    <message>
        <source>&amp;Save figure …</source>
        <translation>Abbildung &amp;speichern …</translation>
    </message>
    <message>
        <source>Save the map as a figure</source>
        <translation>Karte als Abbildung speichern</translation>
    </message>
    <message>
        <source>A table of all points of the map: item, file, x, y</source>
        <translation>Eine Tabelle aller Punkte der Karte: Objekt, Datei, x, y</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The whole map</source>
        <translation>Die ganze Karte</translation>
    </message>
    <message>
        <source>The whole map, as it is turned now</source>
        <translation>Die ganze Karte, wie sie jetzt gedreht ist</translation>
    </message>
    <message>
        <source>What is seen of it now</source>
        <translation>Was jetzt davon zu sehen ist</translation>
    </message>
    <message>
        <source>&amp;Part</source>
        <translation>&amp;Teil</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>&amp;Breite</translation>
    </message>
    <message>
        <source>&amp;Height</source>
        <translation>&amp;Höhe</translation>
    </message>
    <message>
        <source>so that the longer side is 20 cm</source>
        <translation>so dass die längere Seite 20 cm hat</translation>
    </message>
    <message>
        <source>&amp;Dots per inch</source>
        <translation>&amp;Punkte pro Zoll</translation>
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
        <source>&amp;Ground</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>T&amp;itel</translation>
    </message>
    <message>
        <source>C&amp;aption</source>
        <translation>Bildunterschri&amp;ft</translation>
    </message>
    <message>
        <source>It is being drawn …</source>
        <translation>Wird gezeichnet …</translation>
    </message>
    <message>
        <source>Saving a figure</source>
        <translation>Abbildung wird gespeichert</translation>
    </message>
    <message>
        <source>It is being written …</source>
        <translation>Wird geschrieben …</translation>
    </message>
    <message>
        <source>Saving coordinates</source>
        <translation>Koordinaten werden gespeichert</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
</context>
<context>
    <name>taxo::ui::FilterBar</name>
    <message>
        <source>Show only</source>
        <translation>Nur zeigen</translation>
    </message>
    <message>
        <source>Show only … e.g. family:Felidae unverified</source>
        <translation>Nur zeigen … z. B. family:Felidae unverified</translation>
    </message>
    <message>
        <source>By time added</source>
        <translation>Nach Hinzufügen</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Name</translation>
    </message>
    <message>
        <source>By date</source>
        <translation>Nach Datum</translation>
    </message>
    <message>
        <source>By place</source>
        <translation>Nach Ort</translation>
    </message>
    <message>
        <source>By model score</source>
        <translation>Nach Modellwert</translation>
    </message>
    <message>
        <source>By taxon</source>
        <translation>Nach Taxon</translation>
    </message>
    <message>
        <source>By review</source>
        <translation>Nach Prüfung</translation>
    </message>
    <message>
        <source>By camera</source>
        <translation>Nach Kamera</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Keine Gruppen</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Einsatz</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Absteigend</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>Aufsteigend</translation>
    </message>
    <message>
        <source>A taxon, a part of a file’s name, or terms: family:Felidae mass&gt;0.8 date:2025-06 tag:check unverified. A hyphen before a term excludes it. Ctrl+Space suggests what may follow.</source>
        <translation>Ein Taxon, ein Teil eines Dateinamens oder Ausdrücke: family:Felidae mass&gt;0.8 date:2025-06 tag:check unverified. Ein Bindestrich vor einem Ausdruck schließt ihn aus. Strg+Leertaste schlägt vor, was folgen kann.</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Look-alikes</source>
        <translation>Ähnliche Fotos</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Least sure first</source>
        <translation>Unsicherste zuerst</translation>
    </message>
    <message>
        <source>One look settles most</source>
        <translation>Ein Blick klärt am meisten</translation>
    </message>
    <message>
        <source>Hide empty frames</source>
        <translation>Leere Aufnahmen ausblenden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln empty frame(s) hidden</source>
        <translation>
            <numerusform>%Ln leere Aufnahme ausgeblendet</numerusform>
            <numerusform>%Ln leere Aufnahmen ausgeblendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave out frames on which nothing is</source>
        <translation>Aufnahmen auslassen, auf denen nichts ist</translation>
    </message>
    <message>
        <source>Show frames on which nothing is, too</source>
        <translation>Auch Aufnahmen zeigen, auf denen nichts ist</translation>
    </message>
</context>
<context>
    <name>taxo::ui::FilterField</name>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
</context>
<context>
    <name>taxo::ui::FindClustersDialog</name>
    <message>
        <source>The smallest groups instead of the steadiest</source>
        <translation>Die kleinsten Gruppen statt der beständigsten</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Split a cluster</source>
        <translation>Einen Cluster teilen</translation>
    </message>
    <message>
        <source>Find clusters</source>
        <translation>Cluster suchen</translation>
    </message>
    <message>
        <source>Cluster %1 becomes several. What is noise then is in none.</source>
        <extracomment>%1 is the name of a cluster</extracomment>
        <translation>Aus Cluster %1 werden mehrere. Was dann Rauschen ist, ist in keinem.</translation>
    </message>
    <message>
        <source>Groups of photographs that look alike to the model.</source>
        <translation>Gruppen von Fotos, die für das Modell ähnlich aussehen.</translation>
    </message>
    <message>
        <source>HDBSCAN: denser than what is around</source>
        <translation>HDBSCAN: dichter als ihre Umgebung</translation>
    </message>
    <message>
        <source>k-means: so many, nothing left out</source>
        <translation>k-Means: so viele, nichts ausgelassen</translation>
    </message>
    <message>
        <source>By rank: as far apart as taxa are</source>
        <translation>Nach Rang: so weit auseinander wie Taxa</translation>
    </message>
    <message>
        <source>What the model sees</source>
        <translation>dem, was das Modell sieht</translation>
    </message>
    <message>
        <source>Its principal components</source>
        <translation>dessen Hauptkomponenten</translation>
    </message>
    <message>
        <source>This picture (the map)</source>
        <translation>diesem Bild (der Karte)</translation>
    </message>
    <message>
        <source>The cluster (%L1)</source>
        <translation>Der Cluster (%L1)</translation>
    </message>
    <message>
        <source>All on the map (%L1)</source>
        <translation>Alles auf der Karte (%L1)</translation>
    </message>
    <message>
        <source>What is listed now (%L1)</source>
        <translation>Den gerade gezeigten (%L1)</translation>
    </message>
    <message>
        <source>What is selected (%L1)</source>
        <translation>Was ausgewählt ist (%L1)</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>within one value: %1</source>
        <extracomment>what all photographs of one camera, day ... have in common</extracomment>
        <translation>was gleich ist in: %1</translation>
    </message>
    <message>
        <source>&amp;Method</source>
        <translation>&amp;Methode</translation>
    </message>
    <message>
        <source>&amp;Smallest cluster</source>
        <translation>&amp;Kleinster Cluster</translation>
    </message>
    <message>
        <source>Sa&amp;mples</source>
        <translation>&amp;Nachbarn</translation>
    </message>
    <message>
        <source>&amp;Clusters</source>
        <translation>C&amp;luster</translation>
    </message>
    <message>
        <source>&amp;Rank</source>
        <translation>&amp;Rang</translation>
    </message>
    <message>
        <source>Among</source>
        <translation>In</translation>
    </message>
    <message>
        <source>C&amp;omponents</source>
        <translation>K&amp;omponenten</translation>
    </message>
    <message>
        <source>&amp;Within</source>
        <translation>&amp;Innerhalb</translation>
    </message>
    <message>
        <source>Take &amp;off</source>
        <translation>&amp;Abziehen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>Nam&amp;e</translation>
    </message>
    <message>
        <source>How many must be near: more take more for noise</source>
        <translation>Wie viele nahe sein müssen: mehr halten mehr für Rauschen</translation>
    </message>
    <message>
        <source>Fewer are no cluster</source>
        <translation>Weniger sind kein Cluster</translation>
    </message>
    <message>
        <source>What the photographs of one camera, day or place have in common, so that clusters do not go by it</source>
        <translation>Was die Fotos einer Kamera, eines Tages oder eines Orts gemeinsam haben, damit Cluster sich nicht danach richten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1 of the picture</source>
        <extracomment>clusters of a map, not of what it was made from</extracomment>
        <translation>%1 des Bildes</translation>
    </message>
    <message>
        <source>A map tears apart and presses together: clusters of the picture are marked as such, and those of what the model sees say more.</source>
        <translation>Eine Karte reißt auseinander und drückt zusammen: Cluster des Bildes sind als solche gekennzeichnet, und die dessen, was das Modell sieht, sagen mehr.</translation>
    </message>
    <message>
        <source>It takes some %L1 MB of memory.</source>
        <translation>Das braucht etwa %L1 MB Speicher.</translation>
    </message>
</context>
<context>
    <name>taxo::ui::GalleryView</name>
    <message numerus="yes">
        <source>At most %Ln photograph(s) can be dragged at once.</source>
        <translation>
            <numerusform>Höchstens %Ln Foto lässt sich auf einmal ziehen.</numerusform>
            <numerusform>Höchstens %Ln Fotos lassen sich auf einmal ziehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No photographs</source>
        <translation>Keine Fotos</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Fotos</translation>
    </message>
</context>
<context>
    <name>taxo::ui::GroupHead</name>
    <message>
        <source>Make events by time</source>
        <translation>Ereignisse nach Zeit bilden</translation>
    </message>
    <message>
        <source>Frames of one folder with no pause of more than a minute become an event</source>
        <translation>Aufnahmen eines Ordners ohne Pause von mehr als einer Minute werden ein Ereignis</translation>
    </message>
    <message numerus="yes">
        <source>Comparing %Ln photograph(s)</source>
        <translation>
            <numerusform>%Ln Foto im Vergleich</numerusform>
            <numerusform>%Ln Fotos im Vergleich</numerusform>
        </translation>
    </message>
    <message>
        <source>They move together (L). A word is about the framed one; Left and Right frame another, Esc ends.</source>
        <translation>Sie bewegen sich gemeinsam (L). Eine Bestimmung gilt für das umrahmte; Links und Rechts umrahmen ein anderes, Esc beendet.</translation>
    </message>
    <message>
        <source>Each moves by itself (L). A word is about the framed one; Left and Right frame another, Esc ends.</source>
        <translation>Jedes bewegt sich für sich (L). Eine Bestimmung gilt für das umrahmte; Links und Rechts umrahmen ein anderes, Esc beendet.</translation>
    </message>
    <message>
        <source>Group %L1 of %L2</source>
        <translation>Gruppe %L1 von %L2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln empty frame(s) hidden</source>
        <translation>
            <numerusform>%Ln leere Aufnahme ausgeblendet</numerusform>
            <numerusform>%Ln leere Aufnahmen ausgeblendet</numerusform>
        </translation>
    </message>
    <message>
        <source>A word is about this photograph alone.</source>
        <translation>Eine Bestimmung gilt nur für dieses Foto.</translation>
    </message>
    <message numerus="yes">
        <source>This look decides %Ln photograph(s).</source>
        <translation>
            <numerusform>Dieser Blick entscheidet über %Ln Foto.</numerusform>
            <numerusform>Dieser Blick entscheidet über %Ln Fotos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A word is about %1 of %Ln frame(s); Space leaves one out or takes it in.</source>
        <extracomment>%1 is how many of the frames (%Ln) a word is about</extracomment>
        <translation>
            <numerusform>Eine Bestimmung gilt für %1 von %Ln Aufnahme; die Leertaste lässt sie aus oder nimmt sie dazu.</numerusform>
            <numerusform>Eine Bestimmung gilt für %1 von %Ln Aufnahmen; die Leertaste lässt eine aus oder nimmt sie dazu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A word is about %Ln frame(s); Space leaves one out.</source>
        <translation>
            <numerusform>Eine Bestimmung gilt für %Ln Aufnahme; die Leertaste lässt sie aus.</numerusform>
            <numerusform>Eine Bestimmung gilt für %Ln Aufnahmen; die Leertaste lässt eine aus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not identified yet</source>
        <translation>Noch nicht bestimmt</translation>
    </message>
    <message>
        <source>Not sure: no taxon is supported over all of them</source>
        <translation>Unsicher: Kein Taxon ist über alle hinweg gestützt</translation>
    </message>
    <message>
        <source>Enter: %1 (%2), score %3</source>
        <extracomment>what the key Enter would say: %1 a taxon, %2 its rank, %3 its score</extracomment>
        <translation>Enter: %1 (%2), Modellwert %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln photograph(s) say so</source>
        <extracomment>%1 is how many of the photographs (%Ln) support the taxon by themselves</extracomment>
        <translation>
            <numerusform>gestützt von %1 von %Ln Foto</numerusform>
            <numerusform>gestützt von %1 von %Ln Fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These are %Ln frame(s), too many to be looked at as one: a word is about this photograph alone.</source>
        <translation>
            <numerusform>Das ist %Ln Aufnahme, zu viel für einen gemeinsamen Blick: Eine Bestimmung gilt nur für dieses Foto.</numerusform>
            <numerusform>Das sind %Ln Aufnahmen, zu viele für einen gemeinsamen Blick: Eine Bestimmung gilt nur für dieses Foto.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not sure: Enter has nothing to confirm</source>
        <translation>Unsicher: Für Enter gibt es nichts zu bestätigen</translation>
    </message>
    <message>
        <source>A word is about each of them by itself.</source>
        <translation>Eine Bestimmung gilt für jedes davon einzeln.</translation>
    </message>
</context>
<context>
    <name>taxo::ui::IdentifierHost</name>
    <message>
        <source>Loading the model</source>
        <translation>Modell wird geladen</translation>
    </message>
</context>
<context>
    <name>taxo::ui::IdentifyQueue</name>
    <message>
        <source>Identifying photographs</source>
        <translation>Fotos werden bestimmt</translation>
    </message>
</context>
<context>
    <name>taxo::ui::ImportDialog</name>
    <message>
        <source>Bring in what is known</source>
        <translation>Bekanntes hinzufügen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>what kind of file it is, and its name</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>the model that made them: bioclip-2</source>
        <translation>das Modell, das sie erzeugt hat: bioclip-2</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>&amp;Unpack into</source>
        <translation>&amp;Entpacken nach</translation>
    </message>
    <message>
        <source>&amp;Photographs</source>
        <translation>&amp;Fotos</translation>
    </message>
    <message>
        <source>a folder for the photographs of the archive</source>
        <translation>ein Ordner für die Fotos des Archivs</translation>
    </message>
    <message>
        <source>in this collection already; or the folder they lie in</source>
        <translation>schon in dieser Sammlung; oder der Ordner, in dem sie liegen</translation>
    </message>
    <message>
        <source>those that lie with it</source>
        <translation>die, die dabeiliegen</translation>
    </message>
    <message>
        <source>Find photographs by their &amp;names alone, whatever their folder</source>
        <translation>Fotos allein am &amp;Namen erkennen, gleich in welchem Ordner</translation>
    </message>
    <message>
        <source>&amp;Least score of a box</source>
        <translation>Mindest&amp;wert eines Rahmens</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>names as they are; or a table with the columns synonym and accepted</source>
        <translation>Namen, wie sie sind; oder eine Tabelle mit den Spalten synonym und accepted</translation>
    </message>
    <message>
        <source>&amp;Checklist</source>
        <translation>&amp;Checkliste</translation>
    </message>
    <message>
        <source>Only the photographs</source>
        <translation>Nur die Fotos</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Looking at it …</source>
        <translation>Wird durchgesehen …</translation>
    </message>
    <message>
        <source>Looking at it … %1 %</source>
        <translation>Wird durchgesehen … %1 %</translation>
    </message>
    <message>
        <source>As soon as the photographs are in</source>
        <translation>Sobald die Fotos hinzugefügt sind</translation>
    </message>
</context>
<context>
    <name>taxo::ui::ImportPreview</name>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>This would be new:</source>
        <translation>Das wäre neu:</translation>
    </message>
    <message>
        <source>None of its photographs are here. In which folder do they lie?</source>
        <translation>Keines der Fotos ist hier. In welchem Ordner liegen sie?</translation>
    </message>
    <message>
        <source>Nothing in it is new.</source>
        <translation>Nichts darin ist neu.</translation>
    </message>
    <message>
        <source>Named: %1</source>
        <translation>Namen: %1</translation>
    </message>
    <message>
        <source>No taxa are known by these names; they are kept as the field “label”: %1</source>
        <translation>Unter diesen Namen sind keine Taxa bekannt; sie werden als Feld „label“ behalten: %1</translation>
    </message>
</context>
<context>
    <name>taxo::ui::InspectorMessage</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>The file is not where it was.</source>
        <translation>Die Datei ist nicht mehr an ihrem Ort.</translation>
    </message>
    <message>
        <source>It could not be read.</source>
        <translation>Es ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>Details: %1</source>
        <translation>Einzelheiten: %1</translation>
    </message>
    <message>
        <source>Not identified yet</source>
        <translation>Noch nicht bestimmt</translation>
    </message>
    <message>
        <source>Identifying was stopped. Choose “Go on” to continue.</source>
        <translation>Das Bestimmen wurde angehalten. Mit „Weiter“ geht es weiter.</translation>
    </message>
    <message>
        <source>Its turn comes soon.</source>
        <translation>Es ist bald an der Reihe.</translation>
    </message>
    <message>
        <source>Identifying ended early; the reason stands above.</source>
        <translation>Das Bestimmen endete vorzeitig; der Grund steht oben.</translation>
    </message>
    <message>
        <source>It waits for a model.</source>
        <translation>Es wartet auf ein Modell.</translation>
    </message>
    <message>
        <source>Only its embedding was brought in.</source>
        <translation>Nur sein Embedding wurde übernommen.</translation>
    </message>
</context>
<context>
    <name>taxo::ui::InspectorPanel</name>
    <message>
        <source>heaviest lies elsewhere:</source>
        <extracomment>below 0.5 a rank&apos;s heaviest taxon may lie elsewhere in the tree; its name follows</extracomment>
        <translation>höchster Wert anderswo:</translation>
    </message>
    <message>
        <source>next:</source>
        <extracomment>the second heaviest taxon of this rank; its name follows</extracomment>
        <translation>danach:</translation>
    </message>
    <message>
        <source>Place in the tree of life</source>
        <translation>Systematische Stellung</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Kandidaten</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Anhaltspunkte</translation>
    </message>
    <message>
        <source>Best cosine</source>
        <translation>Bester Kosinus</translation>
    </message>
    <message>
        <source>Margin to the next label</source>
        <translation>Abstand zum nächsten Namen</translation>
    </message>
    <message>
        <source>Share of the mass inside your list</source>
        <translation>Anteil der Masse in Ihrer Liste</translation>
    </message>
    <message>
        <source>Best supported rank: %1</source>
        <translation>Am besten gestützter Rang: %1</translation>
    </message>
    <message>
        <source>Model score %1</source>
        <translation>Modellwert %1</translation>
    </message>
    <message>
        <source>No rank is well supported</source>
        <translation>Kein Rang ist gut gestützt</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <source>No taxon reaches a model score of %1. The heaviest path stands below.</source>
        <extracomment>the heaviest path is the ladder that is shown</extracomment>
        <translation>Kein Taxon erreicht einen Modellwert von %1. Der Weg mit den höchsten Werten steht unten.</translation>
    </message>
    <message>
        <source>Probably not in your list: only %1 of the model’s mass lies inside it.</source>
        <translation>Vermutlich nicht in Ihrer Liste: Nur %1 der Modellmasse liegt darin.</translation>
    </message>
    <message>
        <source>Model score %1 within your list</source>
        <translation>Modellwert %1 innerhalb Ihrer Liste</translation>
    </message>
    <message>
        <source>The model score is the share of the model’s mass that a name receives. It says how well the model supports it, and is no chance of being right.</source>
        <translation>Der Modellwert ist der Anteil an der Gesamtmasse des Modells, der auf einen Namen entfällt. Er sagt, wie gut das Modell ihn stützt, nicht, wie wahrscheinlich er stimmt.</translation>
    </message>
    <message>
        <source>No photograph is chosen. Choose one on the left to see what it shows.</source>
        <translation>Kein Foto ist gewählt. Wählen Sie links eines, um zu sehen, was es zeigt.</translation>
    </message>
    <message>
        <source>Suggestions are hidden (S shows them). Say what you see: R names a taxon, U is for what cannot be told, X where nothing is there.</source>
        <translation>Vorschläge sind ausgeblendet (S zeigt sie). Sagen Sie, was Sie sehen: R benennt ein Taxon, U steht für nicht Bestimmbares, X für kein Lebewesen.</translation>
    </message>
    <message>
        <source>Names at this rank are %1.</source>
        <extracomment>%1 is &quot;right 95 % of the time, by 412 photographs of 37 events&quot;</extracomment>
        <translation>Namen auf diesem Rang sind %1.</translation>
    </message>
    <message>
        <source>No rank&apos;s name is sure enough to be %1. The heaviest path stands below.</source>
        <extracomment>%1 is &quot;right 95 % of the time, by 412 photographs of 37 events&quot;</extracomment>
        <translation>Auf keinem Rang ist ein Name sicher genug: %1. Der Weg mit den höchsten Werten steht unten.</translation>
    </message>
</context>
<context>
    <name>taxo::ui::JobsPanel</name>
    <message>
        <source>Work in progress</source>
        <translation>Laufende Arbeit</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>Anhalten (Esc)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
</context>
<context>
    <name>taxo::ui::KeywordFields</name>
    <message>
        <source>Sidecars: IMG_1.JPG.xmp, as for digiKam</source>
        <translation>Begleitdateien: IMG_1.JPG.xmp, wie für digiKam</translation>
    </message>
    <message>
        <source>Sidecars: IMG_1.xmp, as for Lightroom</source>
        <translation>Begleitdateien: IMG_1.xmp, wie für Lightroom</translation>
    </message>
    <message>
        <source>In copies of the photographs (JPEG, PNG)</source>
        <translation>In Kopien der Fotos (JPEG, PNG)</translation>
    </message>
    <message>
        <source>In the photographs themselves (JPEG, PNG)</source>
        <translation>In den Fotos selbst (JPEG, PNG)</translation>
    </message>
    <message>
        <source>&amp;Keywords</source>
        <translation>Stich&amp;wörter</translation>
    </message>
    <message>
        <source>Your photographs are written to: keywords come into them, the picture stays as it is. Each is kept as it was first, and what was kept is read again. Other formats get sidecars. taxo export xmp --put-back puts the originals back.</source>
        <translation>In deine Fotos wird geschrieben: Stichwörter kommen hinein, das Bild bleibt, wie es ist. Jedes wird vorher so aufgehoben, wie es war, und das Aufgehobene noch einmal gelesen. Andere Formate bekommen Begleitdateien. taxo export xmp --put-back legt die Originale zurück.</translation>
    </message>
    <message>
        <source>a new folder beside what is exported</source>
        <translation>ein neuer Ordner neben dem Exportierten</translation>
    </message>
    <message>
        <source>&amp;Originals are kept in</source>
        <translation>&amp;Originale kommen nach</translation>
    </message>
</context>
<context>
    <name>taxo::ui::MainWindow</name>
    <message>
        <source>Open …</source>
        <translation>Öffnen …</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Open photographs (%1); folders can be dropped anywhere</source>
        <translation>Fotos öffnen (%1); Ordner lassen sich überall ablegen</translation>
    </message>
    <message>
        <source>All taxa</source>
        <translation>Alle Taxa</translation>
    </message>
    <message>
        <source>Restrict answers to some taxa (%1)</source>
        <translation>Antworten auf einige Taxa beschränken (%1)</translation>
    </message>
    <message numerus="yes">
        <source>Only %Ln taxa</source>
        <translation>
            <numerusform>Nur %Ln Taxon</numerusform>
            <numerusform>Nur %Ln Taxa</numerusform>
        </translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>Neue Sammlung</translation>
    </message>
    <message>
        <source>Give the collection a name</source>
        <translation>Sammlung benennen</translation>
    </message>
    <message>
        <source>Copying as a table</source>
        <translation>Wird als Tabelle kopiert</translation>
    </message>
    <message>
        <source>not named yet</source>
        <translation>noch ohne Namen</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>the title of a window: what is open, and the program</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Nothing fits the filter.</source>
        <translation>Nichts passt zum Filter.</translation>
    </message>
    <message>
        <source>There is nothing to confirm: no rank is well supported. R names a taxon, N goes on.</source>
        <translation>Es gibt nichts zu bestätigen: Kein Rang ist gut gestützt. R benennt ein Taxon, N geht weiter.</translation>
    </message>
    <message>
        <source>No other photograph that is listed waits for a word.</source>
        <translation>Kein anderes gezeigtes Foto wartet auf eine Bestimmung.</translation>
    </message>
    <message numerus="yes">
        <source>There is no candidate %1: %Ln were kept of this answer. R names a taxon.</source>
        <translation>
            <numerusform>Einen Kandidaten %1 gibt es nicht: Von dieser Antwort wurde %Ln behalten. R nennt ein Taxon.</numerusform>
            <numerusform>Einen Kandidaten %1 gibt es nicht: Von dieser Antwort wurden %Ln behalten. R nennt ein Taxon.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxo::ui::MakePlacesBox</name>
    <message>
        <source>Table of records</source>
        <translation>Tabelle der Nachweise</translation>
    </message>
    <message>
        <source>Name of the list</source>
        <translation>Name der Liste</translation>
    </message>
    <message>
        <source>scania</source>
        <translation>schonen</translation>
    </message>
    <message>
        <source>Complete for</source>
        <translation>Vollständig für</translation>
    </message>
    <message>
        <source>taxa of which no species is missing: Lepidoptera, Odonata</source>
        <translation>Taxa, von denen keine Art fehlt: Lepidoptera, Odonata</translation>
    </message>
    <message>
        <source>Area of a checklist</source>
        <translation>Gebiet einer Artenliste</translation>
    </message>
    <message>
        <source>west, south, east, north in degrees: 11, 55, 15, 57</source>
        <translation>West, Süd, Ost, Nord in Grad: 11, 55, 15, 57</translation>
    </message>
    <message>
        <source>Where countries are</source>
        <translation>Wo Länder liegen</translation>
    </message>
    <message>
        <source>A list of that name goes</source>
        <translation>Eine Liste dieses Namens ersetzen</translation>
    </message>
    <message>
        <source>Make the list</source>
        <translation>Liste erstellen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>a download of GBIF (zip or csv), a table of ranges, a checklist</source>
        <translation>ein Download von GBIF (zip oder csv), eine Tabelle von Arealen, eine Artenliste</translation>
    </message>
    <message>
        <source>for species by country: a table of country, west, south, east, north</source>
        <translation>für Arten nach Land: eine Tabelle mit country, west, south, east, north</translation>
    </message>
    <message>
        <source>Stopped: nothing was kept.</source>
        <translation>Angehalten: Nichts wurde behalten.</translation>
    </message>
    <message>
        <source>Reading the table …</source>
        <translation>Die Tabelle wird gelesen …</translation>
    </message>
</context>
<context>
    <name>taxo::ui::MapAnswers</name>
    <message>
        <source>Select these</source>
        <translation>Diese auswählen</translation>
    </message>
    <message>
        <source>Most alike</source>
        <translation>Am ähnlichsten</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Wegnehmen</translation>
    </message>
    <message>
        <source>Escape on the map</source>
        <translation>Escape auf der Karte</translation>
    </message>
    <message>
        <source>Where they would lie</source>
        <translation>Wo sie liegen würden</translation>
    </message>
    <message>
        <source>Most like “%1”</source>
        <translation>Am ähnlichsten zu „%1“</translation>
    </message>
    <message>
        <source>A text has no place of its own on the map. Its numbers are lower than those of two photographs.</source>
        <translation>Ein Text hat keinen eigenen Ort auf der Karte. Seine Zahlen sind kleiner als die zweier Fotos.</translation>
    </message>
    <message>
        <source>Not taken into the collection. Below each: its nearest ones on the map.</source>
        <translation>Nicht in die Sammlung aufgenommen. Unter jedem: die nächsten auf der Karte.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1. %2
%3, %4</source>
        <extracomment>%1: place in the order, %2: what it is, %3: file, %4: how like it is, 0 to 1</extracomment>
        <translation>%1. %2
%3, %4</translation>
    </message>
    <message>
        <source>no name yet</source>
        <translation>noch ohne Namen</translation>
    </message>
    <message>
        <source>No name is contradicted by those that look most like it.</source>
        <translation>Keinem Namen widersprechen die, die am ähnlichsten aussehen.</translation>
    </message>
    <message>
        <source>Names that contradict those of the photographs which look most like them, of other events. The chance says how likely the name is wrong: look before you believe it.</source>
        <translation>Namen, denen die der ähnlichsten Fotos aus anderen Ereignissen widersprechen. Der Anteil sagt, wie wahrscheinlich der Name falsch ist: erst ansehen, dann glauben.</translation>
    </message>
    <message>
        <source>The first %L1 of %L2.</source>
        <translation>Die ersten %L1 von %L2.</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln name(s) no other event says anything.</source>
        <translation>
            <numerusform>Über %Ln Namen sagt kein anderes Ereignis etwas.</numerusform>
            <numerusform>Über %Ln Namen sagt kein anderes Ereignis etwas.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, taken back</source>
        <translation>%1, zurückgenommen</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>%1 is what a photograph was called, %2 what it is called now</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1. %2
Those like it: %3 %4
Wrong: %5</source>
        <extracomment>%1: place in the order, %2: what it is called, %3: a rank, %4: the taxon of those that are like it, %5: a share in percent</extracomment>
        <translation>%1. %2
Ähnliche: %3 %4
Falsch: %5</translation>
    </message>
    <message>
        <source>Doubtful names</source>
        <translation>Zweifelhafte Namen</translation>
    </message>
</context>
<context>
    <name>taxo::ui::MapAsker</name>
    <message numerus="yes">
        <source>Finding the place of %Ln photograph(s)</source>
        <translation>
            <numerusform>Ort von %Ln Foto wird gesucht</numerusform>
            <numerusform>Orte von %Ln Fotos werden gesucht</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for “%1”</source>
        <translation>„%1“ wird gesucht</translation>
    </message>
    <message>
        <source>Reading what photographs look like</source>
        <translation>Das Aussehen der Fotos wird gelesen</translation>
    </message>
    <message>
        <source>Comparing names with neighbours</source>
        <translation>Namen werden mit Nachbarn verglichen</translation>
    </message>
</context>
<context>
    <name>taxo::ui::MapBar</name>
    <message>
        <source>Colour by</source>
        <translation>Farbe nach</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Model score</source>
        <translation>Modellwert</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Einsatz</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Geografische Breite</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Geografische Länge</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Anordnen</translation>
    </message>
    <message>
        <source>The points stay where they are then</source>
        <translation>Die Punkte bleiben dann, wo sie sind</translation>
    </message>
    <message>
        <source>Arrange the photographs that the list shows by their looks</source>
        <translation>Die gezeigten Fotos nach ihrem Aussehen anordnen</translation>
    </message>
    <message>
        <source>From the photograph under the pointer, or the current one, to the 15 that are most like it in truth</source>
        <translation>Vom Foto unter dem Zeiger oder dem aktuellen zu den 15, die ihm in Wahrheit am ähnlichsten sind</translation>
    </message>
    <message>
        <source>Find by words</source>
        <translation>Mit Worten suchen</translation>
    </message>
    <message>
        <source>Find by words …</source>
        <translation>Mit Worten suchen …</translation>
    </message>
    <message>
        <source>The photographs that are most like a text light up in order. A text has no place of its own on a map of pictures.</source>
        <translation>Die Fotos, die einem Text am ähnlichsten sind, leuchten der Reihe nach auf. Ein Text hat keinen eigenen Ort auf einer Karte von Bildern.</translation>
    </message>
    <message>
        <source>Another map beside this one: of another method, model or colour, with one selection</source>
        <translation>Noch eine Karte neben dieser: mit anderem Verfahren, Modell oder anderen Farben und gemeinsamer Auswahl</translation>
    </message>
    <message>
        <source>Trust of each place</source>
        <translation>Vertrauen in jeden Ort</translation>
    </message>
    <message>
        <source>Continuity of each place</source>
        <translation>Kontinuität an jedem Ort</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>How the map is arranged: method, plane or space, and what belongs to it</source>
        <translation>Wie die Karte angeordnet wird: Verfahren, Ebene oder Raum, und was dazugehört</translation>
    </message>
    <message>
        <source>&amp;Lines to true neighbours</source>
        <translation>&amp;Linien zu wahren Nachbarn</translation>
    </message>
    <message>
        <source>&amp;Two maps</source>
        <translation>&amp;Zwei Karten</translation>
    </message>
    <message>
        <source>Save &amp;figure …</source>
        <translation>Abbildung &amp;speichern …</translation>
    </message>
    <message>
        <source>&amp;Doubtful names</source>
        <translation>Z&amp;weifelhafte Namen</translation>
    </message>
    <message>
        <source>Photographs whose names, given by people, contradict those that look most like them</source>
        <translation>Fotos, deren Namen von Menschen den ähnlichsten Fotos widersprechen</translation>
    </message>
    <message>
        <source>Along “%1”</source>
        <extracomment>colours: where photographs lie along the axis of a trait</extracomment>
        <translation>Entlang „%1“</translation>
    </message>
    <message>
        <source>Known or unknown</source>
        <extracomment>what a map is coloured by: whether photographs are like known species</extracomment>
        <translation>Bekannt oder unbekannt</translation>
    </message>
    <message>
        <source>&amp;Place new photographs</source>
        <translation>&amp;Neue Fotos einordnen</translation>
    </message>
    <message>
        <source>What the list shows and the map has not is put where it would lie; no other moves</source>
        <translation>Was die Liste zeigt und die Karte nicht hat, kommt dorthin, wo es läge; kein anderes Foto bewegt sich</translation>
    </message>
</context>
<context>
    <name>taxo::ui::MapBoard</name>
    <message>
        <source>%1, %L2 selected</source>
        <translation>%1, %L2 ausgewählt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln point(s)</source>
        <translation>
            <numerusform>%Ln Punkt</numerusform>
            <numerusform>%Ln Punkte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln point(s)</source>
        <extracomment>the second is how many there are in all</extracomment>
        <translation>
            <numerusform>%L1 von %Ln Punkt</numerusform>
            <numerusform>%L1 von %Ln Punkten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxo::ui::MapColors</name>
    <message>
        <source>Judging each place of the map</source>
        <translation>Jeder Ort der Karte wird geprüft</translation>
    </message>
</context>
<context>
    <name>taxo::ui::MapDocument</name>
    <message>
        <source>Arranging photographs</source>
        <translation>Fotos werden angeordnet</translation>
    </message>
    <message>
        <source>Placing photographs</source>
        <translation>Fotos werden eingeordnet</translation>
    </message>
</context>
<context>
    <name>taxo::ui::MapForm</name>
    <message>
        <source>How the map is arranged</source>
        <translation>Wie die Karte angeordnet wird</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>Dimensionen</translation>
    </message>
    <message>
        <source>Plane</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>How many photographs each is compared with: few show fine groups, many the whole</source>
        <translation>Mit wie vielen Fotos jedes verglichen wird: Wenige zeigen feine Gruppen, viele das Ganze</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Which model’s view of the photographs is arranged</source>
        <translation>Nach der Sicht welches Modells die Fotos angeordnet werden</translation>
    </message>
    <message>
        <source>Only</source>
        <extracomment>before a filter: which photographs are arranged</extracomment>
        <translation>Nur</translation>
    </message>
    <message>
        <source>all that is listed</source>
        <translation>alles Aufgelistete</translation>
    </message>
    <message>
        <source>Of what the list shows only these, in the words of the filter above it: order:Lepidoptera. The list stays as it is.</source>
        <translation>Von dem, was die Liste zeigt, nur diese, mit den Worten des Filters darüber: order:Lepidoptera. Die Liste bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Perplexity</source>
        <translation>Perplexität</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Nachbarn</translation>
    </message>
    <message>
        <source>Least distance</source>
        <translation>Kleinster Abstand</translation>
    </message>
    <message>
        <source>How near points may come to each other</source>
        <translation>Wie nahe Punkte einander kommen dürfen</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Abziehen</translation>
    </message>
    <message>
        <source>What photographs have in common is taken off before: within one value of a field, so that the map does not fall apart by it</source>
        <translation>Was Fotos gemeinsam haben, wird vorher abgezogen: innerhalb eines Werts eines Felds, damit die Karte nicht danach zerfällt</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Of chance: the same seed gives the same map, another one another</source>
        <translation>Des Zufalls: Derselbe Startwert gibt dieselbe Karte, ein anderer eine andere</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>what all have in common</source>
        <translation>was alle gemeinsam haben</translation>
    </message>
    <message>
        <source>within one value: %1</source>
        <extracomment>what all photographs of one camera, day ... have in common</extracomment>
        <translation>was gleich ist in: %1</translation>
    </message>
    <message>
        <source>It takes up to %L1 MB of memory.</source>
        <translation>Das braucht bis zu %L1 MB Speicher.</translation>
    </message>
</context>
<context>
    <name>taxo::ui::MapHand</name>
    <message>
        <source>selects</source>
        <translation>auswählen</translation>
    </message>
    <message>
        <source>adds to the selection</source>
        <translation>zur Auswahl hinzufügen</translation>
    </message>
    <message>
        <source>takes from the selection</source>
        <translation>aus der Auswahl nehmen</translation>
    </message>
    <message>
        <source>keeps what is selected there</source>
        <translation>nur dort Ausgewähltes behalten</translation>
    </message>
    <message>
        <source>Lasso: %1 on release. Escape: never mind.</source>
        <translation>Lasso, beim Loslassen: %1. Esc bricht ab.</translation>
    </message>
    <message>
        <source>Rectangle: %1 on release. Escape: never mind.</source>
        <translation>Rechteck, beim Loslassen: %1. Esc bricht ab.</translation>
    </message>
    <message>
        <source>Moving the map.</source>
        <translation>Karte wird verschoben.</translation>
    </message>
    <message>
        <source>Turning the map.</source>
        <translation>Karte wird gedreht.</translation>
    </message>
    <message>
        <source>the nearest point</source>
        <translation>den nächstgelegenen Punkt</translation>
    </message>
    <message>
        <source>all inside</source>
        <translation>alle Punkte darin</translation>
    </message>
    <message>
        <source>Arrows move the circle, Page Up and Page Down resize it. Space on %1: %2. P: back.</source>
        <translation>Pfeiltasten verschieben den Kreis, Bild auf und Bild ab ändern seine Größe. Leertaste für %1: %2. P: zurück.</translation>
    </message>
    <message>
        <source>Drag around points: %1. Shift: a rectangle; Ctrl adds, Alt takes away, both keep what is in both.</source>
        <translation>Um Punkte ziehen: %1. Umschalt: Rechteck; Strg fügt hinzu, Alt nimmt weg, beide zusammen behalten, was in beidem ist.</translation>
    </message>
    <message>
        <source>Drag a rectangle: %1. Ctrl adds, Alt takes away, both keep what is in both.</source>
        <translation>Rechteck ziehen: %1. Strg fügt hinzu, Alt nimmt weg, beide zusammen behalten, was in beidem ist.</translation>
    </message>
    <message>
        <source>Drag to turn the map; with the middle button to move it. The wheel zooms.</source>
        <translation>Ziehen dreht die Karte, mit der mittleren Maustaste verschiebt es sie. Das Mausrad zoomt.</translation>
    </message>
    <message>
        <source>Drag to move the map. The wheel zooms.</source>
        <translation>Ziehen verschiebt die Karte. Das Mausrad zoomt.</translation>
    </message>
</context>
<context>
    <name>taxo::ui::MapLegend</name>
    <message>
        <source>Colours of the map</source>
        <translation>Farben der Karte</translation>
    </message>
</context>
<context>
    <name>taxo::ui::MapPanel</name>
    <message>
        <source>without</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source>Arranging …</source>
        <translation>Wird angeordnet …</translation>
    </message>
    <message>
        <source>Arrange puts photographs that look alike to the model next to each other.</source>
        <translation>„Anordnen“ legt Fotos nebeneinander, die für das Modell ähnlich aussehen.</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Es wird gesucht …</translation>
    </message>
    <message>
        <source>Judging each place …</source>
        <translation>Jeder Ort wird geprüft …</translation>
    </message>
    <message>
        <source>Lines are drawn on maps of up to %L1 points: the vectors of more would take too much memory. Arrange a part.</source>
        <translation>Linien gibt es auf Karten mit bis zu %L1 Punkten: Die Vektoren von mehr bräuchten zu viel Speicher. Es hilft, einen Teil anzuordnen.</translation>
    </message>
    <message numerus="yes">
        <source>Drop: shows where %Ln photograph(s) would lie. Nothing is taken into the collection.</source>
        <translation>
            <numerusform>Loslassen: zeigt, wo %Ln Foto liegen würde. Nichts kommt in die Sammlung.</numerusform>
            <numerusform>Loslassen: zeigt, wo %Ln Fotos liegen würden. Nichts kommt in die Sammlung.</numerusform>
        </translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>vorgeschlagen</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>Coloured by: %1.</source>
        <translation>Farben: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln point(s) left out.</source>
        <translation>
            <numerusform>%Ln Punkt weggelassen.</numerusform>
            <numerusform>%Ln Punkte weggelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Arrange only these</source>
        <translation>Nur diese &amp;anordnen</translation>
    </message>
    <message>
        <source>Arrange only these on the &amp;other map</source>
        <translation>Nur diese auf der &amp;anderen Karte anordnen</translation>
    </message>
    <message>
        <source>Names are compared on maps of up to %L1 points: the vectors of more would take too much memory. Arrange a part.</source>
        <translation>Namen werden auf Karten mit bis zu %L1 Punkten verglichen: Die Vektoren von mehr bräuchten zu viel Speicher. Es hilft, einen Teil anzuordnen.</translation>
    </message>
    <message>
        <source>Nothing to place: all that the list shows lies on the map or has no vector yet.</source>
        <translation>Nichts einzuordnen: Alles, was die Liste zeigt, liegt auf der Karte oder hat noch keinen Vektor.</translation>
    </message>
</context>
<context>
    <name>taxo::ui::MapScene</name>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>No map yet</source>
        <translation>Noch keine Karte</translation>
    </message>
</context>
<context>
    <name>taxo::ui::MapToolBar</name>
    <message>
        <source>Map tools</source>
        <translation>Kartenwerkzeuge</translation>
    </message>
    <message>
        <source>Draw around points</source>
        <translation>Punkte umfahren</translation>
    </message>
    <message>
        <source>Draw a rectangle</source>
        <translation>Rechteck ziehen</translation>
    </message>
    <message>
        <source>Shift while dragging</source>
        <translation>Umschalt beim Ziehen</translation>
    </message>
    <message>
        <source>Move or turn the map</source>
        <translation>Karte verschieben oder drehen</translation>
    </message>
    <message>
        <source>right button</source>
        <translation>rechte Maustaste</translation>
    </message>
    <message>
        <source>Select anew</source>
        <translation>Neu auswählen</translation>
    </message>
    <message>
        <source>A: the next of these</source>
        <translation>A: das Nächste davon</translation>
    </message>
    <message>
        <source>Add to the selection</source>
        <translation>Zur Auswahl hinzufügen</translation>
    </message>
    <message>
        <source>Ctrl while dragging</source>
        <translation>Strg beim Ziehen</translation>
    </message>
    <message>
        <source>Take from the selection</source>
        <translation>Aus der Auswahl nehmen</translation>
    </message>
    <message>
        <source>Alt while dragging</source>
        <translation>Alt beim Ziehen</translation>
    </message>
    <message>
        <source>Keep what is selected there</source>
        <translation>Nur dort Ausgewähltes behalten</translation>
    </message>
    <message>
        <source>Ctrl and Alt while dragging</source>
        <translation>Strg und Alt beim Ziehen</translation>
    </message>
    <message>
        <source>Show all points</source>
        <translation>Alle Punkte zeigen</translation>
    </message>
    <message>
        <source>0</source>
        <translation>0</translation>
    </message>
    <message>
        <source>Show the selection</source>
        <translation>Auswahl zeigen</translation>
    </message>
    <message>
        <source>F</source>
        <translation>F</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what a button does, and its key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>G: the next tool</source>
        <translation>G: das nächste Werkzeug</translation>
    </message>
</context>
<context>
    <name>taxo::ui::MapViews</name>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>&amp;Keep this view …</source>
        <translation>Diese Ansicht &amp;merken …</translation>
    </message>
    <message>
        <source>Keep this view</source>
        <extracomment>a name that is offered for a view of the map</extracomment>
        <translation>Diese Ansicht merken</translation>
    </message>
    <message>
        <source>Name of the view; one of the same name is replaced</source>
        <translation>Name der Ansicht; eine gleichen Namens wird ersetzt</translation>
    </message>
    <message>
        <source>View %1</source>
        <translation>Ansicht %1</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Rename a view</source>
        <translation>Eine Ansicht umbenennen</translation>
    </message>
</context>
<context>
    <name>taxo::ui::ModelBar</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Namensliste</translation>
    </message>
    <message>
        <source>None chosen</source>
        <translation>Keines gewählt</translation>
    </message>
    <message>
        <source>Choose a folder …</source>
        <translation>Ordner wählen …</translation>
    </message>
    <message>
        <source>Choose a weights file …</source>
        <translation>Gewichtsdatei wählen …</translation>
    </message>
    <message>
        <source>The model’s own</source>
        <translation>Die des Modells</translation>
    </message>
    <message>
        <source>Choose a file (.npy) …</source>
        <translation>Datei (.npy) wählen …</translation>
    </message>
    <message>
        <source>Folder of a model</source>
        <translation>Ordner eines Modells</translation>
    </message>
    <message>
        <source>Weights of a model</source>
        <translation>Gewichte eines Modells</translation>
    </message>
    <message>
        <source>Weights (*.safetensors *.bin *.pt)</source>
        <translation>Gewichte (*.safetensors *.bin *.pt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Folder of labels</source>
        <translation>Ordner einer Namensliste</translation>
    </message>
    <message>
        <source>Label embeddings (*.npy)</source>
        <translation>Namenslisten (*.npy)</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>Not usable</source>
        <translation>Nicht verwendbar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s)</source>
        <translation>
            <numerusform>%Ln Name</numerusform>
            <numerusform>%Ln Namen</numerusform>
        </translation>
    </message>
    <message>
        <source>Its configuration is guessed from the weights.</source>
        <translation>Seine Konfiguration ist aus den Gewichten geraten.</translation>
    </message>
</context>
<context>
    <name>taxo::ui::ModelDetails</name>
    <message>
        <source>From a folder …</source>
        <translation>Aus einem Ordner …</translation>
    </message>
    <message>
        <source>From a stick or another disk: the files are checked and copied, so that the stick can go.</source>
        <translation>Von einem Stick oder anderen Datenträger: Die Dateien werden geprüft und kopiert, der Stick wird danach nicht mehr gebraucht.</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Folder …</source>
        <translation>Ordner …</translation>
    </message>
    <message>
        <source>You put it into this folder yourself. To take it away, delete the folder.</source>
        <translation>Sie haben es selbst in diesen Ordner gelegt. Um es zu entfernen, löschen Sie den Ordner.</translation>
    </message>
    <message>
        <source>It cannot be used as it is:</source>
        <translation>So lässt es sich nicht verwenden:</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Download</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %Ln file(s)</source>
        <translation>
            <numerusform>%1 in %Ln Datei</numerusform>
            <numerusform>%1 in %Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Its labels</source>
        <translation>Seine Namensliste</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>title of a label space, size</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Taxa</source>
        <translation>Taxa</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Nicht überprüft</translation>
    </message>
    <message>
        <source>Please cite</source>
        <translation>Bitte zitieren</translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation>Dieses Modell verwenden</translation>
    </message>
    <message>
        <source>Use these labels</source>
        <translation>Diese Namensliste verwenden</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Wird verwendet</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Download with labels (%1)</source>
        <translation>Mit Namensliste herunterladen (%1)</translation>
    </message>
    <message>
        <source>Download (%1)</source>
        <translation>Herunterladen (%1)</translation>
    </message>
    <message>
        <source>A model of your own is used where it lies, and not copied:</source>
        <translation>Ein eigenes Modell wird dort verwendet, wo es liegt, und nicht kopiert:</translation>
    </message>
    <message>
        <source>Labels of your own are used where they lie, and not copied:</source>
        <translation>Eine eigene Namensliste wird dort verwendet, wo sie liegt, und nicht kopiert:</translation>
    </message>
    <message>
        <source>Weights file …</source>
        <translation>Gewichtsdatei …</translation>
    </message>
    <message>
        <source>File (.npy) …</source>
        <translation>Datei (.npy) …</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>Wartet, bis es an der Reihe ist</translation>
    </message>
</context>
<context>
    <name>taxo::ui::ModelLibrary</name>
    <message>
        <source>Downloading %1</source>
        <translation>%1 wird heruntergeladen</translation>
    </message>
    <message>
        <source>Copying %1</source>
        <translation>%1 wird kopiert</translation>
    </message>
    <message>
        <source>Removing %1</source>
        <translation>%1 wird entfernt</translation>
    </message>
</context>
<context>
    <name>taxo::ui::ModelsDialog</name>
    <message>
        <source>Models and labels</source>
        <translation>Modelle und Namenslisten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Namenslisten</translation>
    </message>
    <message>
        <source>Under way …</source>
        <translation>Läuft …</translation>
    </message>
    <message>
        <source>Folder that holds the files</source>
        <translation>Ordner mit den Dateien</translation>
    </message>
    <message>
        <source>Remove?</source>
        <translation>Entfernen?</translation>
    </message>
    <message>
        <source>Remove “%1” from this computer?</source>
        <translation>„%1“ von diesem Rechner entfernen?</translation>
    </message>
    <message>
        <source>This frees %1. It can be downloaded again.</source>
        <translation>Das gibt %1 frei. Es lässt sich wieder herunterladen.</translation>
    </message>
    <message>
        <source>It is in use: nothing is identified with it any more.</source>
        <translation>Es wird gerade verwendet: Danach wird nichts mehr damit bestimmt.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>taxo::ui::NameDialog</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>taxo::ui::NewAnswers</name>
    <message>
        <source>Comparing answers</source>
        <translation>Antworten werden verglichen</translation>
    </message>
</context>
<context>
    <name>taxo::ui::NoticeBar</name>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Information:</source>
        <translation>Hinweis:</translation>
    </message>
    <message>
        <source>To decide:</source>
        <translation>Zu entscheiden:</translation>
    </message>
    <message>
        <source>Problem:</source>
        <translation>Problem:</translation>
    </message>
</context>
<context>
    <name>taxo::ui::Notices</name>
    <message>
        <source>Your choice could not be remembered.</source>
        <translation>Ihre Wahl ließ sich nicht merken.</translation>
    </message>
    <message>
        <source>Nothing is lost: the file was kept as %1. Choose model and labels again, or mend that file and give it its old name.</source>
        <translation>Nichts ist verloren: Die Datei liegt jetzt unter %1. Wählen Sie Modell und Namensliste neu, oder reparieren Sie die Datei und geben Sie ihr den alten Namen zurück.</translation>
    </message>
    <message>
        <source>Your settings could not be read, so Taxoscope begins with new ones.</source>
        <translation>Ihre Einstellungen ließen sich nicht lesen; Taxoscope beginnt mit neuen.</translation>
    </message>
    <message>
        <source>The labels “%1” were chosen for another model. Now the model’s own are used.</source>
        <translation>Die Namensliste „%1“ war für ein anderes Modell gewählt. Jetzt gilt die des Modells.</translation>
    </message>
    <message>
        <source>Labels hold what the model that made them makes of each name. With another model they give wrong answers, even where they fit.</source>
        <translation>Eine Namensliste enthält, wie das Modell, das sie erzeugt hat, jeden Namen versteht. Mit einem anderen Modell führt sie zu falschen Antworten, auch wenn sie passt.</translation>
    </message>
    <message>
        <source>Use “%1” all the same</source>
        <translation>„%1“ trotzdem verwenden</translation>
    </message>
    <message>
        <source>This model came without its configuration, which is now guessed from its weights.</source>
        <translation>Zu diesem Modell fehlt die Konfiguration; sie ist aus seinen Gewichten geraten.</translation>
    </message>
    <message>
        <source>How it prepares photographs and which activation it uses may be wrong, and its answers with them. Put its open_clip_config.json beside the weights and choose it again.</source>
        <translation>Wie es Fotos vorbereitet und welche Aktivierung es verwendet, kann falsch sein, und damit seine Antworten. Legen Sie seine open_clip_config.json neben die Gewichte und wählen Sie es erneut.</translation>
    </message>
    <message>
        <source>No model is chosen, so the photographs wait.</source>
        <translation>Es ist kein Modell gewählt, daher warten die Fotos.</translation>
    </message>
    <message>
        <source>Use the model’s own labels</source>
        <translation>Namensliste des Modells verwenden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Identifying ended early.</source>
        <translation>Das Bestimmen endete vorzeitig.</translation>
    </message>
    <message>
        <source>These labels do not hold all the taxa of your list.</source>
        <translation>Diese Namensliste enthält nicht alle Taxa Ihrer Liste.</translation>
    </message>
    <message>
        <source>Allow all taxa</source>
        <translation>Alle Taxa zulassen</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) could not be opened.</source>
        <translation>
            <numerusform>%n Eintrag ließ sich nicht öffnen.</numerusform>
            <numerusform>%n Einträge ließen sich nicht öffnen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The demo world could not be drawn.</source>
        <translation>Die Demo-Welt konnte nicht gezeichnet werden.</translation>
    </message>
    <message>
        <source>The table could not be saved.</source>
        <translation>Die Tabelle konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>Choose labels …</source>
        <translation>Namensliste wählen …</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a file and why it could not be opened</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The table was saved as %1.</source>
        <translation>Die Tabelle wurde als %1 gespeichert.</translation>
    </message>
    <message>
        <source>%1 could not be opened.</source>
        <translation>%1 ließ sich nicht öffnen.</translation>
    </message>
    <message>
        <source>The daily backup could not be made.</source>
        <translation>Die tägliche Sicherung ließ sich nicht anlegen.</translation>
    </message>
    <message>
        <source>Not all photographs could be brought in.</source>
        <translation>Nicht alle Fotos ließen sich hinzufügen.</translation>
    </message>
    <message>
        <source>This collection can be looked at, not changed.</source>
        <translation>Diese Sammlung lässt sich ansehen, aber nicht ändern.</translation>
    </message>
    <message>
        <source>About this collection:</source>
        <translation>Zu dieser Sammlung:</translation>
    </message>
    <message numerus="yes">
        <source>%Ln were in the collection already.</source>
        <translation>
            <numerusform>%Ln war schon in der Sammlung.</numerusform>
            <numerusform>%Ln waren schon in der Sammlung.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are copies of photographs that are kept.</source>
        <translation>
            <numerusform>%Ln ist die Kopie eines Fotos, das schon in der Sammlung ist.</numerusform>
            <numerusform>%Ln sind Kopien von Fotos, die schon in der Sammlung sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were found again at another place.</source>
        <translation>
            <numerusform>%Ln wurde an anderer Stelle wiedergefunden.</numerusform>
            <numerusform>%Ln wurden an anderer Stelle wiedergefunden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln have changed: they are new versions.</source>
        <translation>
            <numerusform>%Ln hat sich geändert: Es ist eine neue Fassung.</numerusform>
            <numerusform>%Ln haben sich geändert: Es sind neue Fassungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln video(s) were left out; videos are not supported.</source>
        <translation>
            <numerusform>%Ln Video wurde ausgelassen; Videos werden nicht unterstützt.</numerusform>
            <numerusform>%Ln Videos wurden ausgelassen; Videos werden nicht unterstützt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new photograph(s).</source>
        <translation>
            <numerusform>%Ln neues Foto.</numerusform>
            <numerusform>%Ln neue Fotos.</numerusform>
        </translation>
    </message>
    <message>
        <source>The collection could not be given that name.</source>
        <translation>Die Sammlung ließ sich nicht so benennen.</translation>
    </message>
    <message>
        <source>What you decided could not be kept.</source>
        <translation>Ihre Entscheidung ließ sich nicht speichern.</translation>
    </message>
    <message>
        <source>No photographs were found there.</source>
        <translation>Dort wurden keine Fotos gefunden.</translation>
    </message>
    <message>
        <source>The picture could not be kept.</source>
        <translation>Das Bild ließ sich nicht speichern.</translation>
    </message>
    <message>
        <source>%1 could not be brought in.</source>
        <translation>%1 ließ sich nicht hinzufügen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new photograph(s)</source>
        <translation>
            <numerusform>%Ln neues Foto</numerusform>
            <numerusform>%Ln neue Fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s): %1</source>
        <translation>
            <numerusform>%Ln Problem: %1</numerusform>
            <numerusform>%Ln Probleme: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was brought in.</source>
        <translation>%1 wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>Nothing in %1 is new.</source>
        <translation>Nichts in %1 ist neu.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Save the picture first, then drop its file.</source>
        <translation>Speichern Sie erst das Bild und legen Sie dann die Datei hier ab.</translation>
    </message>
    <message>
        <source>Taxoscope fetches nothing from the network.</source>
        <translation>Taxoscope holt nichts aus dem Netz.</translation>
    </message>
    <message>
        <source>The answers before stay; the new ones are kept beside them.</source>
        <translation>Die bisherigen Antworten bleiben; die neuen werden daneben aufbewahrt.</translation>
    </message>
    <message>
        <source>The new answers could not be compared with those before.</source>
        <translation>Die neuen Antworten ließen sich nicht mit den bisherigen vergleichen.</translation>
    </message>
    <message>
        <source>The new answers could not be taken.</source>
        <translation>Die neuen Antworten ließen sich nicht übernehmen.</translation>
    </message>
    <message>
        <source>Choose one at the top, or get one: it is downloaded once and kept on this computer.</source>
        <translation>Wählen Sie oben eines, oder holen Sie eines: Es wird einmal heruntergeladen und bleibt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Get a model …</source>
        <translation>Modell holen …</translation>
    </message>
    <message>
        <source>Nothing was exported: something is missing.</source>
        <translation>Nichts wurde exportiert: Etwas fehlt.</translation>
    </message>
    <message>
        <source>File, Export says what.</source>
        <translation>Datei, Exportieren sagt, was.</translation>
    </message>
    <message>
        <source>Exported: %1</source>
        <translation>Exportiert: %1</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>The export could not be written.</source>
        <translation>Der Export konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>How far you agree</source>
        <translation>Wie weit man übereinstimmt</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Lesung anhalten</translation>
    </message>
    <message>
        <source>Suggestions and what others said are hidden. You can stop and go on later: Identify, How good is this?, Two readers.</source>
        <translation>Vorschläge und was andere gesagt haben sind verborgen. Sie können anhalten und später weitermachen: Bestimmen, Wie gut ist das?, Zwei Betrachter.</translation>
    </message>
    <message>
        <source>These answers were weighed by a list of places that is not here.</source>
        <translation>Diese Antworten wurden mit einer Ortsliste gewichtet, die nicht hier ist.</translation>
    </message>
    <message>
        <source>New photographs are answered by looks alone. Identify, Where and when chooses another list.</source>
        <translation>Neue Fotos werden allein nach dem Aussehen beantwortet. Bestimmen, Wo und wann wählt eine andere Liste.</translation>
    </message>
    <message>
        <source>%1 could not be got.</source>
        <extracomment>titles of models and of lists of labels, with commas between them</extracomment>
        <translation>%1 ließ sich nicht holen.</translation>
    </message>
    <message>
        <source>Models and labels …</source>
        <translation>Modelle und Namenslisten …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln are not where they were, or their disk is not there.</source>
        <extracomment>photographs</extracomment>
        <translation>
            <numerusform>%Ln ist nicht, wo es war, oder seine Festplatte fehlt.</numerusform>
            <numerusform>%Ln sind nicht, wo sie waren, oder ihre Festplatte fehlt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) could not be read.</source>
        <translation>
            <numerusform>%Ln Foto ließ sich nicht lesen.</numerusform>
            <numerusform>%Ln Fotos ließen sich nicht lesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>taxo::ui::NoveltyDocument</name>
    <message>
        <source>Looking for unknown species</source>
        <translation>Unbekannte Arten werden gesucht</translation>
    </message>
    <message>
        <source>Grouping unknown photographs</source>
        <translation>Unbekannte Fotos werden gruppiert</translation>
    </message>
</context>
<context>
    <name>taxo::ui::NumbersDialog</name>
    <message>
        <source>Also what is &amp;printed (Tesseract)</source>
        <translation>Auch &amp;Gedrucktes (Tesseract)</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>&amp;Erneut lesen</translation>
    </message>
    <message>
        <source>Catalogue numbers</source>
        <translation>Katalognummern</translation>
    </message>
    <message>
        <source>all of the barcode, or as B-#</source>
        <extracomment>a pattern for catalogue numbers: # stands for digits</extracomment>
        <translation>der ganze Barcode, oder wie B-#</translation>
    </message>
    <message>
        <source>What of a text is the number: # stands for digits</source>
        <translation>Was von einem Text die Nummer ist: # steht für Ziffern</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>Was gelesen wurde</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;The number looks like</source>
        <translation>Die &amp;Nummer sieht aus wie</translation>
    </message>
    <message>
        <source>Reading catalogue numbers</source>
        <translation>Katalognummern werden gelesen</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them get a number</source>
        <translation>
            <numerusform>%Ln davon bekommt eine Nummer</numerusform>
            <numerusform>%Ln davon bekommen eine Nummer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without</source>
        <translation>
            <numerusform>%Ln ohne</numerusform>
            <numerusform>%Ln ohne</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unclear</source>
        <translation>
            <numerusform>%Ln unklar</numerusform>
            <numerusform>%Ln unklar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay</source>
        <translation>
            <numerusform>%Ln unverändert</numerusform>
            <numerusform>%Ln unverändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read</source>
        <translation>
            <numerusform>%Ln nicht lesbar</numerusform>
            <numerusform>%Ln nicht lesbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Write %Ln numbers</source>
        <translation>
            <numerusform>%Ln Nummer &amp;schreiben</numerusform>
            <numerusform>%Ln Nummern &amp;schreiben</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>None of them gets a number</source>
        <translation>Keines davon bekommt eine Nummer</translation>
    </message>
    <message>
        <source>&amp;Write numbers</source>
        <translation>Nummern &amp;schreiben</translation>
    </message>
</context>
<context>
    <name>taxo::ui::NumbersModel</name>
    <message>
        <source>new specimen, from print</source>
        <translation>neues Exemplar, aus Gedrucktem</translation>
    </message>
    <message>
        <source>new specimen, from a barcode</source>
        <translation>neues Exemplar, aus einem Barcode</translation>
    </message>
    <message>
        <source>joins the specimen of this number</source>
        <translation>kommt zum Exemplar mit dieser Nummer</translation>
    </message>
    <message>
        <source>nothing was read</source>
        <translation>nichts gelesen</translation>
    </message>
    <message>
        <source>stays: several, or not as the pattern</source>
        <translation>unverändert: mehrere, oder nicht nach dem Muster</translation>
    </message>
    <message>
        <source>stays: is a specimen&apos;s already</source>
        <translation>unverändert: gehört schon zu einem Exemplar</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Catalogue number</source>
        <translation>Katalognummer</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Was daraus wird</translation>
    </message>
</context>
<context>
    <name>taxo::ui::OwnLabelsEdit</name>
    <message>
        <source>One label a line: “brown bear”, “empty frame”, “a moth at a light”. Each item is compared with these alone. The models know English and scientific names best.</source>
        <translation>Ein Name je Zeile: „brown bear“, „empty frame“, „a moth at a light“. Jeder Eintrag wird nur mit diesen verglichen. Die Modelle kennen englische und wissenschaftliche Namen am besten.</translation>
    </message>
    <message>
        <source>Labels, one a line</source>
        <translation>Namen, einer je Zeile</translation>
    </message>
    <message>
        <source>brown bear
red fox
empty frame</source>
        <translation>brown bear
red fox
empty frame</translation>
    </message>
    <message>
        <source>To count labels together, paste two columns from a spreadsheet, or load a CSV file: the label, and the bin that it counts for.</source>
        <translation>Um Namen zusammenzuzählen, fügen Sie zwei Spalten aus einer Tabelle ein oder laden Sie eine CSV-Datei: den Namen und die Gruppe, für die er zählt.</translation>
    </message>
    <message>
        <source>Load from file …</source>
        <translation>Aus Datei laden …</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Namensliste</translation>
    </message>
    <message>
        <source>Lists of labels (*.txt *.csv *.tsv)</source>
        <translation>Listen von Namen (*.txt *.csv *.tsv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Reading labels</source>
        <translation>Namen werden gelesen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s)</source>
        <translation>
            <numerusform>%Ln Name</numerusform>
            <numerusform>%Ln Namen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bin(s)</source>
        <extracomment>labels that are counted together</extracomment>
        <translation>
            <numerusform>%Ln Gruppe</numerusform>
            <numerusform>%Ln Gruppen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them stand(s) there already and share(s) its score.</source>
        <translation>
            <numerusform>%Ln davon ist doppelt und teilt sich den Wert.</numerusform>
            <numerusform>%Ln davon sind doppelt und teilen sich den Wert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxo::ui::PathField</name>
    <message>
        <source>Choose …</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>Tabellen (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>taxo::ui::PeopleTable</name>
    <message>
        <source>Given name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>ORCID</source>
        <translation>ORCID</translation>
    </message>
</context>
<context>
    <name>taxo::ui::PhotoImporter</name>
    <message>
        <source>Bringing in photographs</source>
        <translation>Fotos werden hinzugefügt</translation>
    </message>
</context>
<context>
    <name>taxo::ui::PhotoPane</name>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
</context>
<context>
    <name>taxo::ui::PhotoPanel</name>
    <message>
        <source>%L1 of %L2</source>
        <extracomment>the photograph&apos;s place among all: &quot;3 of 25&quot;</extracomment>
        <translation>%L1 von %L2</translation>
    </message>
    <message>
        <source>%L1 %</source>
        <translation>%L1 %</translation>
    </message>
    <message>
        <source>not in the list</source>
        <translation>nicht in der Liste</translation>
    </message>
    <message>
        <source>Arrows move it, with Shift resize it; Enter keeps it, Escape leaves it.</source>
        <translation>Pfeiltasten verschieben sie, mit Umschalt ändern sie die Größe; Enter übernimmt, Esc bricht ab.</translation>
    </message>
    <message>
        <source>Drag over what is to be an item of its own, or Enter for a box in the middle; Escape leaves it.</source>
        <translation>Ziehen Sie einen Rahmen um das, was ein eigener Eintrag werden soll, oder drücken Sie Enter für einen Rahmen in der Mitte; Esc bricht ab.</translation>
    </message>
</context>
<context>
    <name>taxo::ui::PhotographSection</name>
    <message>
        <source>Photograph</source>
        <translation>Foto</translation>
    </message>
</context>
<context>
    <name>taxo::ui::PlacesDialog</name>
    <message>
        <source>Where and when</source>
        <translation>Wo und wann</translation>
    </message>
    <message>
        <source>A local list says where and in which months species were recorded. Answers for photographs with a place are weighed by it. Nothing is ever cut: a species outside its range is still offered, and flagged. Answers by looks alone stay beside.</source>
        <translation>Eine Ortsliste sagt, wo und in welchen Monaten Arten nachgewiesen wurden. Antworten zu Fotos mit einem Ort werden damit gewichtet. Nichts wird je ausgeschlossen: Eine Art außerhalb ihres Areals wird weiterhin angeboten und markiert. Antworten allein nach dem Aussehen bleiben daneben erhalten.</translation>
    </message>
    <message>
        <source>Local list</source>
        <translation>Ortsliste</translation>
    </message>
    <message>
        <source>Make a list …</source>
        <translation>Liste erstellen …</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>See what changes</source>
        <translation>Änderungen ansehen</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Keep the old answers</source>
        <translation>Alte Antworten behalten</translation>
    </message>
    <message>
        <source>Use the new answers</source>
        <translation>Neue verwenden</translation>
    </message>
    <message>
        <source>None: by looks alone</source>
        <translation>Keine: allein nach dem Aussehen</translation>
    </message>
    <message>
        <source>There is no list on this computer yet: make one of a download of GBIF, for example.</source>
        <translation>Auf diesem Rechner gibt es noch keine Liste: Erstellen Sie eine, zum Beispiel aus einem Download von GBIF.</translation>
    </message>
    <message>
        <source>Photographs are being answered …</source>
        <translation>Fotos werden beantwortet …</translation>
    </message>
    <message>
        <source>Answers are weighed by this list.</source>
        <translation>Antworten werden mit dieser Liste gewichtet.</translation>
    </message>
    <message>
        <source>Answers are given by looks alone.</source>
        <translation>Antworten werden allein nach dem Aussehen gegeben.</translation>
    </message>
    <message>
        <source>Answers are given otherwise at present. What would change is shown before it is kept.</source>
        <translation>Zurzeit werden Antworten anders gegeben. Was sich ändern würde, wird gezeigt, bevor es behalten wird.</translation>
    </message>
</context>
<context>
    <name>taxo::ui::PlacesDocument</name>
    <message>
        <source>Making a list of places</source>
        <translation>Ortsliste erstellen</translation>
    </message>
</context>
<context>
    <name>taxo::ui::PlacesSection</name>
    <message>
        <source>Where and when</source>
        <translation>Wo und wann</translation>
    </message>
    <message>
        <source>Outside its known range or season</source>
        <translation>Außerhalb des bekannten Areals oder der bekannten Jahreszeit</translation>
    </message>
    <message>
        <source>Where it was taken is not known: it is answered by looks alone.</source>
        <translation>Wo es aufgenommen wurde, ist nicht bekannt: Beantwortet wird allein nach dem Aussehen.</translation>
    </message>
    <message>
        <source>Weighed by</source>
        <translation>Gewichtet mit</translation>
    </message>
    <message>
        <source>By looks alone</source>
        <translation>Allein nach dem Aussehen</translation>
    </message>
</context>
<context>
    <name>taxo::ui::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Who decides</source>
        <translation>Wer entscheidet</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>Ihr &amp;Name</translation>
    </message>
    <message>
        <source>Stands beside each of your decisions from now on.</source>
        <translation>Steht ab jetzt bei jeder Ihrer Entscheidungen.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
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
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Another language is used after the next start.</source>
        <translation>Eine andere Sprache gilt nach dem nächsten Start.</translation>
    </message>
    <message>
        <source>Identifying</source>
        <translation>Bestimmen</translation>
    </message>
    <message>
        <source>&amp;Threshold</source>
        <translation>S&amp;chwelle</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>How sure a rank must be to be suggested. The open collection is asked again at once, without reading its photographs, and shows what would change.</source>
        <translation>Wie sicher ein Rang sein muss, um vorgeschlagen zu werden. Die offene Sammlung wird sofort neu befragt, ohne ihre Fotos zu lesen, und zeigt, was sich ändern würde.</translation>
    </message>
    <message>
        <source>Compute &amp;on</source>
        <translation>&amp;Rechnen auf</translation>
    </message>
    <message>
        <source>&amp;Precision</source>
        <translation>Rechen&amp;genauigkeit</translation>
    </message>
    <message>
        <source>The model is loaded anew. Another precision reads the photographs again: fp32 is exact; bf16 and fp16 halve the work of a GPU; int8 is quicker on processors and less exact.</source>
        <translation>Das Modell wird neu geladen. Bei anderer Rechengenauigkeit werden die Fotos neu gelesen: fp32 ist genau; bf16 und fp16 halbieren die Arbeit einer GPU; int8 ist auf Prozessoren schneller und weniger genau.</translation>
    </message>
    <message>
        <source>T&amp;hreads</source>
        <translation>&amp;Threads</translation>
    </message>
    <message>
        <source>Another number of threads is used after the next start.</source>
        <translation>Eine andere Zahl von Threads gilt nach dem nächsten Start.</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>Downloads</translation>
    </message>
    <message>
        <source>&amp;Mirror</source>
        <translation>S&amp;piegelserver</translation>
    </message>
    <message>
        <source>none: the published address</source>
        <translation>keiner: die veröffentlichte Adresse</translation>
    </message>
    <message>
        <source>Pro&amp;xy</source>
        <translation>Pro&amp;xy</translation>
    </message>
    <message>
        <source>the system’s, if any</source>
        <translation>der des Systems, falls vorhanden</translation>
    </message>
    <message>
        <source>For the next download. Addresses look like https://mirror.example.org and http://proxy.example.org:3128; a password in the latter is kept in readable form.</source>
        <translation>Für den nächsten Download. Adressen sehen aus wie https://mirror.example.org und http://proxy.example.org:3128; ein Passwort in letzterer wird lesbar gespeichert.</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>&amp;Small pictures, at most</source>
        <translation>&amp;Kleine Bilder, höchstens</translation>
    </message>
    <message>
        <source> GB</source>
        <translation> GB</translation>
    </message>
    <message>
        <source>Small pictures</source>
        <translation>Kleine Bilder</translation>
    </message>
    <message>
        <source>Indexes</source>
        <translation>Indizes</translation>
    </message>
    <message>
        <source>All of it can be made again, which takes time.</source>
        <translation>All das lässt sich neu erzeugen, was Zeit kostet.</translation>
    </message>
    <message numerus="yes">
        <source>all %Ln</source>
        <translation>
            <numerusform>alle (%Ln)</numerusform>
            <numerusform>alle %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Processor (no GPU found)</source>
        <translation>Prozessor (keine GPU gefunden)</translation>
    </message>
    <message>
        <source>GPU first</source>
        <translation>Bevorzugt GPU</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>name of a GPU, its memory</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>As suits the device (fp32)</source>
        <translation>Passend zum Gerät (fp32)</translation>
    </message>
    <message>
        <source>The mirror must be an address that begins with https://, without user name and password.</source>
        <translation>Der Spiegelserver muss eine Adresse sein, die mit https:// beginnt, ohne Benutzernamen und Passwort.</translation>
    </message>
    <message>
        <source>The proxy must be an address that begins with http://, https://, socks5:// or socks5h://.</source>
        <translation>Der Proxy muss eine Adresse sein, die mit http://, https://, socks5:// oder socks5h:// beginnt.</translation>
    </message>
</context>
<context>
    <name>taxo::ui::Publisher</name>
    <message>
        <source>Exporting %1</source>
        <translation>%1 wird exportiert</translation>
    </message>
</context>
<context>
    <name>taxo::ui::ReadersPage</name>
    <message>
        <source>nothing there</source>
        <extracomment>a reader says that no organism is in the photograph</extracomment>
        <translation>nichts da</translation>
    </message>
    <message>
        <source>Taxon</source>
        <translation>Taxon</translation>
    </message>
    <message>
        <source>Kappa</source>
        <translation>Kappa</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>1: they always agree whether it is this taxon; 0: as often as chance would have it</source>
        <translation>1: Sie sind sich immer einig, ob es dieses Taxon ist; 0: so oft, wie der Zufall es will</translation>
    </message>
    <message>
        <source>Where kappa lies 95 times of 100, by events</source>
        <translation>Wo Kappa in 95 von 100 Fällen liegt, nach Ereignissen</translation>
    </message>
    <message>
        <source>That either of both calls so</source>
        <translation>Die einer von beiden so nennt</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>Was aufgelistet ist</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>How often two people, or one and the machine, say the same of a photograph. Words count that were said with suggestions hidden.</source>
        <translation>Wie oft zwei Menschen, oder einer und das Modell, zu einem Foto dasselbe sagen. Es zählt, was mit verborgenen Vorschlägen gesagt wurde.</translation>
    </message>
    <message>
        <source>First reader</source>
        <translation>Erster Betrachter</translation>
    </message>
    <message>
        <source>Second reader</source>
        <translation>Zweiter Betrachter</translation>
    </message>
    <message>
        <source>Names of this rank</source>
        <translation>Namen dieses Ranges</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>The machine</source>
        <translation>Das Modell</translation>
    </message>
    <message>
        <source>Nobody has said yet what a photograph shows.</source>
        <translation>Noch hat niemand gesagt, was ein Foto zeigt.</translation>
    </message>
    <message>
        <source>Comparing what they said …</source>
        <translation>Was sie gesagt haben, wird verglichen …</translation>
    </message>
    <message>
        <source>Comparing readers</source>
        <translation>Betrachter vergleichen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln dispute(s)</source>
        <translation>
            <numerusform>%Ln Widerspruch</numerusform>
            <numerusform>%Ln Widersprüche</numerusform>
        </translation>
    </message>
    <message>
        <source>Agreement by taxon (%L1)</source>
        <translation>Übereinstimmung nach Taxon (%L1)</translation>
    </message>
    <message>
        <source>Read them blind</source>
        <translation>Blind lesen</translation>
    </message>
</context>
<context>
    <name>taxo::ui::RecordImporter</name>
    <message>
        <source>Bringing in %1</source>
        <translation>%1 wird hinzugefügt</translation>
    </message>
</context>
<context>
    <name>taxo::ui::ReliabilityPage</name>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Of each</source>
        <translation>Je</translation>
    </message>
    <message>
        <source>How often names of a score are right</source>
        <translation>Wie oft Namen mit einem Wert richtig sind</translation>
    </message>
    <message>
        <source>Names of all ranks, by score</source>
        <translation>Namen aller Ränge, nach Wert</translation>
    </message>
    <message>
        <source>%1: names by clade, calibrated</source>
        <extracomment>%1 a rank: how often its names are right as their calibrated chance says</extracomment>
        <translation>%1: Namen nach Klade, kalibriert</translation>
    </message>
    <message>
        <source>Too few photographs were looked at for a diagram: of each group eight right and eight wrong names are needed, of four events each.</source>
        <translation>Für ein Diagramm wurden zu wenige Fotos angesehen: Nötig sind je Gruppe acht richtige und acht falsche Namen, aus je vier Ereignissen.</translation>
    </message>
    <message>
        <source>Rests on %1.</source>
        <translation>Beruht auf %1.</translation>
    </message>
    <message>
        <source>Reading what was said of the sample …</source>
        <translation>Was zur Stichprobe gesagt wurde, wird gelesen …</translation>
    </message>
    <message>
        <source>What a score is worth is seen where somebody named photographs without it: draw a random sample first.</source>
        <translation>Was ein Wert bedeutet, sieht man, wo jemand Fotos ohne ihn benannt hat: Ziehen Sie zuerst eine Stichprobe.</translation>
    </message>
    <message>
        <source>Model score</source>
        <translation>Modellwert</translation>
    </message>
    <message>
        <source>Calibrated chance</source>
        <translation>Kalibrierte Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Share right</source>
        <translation>Anteil richtig</translation>
    </message>
</context>
<context>
    <name>taxo::ui::RestrictionBar</name>
    <message>
        <source>Only</source>
        <extracomment>before a list of taxa that answers are restricted to</extracomment>
        <translation>Nur</translation>
    </message>
    <message>
        <source>Add a taxon</source>
        <translation>Ein Taxon hinzufügen</translation>
    </message>
    <message>
        <source>Allow all taxa</source>
        <translation>Alle Taxa zulassen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The labels are being loaded …</source>
        <translation>Die Namensliste wird geladen …</translation>
    </message>
    <message>
        <source>The labels cannot be used</source>
        <translation>Die Namensliste ist nicht verwendbar</translation>
    </message>
    <message>
        <source>A family, genus, species …</source>
        <translation>Familie, Gattung, Art …</translation>
    </message>
    <message>
        <source>Another taxon …</source>
        <translation>Weiteres Taxon …</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <extracomment>taxa of the list that there is no room for</extracomment>
        <translation>
            <numerusform>und %Ln weiteres</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln taxa</source>
        <translation>
            <numerusform>%Ln Taxon</numerusform>
            <numerusform>%Ln Taxa</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>From a checklist …</source>
        <translation>Aus einer Checkliste …</translation>
    </message>
    <message>
        <source>Only the taxa of a CSV file; it can also be dropped here</source>
        <translation>Nur die Taxa einer CSV-Datei; sie lässt sich auch hier ablegen</translation>
    </message>
    <message>
        <source>This is no checklist that can be read.</source>
        <translation>Dies ist keine lesbare Checkliste.</translation>
    </message>
    <message>
        <source>Only the taxa of %1</source>
        <translation>Nur die Taxa aus %1</translation>
    </message>
    <message>
        <source>These labels know no taxon of %1, so nothing is restricted.</source>
        <translation>Diese Namensliste kennt kein Taxon aus %1, daher wird nichts eingeschränkt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) of %1 are not known to these labels and left out: %2.</source>
        <translation>
            <numerusform>%Ln Name aus %1 ist dieser Namensliste unbekannt und wird ausgelassen: %2.</numerusform>
            <numerusform>%Ln Namen aus %1 sind dieser Namensliste unbekannt und werden ausgelassen: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxo::ui::RivalAsker</name>
    <message>
        <source>Comparing two names</source>
        <translation>Zwei Namen werden verglichen</translation>
    </message>
</context>
<context>
    <name>taxo::ui::RivalSection</name>
    <message>
        <source>Why not another?</source>
        <translation>Warum nicht ein anderer?</translation>
    </message>
    <message>
        <source>The rival</source>
        <translation>Der Rivale</translation>
    </message>
    <message>
        <source>There is one candidate alone, and nothing to compare it with.</source>
        <translation>Es gibt nur einen Kandidaten und nichts, womit er zu vergleichen wäre.</translation>
    </message>
    <message>
        <source>Copy to remarks</source>
        <translation>In die Bemerkungen übernehmen</translation>
    </message>
    <message>
        <source>Puts these words into the note, which exports carry. Undo takes them back.</source>
        <translation>Schreibt diese Worte in die Notiz, die mit exportiert wird. Rückgängig nimmt sie wieder heraus.</translation>
    </message>
    <message>
        <source>No other photograph is confirmed as one of the two.</source>
        <translation>Kein anderes Foto ist als eines der beiden bestätigt.</translation>
    </message>
    <message>
        <source>The confirmed photographs could not be compared.</source>
        <translation>Die bestätigten Fotos konnten nicht verglichen werden.</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>How strong the map is over the photograph</source>
        <translation>Wie kräftig die Karte über dem Foto liegt</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>%1 is a taxon</extracomment>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Why not %1?</source>
        <translation>Warum nicht %1?</translation>
    </message>
    <message>
        <source>Looking at the photograph …</source>
        <translation>Das Foto wird angesehen …</translation>
    </message>
    <message>
        <source>Why %1, and not %2</source>
        <extracomment>of a map over a photograph; %1 and %2 are taxa</extracomment>
        <translation>Warum %1 und nicht %2</translation>
    </message>
    <message>
        <source>The map tells the two names apart; it proves neither.</source>
        <translation>Die Karte unterscheidet die beiden Namen; sie beweist keinen.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>The two could not be compared.</source>
        <translation>Die beiden konnten nicht verglichen werden.</translation>
    </message>
</context>
<context>
    <name>taxo::ui::ScoreRows</name>
    <message>
        <source>%1, model score %2</source>
        <translation>%1, Modellwert %2</translation>
    </message>
    <message>
        <source>Best supported: %1</source>
        <translation>Am besten gestützt: %1</translation>
    </message>
</context>
<context>
    <name>taxo::ui::SecondReadingBox</name>
    <message>
        <source>Read again, blind</source>
        <translation>Noch einmal lesen, blind</translation>
    </message>
    <message>
        <source>Whose words are read again</source>
        <translation>Wessen Bestimmungen noch einmal gelesen werden</translation>
    </message>
    <message>
        <source>How many are read</source>
        <translation>Wie viele gelesen werden</translation>
    </message>
    <message>
        <source>What is drawn</source>
        <translation>Was gezogen wird</translation>
    </message>
    <message>
        <source>photographs</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Draw and begin</source>
        <translation>Ziehen und beginnen</translation>
    </message>
    <message>
        <source>Second readings</source>
        <translation>Zweite Lesungen</translation>
    </message>
    <message>
        <source>Go on reading</source>
        <translation>Weiterlesen</translation>
    </message>
    <message>
        <source>How far you agree</source>
        <translation>Wie weit man übereinstimmt</translation>
    </message>
    <message>
        <source>Of the photographs that this person named some are drawn at random. You read them as %1 and see neither suggestions nor what others said; what you say is kept beside their words. Preferences say who you are.</source>
        <translation>Von den Fotos, die diese Person bestimmt hat, werden einige zufällig gezogen. Sie lesen sie als %1 und sehen weder Vorschläge noch was andere gesagt haben; was Sie sagen, steht neben deren Bestimmungen. Wer Sie sind, steht in den Einstellungen.</translation>
    </message>
    <message>
        <source>Nobody but %1 has named photographs here. A second reading is another person’s: Preferences say who you are.</source>
        <translation>Außer %1 hat hier niemand Fotos bestimmt. Eine zweite Lesung ist die einer anderen Person: Wer Sie sind, steht in den Einstellungen.</translation>
    </message>
    <message>
        <source>List it</source>
        <translation>In der Liste zeigen</translation>
    </message>
</context>
<context>
    <name>taxo::ui::SelectionStrip</name>
    <message numerus="yes">
        <source>A word is about %Ln item(s)</source>
        <translation>
            <numerusform>Eine Bestimmung gilt für %Ln Eintrag</numerusform>
            <numerusform>Eine Bestimmung gilt für %Ln Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking what it would change …</source>
        <translation>Es wird nachgesehen, was sie ändern würde …</translation>
    </message>
    <message>
        <source>Enter confirms %1</source>
        <extracomment>what Enter would do with many selected photographs: %1 a number</extracomment>
        <translation>Enter bestätigt %1</translation>
    </message>
    <message numerus="yes">
        <source>Enter confirms %1, %Ln of them against what a person said</source>
        <extracomment>%1 how many Enter confirms, %Ln those of them that somebody called otherwise before</extracomment>
        <translation>
            <numerusform>Enter bestätigt %1, davon %Ln entgegen der Bestimmung eines Menschen</numerusform>
            <numerusform>Enter bestätigt %1, davon %Ln entgegen der Bestimmung eines Menschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay(s), not sure</source>
        <translation>
            <numerusform>%Ln bleibt: unsicher</numerusform>
            <numerusform>%Ln bleiben: unsicher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay(s), not identified</source>
        <translation>
            <numerusform>%Ln bleibt: nicht bestimmt</numerusform>
            <numerusform>%Ln bleiben: nicht bestimmt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln has/have a person’s word</source>
        <translation>
            <numerusform>%Ln wurde von einem Menschen bestimmt</numerusform>
            <numerusform>%Ln wurden von Menschen bestimmt</numerusform>
        </translation>
    </message>
    <message>
        <source>none has a person’s word yet</source>
        <translation>keiner wurde bisher von einem Menschen bestimmt</translation>
    </message>
</context>
<context>
    <name>taxo::ui::Session</name>
    <message>
        <source>Drawing the demo world</source>
        <translation>Demo-Welt wird gezeichnet</translation>
    </message>
    <message>
        <source>Saving the table</source>
        <translation>Tabelle wird gespeichert</translation>
    </message>
    <message>
        <source>Looking at what there is</source>
        <translation>Inhalt wird durchgesehen</translation>
    </message>
    <message>
        <source>Keeping the picture</source>
        <translation>Bild wird gespeichert</translation>
    </message>
    <message>
        <source>Giving the collection its name</source>
        <translation>Sammlung wird benannt</translation>
    </message>
    <message>
        <source>Unpacking %1</source>
        <translation>%1 wird entpackt</translation>
    </message>
</context>
<context>
    <name>taxo::ui::SetupDialogs</name>
    <message>
        <source>Gathering diagnostics</source>
        <translation>Diagnose wird zusammengestellt</translation>
    </message>
</context>
<context>
    <name>taxo::ui::SideBySidePanel</name>
    <message>
        <source>Photographs side by side</source>
        <translation>Fotos nebeneinander</translation>
    </message>
    <message>
        <source>%L1–%L2 of %L3</source>
        <translation>%L1–%L2 von %L3</translation>
    </message>
</context>
<context>
    <name>taxo::ui::StartPage</name>
    <message>
        <source>Your photographs stay where they are and as they are. Nothing leaves this computer.</source>
        <translation>Ihre Fotos bleiben, wo und wie sie sind. Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>Drop photographs here</source>
        <translation>Fotos hier ablegen</translation>
    </message>
    <message>
        <source>Files or whole folders. Taxoscope names what they show, from kingdom to species, and tells how well each rank is supported.</source>
        <translation>Dateien oder ganze Ordner. Taxoscope benennt, was sie zeigen, vom Reich bis zur Art, und sagt, wie gut jeder Rang gestützt ist.</translation>
    </message>
    <message>
        <source>Open photographs …</source>
        <translation>Fotos öffnen …</translation>
    </message>
    <message>
        <source>Open a folder …</source>
        <translation>Ordner öffnen …</translation>
    </message>
    <message>
        <source>No model yet</source>
        <translation>Noch kein Modell</translation>
    </message>
    <message>
        <source>%1 is ready</source>
        <translation>%1 ist bereit</translation>
    </message>
    <message>
        <source>%1 is being loaded</source>
        <translation>%1 wird geladen</translation>
    </message>
    <message>
        <source>%1 is chosen</source>
        <translation>%1 ist gewählt</translation>
    </message>
    <message>
        <source>You can drop photographs already.</source>
        <translation>Fotos können Sie schon ablegen.</translation>
    </message>
    <message>
        <source>Use the model’s own labels</source>
        <translation>Namensliste des Modells verwenden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s), on %1 in %2</source>
        <extracomment>number of labels, device (cpu, cuda:0), precision (fp32)</extracomment>
        <translation>
            <numerusform>%Ln Name, auf %1 in %2</numerusform>
            <numerusform>%Ln Namen, auf %1 in %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Its configuration is guessed from the weights.</source>
        <translation>Seine Konfiguration ist aus den Gewichten geraten.</translation>
    </message>
    <message>
        <source>Or look around first, in an invented world that is drawn on this computer.</source>
        <translation>Oder sehen Sie sich erst in einer erfundenen Welt um, die auf diesem Rechner gezeichnet wird.</translation>
    </message>
    <message>
        <source>Explore the demo world</source>
        <translation>Demo-Welt erkunden</translation>
    </message>
    <message>
        <source>Choose labels …</source>
        <translation>Namensliste wählen …</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>Zuvor geöffnet</translation>
    </message>
    <message>
        <source>Get a model …</source>
        <translation>Modell holen …</translation>
    </message>
    <message>
        <source>Taxoscope needs a BioCLIP model to identify. Get one, from the network or a stick, or choose one that you have.</source>
        <translation>Taxoscope braucht zum Bestimmen ein BioCLIP-Modell. Holen Sie eines, aus dem Netz oder von einem Stick, oder wählen Sie ein vorhandenes.</translation>
    </message>
    <message>
        <source>%1 (not there any more)</source>
        <extracomment>a collection that was open before</extracomment>
        <translation>%1 (nicht mehr da)</translation>
    </message>
    <message>
        <source>Not named yet, of %1</source>
        <extracomment>a collection without a name yet; %1 a date with its time</extracomment>
        <translation>Noch ohne Namen, vom %1</translation>
    </message>
</context>
<context>
    <name>taxo::ui::StructureBar</name>
    <message>
        <source>File with a trait</source>
        <translation>Datei mit einem Merkmal</translation>
    </message>
    <message>
        <source>Machine&apos;s names, too</source>
        <translation>Auch Namen der Maschine</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>What is measured</source>
        <translation>Was gemessen wird</translation>
    </message>
    <message>
        <source>Taxa of this rank</source>
        <translation>Taxa dieses Rangs</translation>
    </message>
    <message>
        <source>The field that names variants</source>
        <translation>Das Feld, das Varianten nennt</translation>
    </message>
    <message>
        <source>Column of the trait</source>
        <translation>Spalte des Merkmals</translation>
    </message>
    <message>
        <source>CSV: a number for each species or item</source>
        <translation>CSV: eine Zahl je Art oder Eintrag</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Photographs that nobody determined count by what the machine says. A model that named them itself finds them well ordered: that is no result.</source>
        <translation>Fotos, die niemand bestimmt hat, zählen nach dem, was die Maschine sagt. Ein Modell, das sie selbst benannt hat, findet sie wohlgeordnet: Das ist kein Ergebnis.</translation>
    </message>
    <message>
        <source>Save the &amp;figure …</source>
        <translation>&amp;Abbildung speichern …</translation>
    </message>
    <message>
        <source>Save the film&amp;strip …</source>
        <translation>&amp;Filmstreifen speichern …</translation>
    </message>
    <message>
        <source>Save the &amp;table …</source>
        <translation>&amp;Tabelle speichern …</translation>
    </message>
    <message>
        <source>Save a table of &amp;photographs …</source>
        <translation>Tabelle der F&amp;otos speichern …</translation>
    </message>
    <message>
        <source>Ask in your own &amp;words …</source>
        <translation>In &amp;eigenen Worten fragen …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Show the trait on the &amp;map</source>
        <translation>Das Merkmal auf der &amp;Karte zeigen</translation>
    </message>
    <message>
        <source>Colours each photograph by where it lies along the trait’s axis</source>
        <translation>Färbt jedes Foto danach, wo es entlang der Achse des Merkmals liegt</translation>
    </message>
    <message>
        <source>Where the file has several columns beside names</source>
        <translation>Falls die Datei neben Namen mehrere Spalten hat</translation>
    </message>
    <message>
        <source>CSV: a category for each species or item</source>
        <translation>CSV: eine Kategorie je Art oder Eintrag</translation>
    </message>
</context>
<context>
    <name>taxo::ui::StructureDocument</name>
    <message>
        <source>Measuring structure</source>
        <translation>Struktur messen</translation>
    </message>
</context>
<context>
    <name>taxo::ui::StructurePanel</name>
    <message>
        <source>How it is seen</source>
        <translation>Wie es zu sehen ist</translation>
    </message>
    <message>
        <source>In planes</source>
        <translation>In Ebenen</translation>
    </message>
    <message>
        <source>In space: drag to turn it</source>
        <translation>Im Raum: ziehen, um zu drehen</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Abbildung</translation>
    </message>
    <message>
        <source>Variants in space; arrow keys turn them</source>
        <translation>Varianten im Raum; Pfeiltasten drehen sie</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>Was aufgelistet ist</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
    <message>
        <source>Saving a figure</source>
        <translation>Abbildung speichern</translation>
    </message>
    <message>
        <source>Saving a table</source>
        <translation>Tabelle speichern</translation>
    </message>
    <message>
        <source>Saving a filmstrip</source>
        <translation>Filmstreifen speichern</translation>
    </message>
    <message>
        <source>It is being measured …</source>
        <translation>Es wird gemessen …</translation>
    </message>
    <message>
        <source>There is nothing to measure yet: the photographs must have been identified by a model.</source>
        <translation>Es gibt noch nichts zu messen: Die Fotos müssen von einem Modell bestimmt worden sein.</translation>
    </message>
    <message>
        <source>It could not be measured.</source>
        <translation>Es konnte nicht gemessen werden.</translation>
    </message>
    <message>
        <source>No photograph here has such a field yet: tables bring them in, and a review of events says sex and stage.</source>
        <translation>Noch hat kein Foto hier ein solches Feld: Tabellen bringen sie mit, und bei der Prüfung von Ereignissen nennt man Geschlecht und Stadium.</translation>
    </message>
    <message>
        <source>The list, or what is known of it, is another one by now: measure again.</source>
        <translation>Die Liste, oder was man von ihr weiß, ist inzwischen eine andere: Messen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Species</source>
        <translation>Arten</translation>
    </message>
    <message>
        <source>Groups and what they share</source>
        <translation>Gruppen und was sie teilen</translation>
    </message>
    <message>
        <source>Doubtful labels</source>
        <translation>Zweifelhafte Namen</translation>
    </message>
    <message>
        <source>Typical</source>
        <translation>Typisch</translation>
    </message>
    <message>
        <source>Least like its species</source>
        <translation>Der Art am wenigsten ähnlich</translation>
    </message>
    <message>
        <source>From little to much “%1”</source>
        <extracomment>photographs in a row; %1 is a trait</extracomment>
        <translation>Von wenig zu viel „%1“</translation>
    </message>
</context>
<context>
    <name>taxo::ui::TaxonDialog</name>
    <message>
        <source>Another taxon</source>
        <translation>Anderes Taxon</translation>
    </message>
    <message>
        <source>Taxon</source>
        <translation>Taxon</translation>
    </message>
    <message>
        <source>A family, genus, species, or a common name …</source>
        <translation>Familie, Gattung, Art oder Trivialname …</translation>
    </message>
    <message>
        <source>Taxa</source>
        <translation>Taxa</translation>
    </message>
    <message>
        <source>Qualifier</source>
        <translation>Zusatz</translation>
    </message>
    <message>
        <source>cf. – it looks like it</source>
        <extracomment>to be compared with; the code itself is Latin</extracomment>
        <translation>cf. – sieht danach aus</translation>
    </message>
    <message>
        <source>aff. – near it, and not it</source>
        <extracomment>has affinity with; the code itself is Latin</extracomment>
        <translation>aff. – nahestehend, nicht dies</translation>
    </message>
    <message>
        <source>The labels are not loaded: these are the taxa of this collection.</source>
        <translation>Die Namensliste ist nicht geladen: Dies sind die Taxa dieser Sammlung.</translation>
    </message>
    <message>
        <source>A new name …</source>
        <translation>Neuer Name …</translation>
    </message>
    <message>
        <source>A new name:</source>
        <translation>Neuer Name:</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s): %1</source>
        <extracomment>how many items are called so: &quot;312 items: Ursus arctos&quot;</extracomment>
        <translation>
            <numerusform>%Ln Eintrag: %1</numerusform>
            <numerusform>%Ln Einträge: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%L2)</source>
        <extracomment>what items were called, and how many of them: &quot;Ursus arctos (12)&quot;</extracomment>
        <translation>%1 (%L2)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them was/were called otherwise by a person before: %1</source>
        <translation>
            <numerusform>%Ln davon wurde schon von Menschen anders bestimmt: %1</numerusform>
            <numerusform>%Ln davon wurden schon von Menschen anders bestimmt: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Determine</source>
        <translation>Bestimmen</translation>
    </message>
    <message>
        <source>No qualifier</source>
        <extracomment>no cf. or aff. before a name</extracomment>
        <translation>Ohne Zusatz</translation>
    </message>
    <message>
        <source>No list has “%1”. Is it spelt right?</source>
        <translation>„%1“ steht in keiner Liste. Ist es richtig geschrieben?</translation>
    </message>
    <message>
        <source>No list has “%1”. Is it one of these?</source>
        <translation>„%1“ steht in keiner Liste. Ist es eines von diesen?</translation>
    </message>
    <message>
        <source>The lists have %1 in %2. As it is written here it is another taxon.</source>
        <extracomment>%1 a name, %2 the taxa above it in the lists</extracomment>
        <translation>Die Listen führen %1 unter %2. So wie hier geschrieben ist es ein anderes Taxon.</translation>
    </message>
    <message>
        <source>No list has “%1”: neither the labels nor this collection. It is kept as a new name, and is known in this collection from then on.</source>
        <translation>„%1“ steht in keiner Liste: weder in der Namensliste noch in dieser Sammlung. Es wird als neuer Name behalten und ist in dieser Sammlung von da an bekannt.</translation>
    </message>
    <message>
        <source>Keep as a new name</source>
        <translation>Als neuen Namen behalten</translation>
    </message>
    <message>
        <source>Write it out</source>
        <translation>Ausschreiben</translation>
    </message>
</context>
<context>
    <name>taxo::ui::TaxonSuggestions</name>
    <message numerus="yes">
        <source>%1, %Ln species</source>
        <extracomment>a rank and how many species a taxon of it holds: &quot;Family, 12 species&quot;</extracomment>
        <translation>
            <numerusform>%1, %Ln Art</numerusform>
            <numerusform>%1, %Ln Arten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxo::ui::TrackDialog</name>
    <message>
        <source>Place photographs by a track</source>
        <translation>Fotos anhand eines Tracks verorten</translation>
    </message>
    <message>
        <source>Track: %1</source>
        <extracomment>names of files</extracomment>
        <translation>Track: %1</translation>
    </message>
    <message>
        <source>Looking at it …</source>
        <translation>Wird durchgesehen …</translation>
    </message>
    <message>
        <source>The selected ones (%L1)</source>
        <translation>Die ausgewählten (%L1)</translation>
    </message>
    <message>
        <source>&amp;Photographs</source>
        <translation>&amp;Fotos</translation>
    </message>
    <message>
        <source>as the photographs say</source>
        <translation>wie in den Fotos angegeben</translation>
    </message>
    <message>
        <source>&amp;Time zone of the camera</source>
        <translation>&amp;Zeitzone der Kamera</translation>
    </message>
    <message>
        <source>The camera’s clock was</source>
        <translation>Die Uhr der Kamera ging</translation>
    </message>
    <message>
        <source>behind by</source>
        <translation>nach um</translation>
    </message>
    <message>
        <source>ahead by</source>
        <translation>vor um</translation>
    </message>
    <message>
        <source>Hours, minutes and seconds</source>
        <translation>Stunden, Minuten und Sekunden</translation>
    </message>
    <message>
        <source>The camera’s &amp;clock was</source>
        <translation>Die &amp;Uhr der Kamera ging</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>&amp;Longest gap of the track</source>
        <translation>&amp;Längste Lücke im Track</translation>
    </message>
    <message>
        <source>&amp;Replace positions that are there already</source>
        <translation>&amp;Vorhandene Positionen ersetzen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Place them</source>
        <translation>Verorten</translation>
    </message>
    <message>
        <source>All that are listed (%L1)</source>
        <translation>Alle gezeigten (%L1)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) would get a position.</source>
        <translation>
            <numerusform>%Ln Foto bekäme eine Position.</numerusform>
            <numerusform>%Ln Fotos bekämen eine Position.</numerusform>
        </translation>
    </message>
    <message>
        <source>No photograph would get a position.</source>
        <translation>Kein Foto bekäme eine Position.</translation>
    </message>
</context>
<context>
    <name>taxo::ui::TrainingFields</name>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>what each was named</source>
        <extracomment>of a data set for training: what the classes are</extracomment>
        <translation>wie jedes benannt ist</translation>
    </message>
    <message>
        <source>C&amp;lasses</source>
        <translation>K&amp;lassen</translation>
    </message>
    <message>
        <source>All in one part</source>
        <translation>Alles in einem Teil</translation>
    </message>
    <message>
        <source>Each taxon in all parts (closed set)</source>
        <translation>Jedes Taxon in allen Teilen (closed set)</translation>
    </message>
    <message>
        <source>Taxa apart (open set)</source>
        <translation>Taxa getrennt (open set)</translation>
    </message>
    <message>
        <source>&amp;Parts</source>
        <translation>&amp;Teile</translation>
    </message>
    <message>
        <source>Names and &amp;shares</source>
        <translation>Namen und A&amp;nteile</translation>
    </message>
    <message>
        <source>individual</source>
        <translation>Individuum</translation>
    </message>
    <message>
        <source>specimen</source>
        <extracomment>a preserved one, by its catalogue number</extracomment>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>event</source>
        <extracomment>photographs that were taken together</extracomment>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Never in two parts</source>
        <translation>Nie in zwei Teilen</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <extracomment>a number that draws by lot start from</extracomment>
        <translation>&amp;Startwert</translation>
    </message>
    <message>
        <source>Name the parts and their shares: train=0.8, test=0.2</source>
        <translation>Nennen Sie die Teile und ihre Anteile: train=0.8, test=0.2</translation>
    </message>
    <message>
        <source>The seed is a whole number: 7</source>
        <translation>Der Startwert ist eine ganze Zahl: 7</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>Together &amp;with</source>
        <extracomment>of a data set for training: the collections whose photographs come into it, too</extracomment>
        <translation>&amp;Zusammen mit</translation>
    </message>
    <message>
        <source>Chec&amp;klist</source>
        <translation>Chec&amp;kliste</translation>
    </message>
    <message>
        <source>not known</source>
        <extracomment>of other collections&apos; photographs, where no export of theirs said a licence</extracomment>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Licence, if none was said</source>
        <translation>Lizenz, wo keine genannt</translation>
    </message>
    <message>
        <source>names as they are</source>
        <translation>Namen, wie sie sind</translation>
    </message>
    <message>
        <source>a table with the columns synonym and accepted</source>
        <translation>eine Tabelle mit den Spalten synonym und accepted</translation>
    </message>
</context>
<context>
    <name>taxo::ui::TreeArea</name>
    <message>
        <source>Compare before and since a date</source>
        <translation>Vor und seit einem Datum vergleichen</translation>
    </message>
    <message>
        <source>Year, month or day, as 2025-06</source>
        <translation>Jahr, Monat oder Tag, wie 2025-06</translation>
    </message>
</context>
<context>
    <name>taxo::ui::TreeBar</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Only mine</source>
        <translation>Nur meine</translation>
    </message>
    <message>
        <source>Width by photographs</source>
        <translation>Breite nach Fotos</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Baum</translation>
    </message>
    <message>
        <source>What the collection has</source>
        <translation>Was die Sammlung hat</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>Alle Namen der Liste</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Anordnung</translation>
    </message>
    <message>
        <source>Only what has photographs, in the same places</source>
        <translation>Nur was Fotos hat, an den gleichen Stellen</translation>
    </message>
    <message>
        <source>Where the model&apos;s score of the photograph in focus goes, down the branches</source>
        <translation>Wohin der Modellwert des angesehenen Fotos geht, die Äste hinab</translation>
    </message>
    <message>
        <source>Sunburst</source>
        <translation>Sonnenrad</translation>
    </message>
    <message>
        <source>Icicle</source>
        <translation>Eiszapfen</translation>
    </message>
    <message>
        <source>Cladogram</source>
        <translation>Kladogramm</translation>
    </message>
    <message>
        <source>Phylogram</source>
        <translation>Phylogramm</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>Kreis</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Model score</source>
        <translation>Modellwert</translation>
    </message>
    <message>
        <source>Open a tree or checklist …</source>
        <translation>Einen Baum oder eine Checkliste öffnen …</translation>
    </message>
    <message>
        <source>Width of clades</source>
        <translation>Breite der Kladen</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Width by taxa</source>
        <translation>Breite nach Taxa</translation>
    </message>
    <message>
        <source>Colours by clade</source>
        <translation>Farben nach Klade</translation>
    </message>
    <message>
        <source>Colours by share confirmed</source>
        <translation>Farben nach bestätigtem Anteil</translation>
    </message>
    <message>
        <source>Colours by share uncertain</source>
        <translation>Farben nach unsicherem Anteil</translation>
    </message>
    <message>
        <source>Colours by share flagged</source>
        <translation>Farben nach markiertem Anteil</translation>
    </message>
    <message>
        <source>Width by gaps</source>
        <translation>Breite nach Lücken</translation>
    </message>
    <message>
        <source>Colours by share of the checklist photographed</source>
        <translation>Farben nach fotografiertem Anteil der Checkliste</translation>
    </message>
    <message>
        <source>Gaps of a checklist on it …</source>
        <translation>Lücken einer Checkliste darauf …</translation>
    </message>
    <message>
        <source>Compare with a collection …</source>
        <translation>Mit einer Sammlung vergleichen …</translation>
    </message>
    <message>
        <source>Compare before and since a date …</source>
        <translation>Vor und seit einem Datum vergleichen …</translation>
    </message>
    <message>
        <source>Without %1</source>
        <translation>Ohne %1</translation>
    </message>
    <message>
        <source>Compare no longer</source>
        <translation>Nicht mehr vergleichen</translation>
    </message>
    <message>
        <source>Colours by share here, not in %1</source>
        <translation>Farben nach Anteil hier, nicht in %1</translation>
    </message>
    <message>
        <source>Colours by share since %1</source>
        <translation>Farben nach Anteil seit %1</translation>
    </message>
    <message>
        <source>Width by certainty</source>
        <translation>Breite nach Sicherheit</translation>
    </message>
    <message>
        <source>Colours by mean certainty</source>
        <translation>Farben nach mittlerer Sicherheit</translation>
    </message>
    <message>
        <source>Colours by share like no known species</source>
        <translation>Farben nach Anteil wie keine bekannte Art</translation>
    </message>
</context>
<context>
    <name>taxo::ui::TreeDocument</name>
    <message>
        <source>Reading the tree</source>
        <translation>Baum wird gelesen</translation>
    </message>
    <message>
        <source>Looking for the nearest clade</source>
        <translation>Nächste Klade wird gesucht</translation>
    </message>
</context>
<context>
    <name>taxo::ui::TreePanel</name>
    <message>
        <source>Reading the tree …</source>
        <translation>Der Baum wird gelesen …</translation>
    </message>
    <message>
        <source>Nothing is identified yet. All labels shows what there could be.</source>
        <translation>Noch ist nichts bestimmt. „Alle Namen der Liste“ zeigt, was es geben könnte.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln nodes</source>
        <translation>
            <numerusform>%Ln Knoten</numerusform>
            <numerusform>%Ln Knoten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them drawn</source>
        <translation>
            <numerusform>%Ln davon gezeichnet</numerusform>
            <numerusform>%Ln davon gezeichnet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Select its %Ln photographs</source>
        <translation>
            <numerusform>Sein %Ln Foto auswählen</numerusform>
            <numerusform>Seine %Ln Fotos auswählen</numerusform>
        </translation>
    </message>
    <message>
        <source>List only these</source>
        <translation>Nur diese auflisten</translation>
    </message>
    <message>
        <source>Fly there</source>
        <translation>Dorthin fliegen</translation>
    </message>
    <message>
        <source>Fly to what the selected ones share</source>
        <translation>Zu dem fliegen, was die ausgewählten gemeinsam haben</translation>
    </message>
    <message>
        <source>Save what is seen as a figure …</source>
        <translation>Was zu sehen ist als Abbildung sichern …</translation>
    </message>
    <message>
        <source>Save this clade as a tree or table …</source>
        <translation>Diese Klade als Baum oder Tabelle sichern …</translation>
    </message>
    <message>
        <source>Identify only within %1</source>
        <translation>Nur innerhalb von %1 bestimmen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected photographs are %1</source>
        <translation>
            <numerusform>%Ln ausgewähltes Foto ist %1</numerusform>
            <numerusform>%Ln ausgewählte Fotos sind %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The model is being loaded; say it once more when it is there.</source>
        <translation>Das Modell wird geladen; bitte noch einmal, wenn es da ist.</translation>
    </message>
    <message>
        <source>Tips</source>
        <translation>Spitzen</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Saving the figure</source>
        <translation>Die Abbildung wird gesichert</translation>
    </message>
    <message>
        <source>Saving the tree</source>
        <translation>Der Baum wird gesichert</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>%1 ist gesichert.</translation>
    </message>
    <message>
        <source>Which they are, and why</source>
        <translation>Welche es sind, und warum</translation>
    </message>
    <message numerus="yes">
        <source>%Ln taxa of the checklist without a photograph</source>
        <translation>
            <numerusform>%Ln Taxon der Checkliste ohne Foto</numerusform>
            <numerusform>%Ln Taxa der Checkliste ohne Foto</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln taxa are not on this tree …</source>
        <translation>
            <numerusform>%Ln Taxon ist nicht auf diesem Baum …</numerusform>
            <numerusform>%Ln Taxa sind nicht auf diesem Baum …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln taxa have another name here …</source>
        <translation>
            <numerusform>%Ln Taxon heißt hier anders …</numerusform>
            <numerusform>%Ln Taxa heißen hier anders …</numerusform>
        </translation>
    </message>
    <message>
        <source>How it is related to the clade clicked before</source>
        <translation>Wie sie mit der zuvor geklickten Klade verwandt ist</translation>
    </message>
    <message>
        <source>How it is related to %1</source>
        <translation>Wie sie mit %1 verwandt ist</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photographs are %1</source>
        <translation>
            <numerusform>%Ln Foto ist %1</numerusform>
            <numerusform>%Ln Fotos sind %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Which clade the selected ones look like</source>
        <translation>Welcher Klade die ausgewählten ähnlich sehen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more notes</source>
        <translation>
            <numerusform>%Ln weiterer Hinweis</numerusform>
            <numerusform>%Ln weitere Hinweise</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxo::ui::TreeScene</name>
    <message>
        <source>Tree of life</source>
        <translation>Baum des Lebens</translation>
    </message>
    <message>
        <source>Life</source>
        <translation>Leben</translation>
    </message>
</context>
<context>
    <name>taxo::ui::TreeSearch</name>
    <message>
        <source>The tree has no “%1”.</source>
        <translation>Der Baum hat kein „%1“.</translation>
    </message>
    <message>
        <source>Find a taxon</source>
        <translation>Ein Taxon suchen</translation>
    </message>
    <message>
        <source>By its Latin or a common name</source>
        <translation>Mit seinem lateinischen oder einem anderen Namen</translation>
    </message>
</context>
<context>
    <name>taxo::ui::TreeTrail</name>
    <message>
        <source>Lineage</source>
        <translation>Abstammung</translation>
    </message>
</context>
<context>
    <name>taxo::ui::TrustDocument</name>
    <message>
        <source>Giving names that are right %1 % of the time</source>
        <translation>Benennen, in %1 % der Fälle richtig</translation>
    </message>
    <message>
        <source>Going back to the answers before</source>
        <translation>Zurück zu den Antworten davor</translation>
    </message>
    <message>
        <source>Comparing new photographs with the judged ones</source>
        <translation>Neue Fotos mit den beurteilten vergleichen</translation>
    </message>
</context>
<context>
    <name>taxo::ui::UnknownDialog</name>
    <message>
        <source>Unknown species</source>
        <extracomment>the name of clusters of photographs that are like no known species</extracomment>
        <translation>Unbekannte Arten</translation>
    </message>
    <message>
        <source>A model names some label for every photograph, also for a species that it never heard of. This looks for such photographs among those that nobody determined. It goes by the photographs that people confirmed: the more species among them, the better.</source>
        <translation>Ein Modell nennt für jedes Foto einen Namen, auch für eine Art, von der es nie gehört hat. Solche Fotos werden hier unter denen gesucht, die niemand bestimmt hat. Grundlage sind die Fotos, die Menschen bestätigt haben: je mehr Arten darunter, desto besser.</translation>
    </message>
    <message>
        <source>Known ones taken for unknown</source>
        <translation>Für unbekannt gehaltene bekannte</translation>
    </message>
    <message>
        <source>at most %1 of all known ones</source>
        <extracomment>a share of the photographs of known species</extracomment>
        <translation>höchstens %1 aller bekannten</translation>
    </message>
    <message>
        <source>Known ones among those found</source>
        <translation>Bekannte unter den gefundenen</translation>
    </message>
    <message>
        <source>as many as there are</source>
        <translation>so viele es eben sind</translation>
    </message>
    <message>
        <source>at most %1 of those found</source>
        <extracomment>a share of the photographs that were found</extracomment>
        <translation>höchstens %1 der gefundenen</translation>
    </message>
    <message>
        <source>Look for them</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Group those that look alike</source>
        <translation>Gruppieren, was sich ähnlich sieht</translation>
    </message>
    <message>
        <source>Groups of unknown species</source>
        <translation>Gruppen unbekannter Arten</translation>
    </message>
    <message>
        <source>Keep with working names</source>
        <translation>Mit Arbeitsnamen behalten</translation>
    </message>
    <message>
        <source>As clusters below the map, each with a name such as “Geometridae sp. 3” that no other ever gets</source>
        <translation>Als Cluster unter der Karte, jeder mit einem Namen wie „Geometridae sp. 3“, den kein anderer je bekommt</translation>
    </message>
    <message>
        <source>Says of the photographs that they are what the working names say, so that exports have them. Undo takes it back.</source>
        <translation>Bestimmt die Fotos so, wie die Arbeitsnamen lauten, damit Exporte sie enthalten. Rückgängig nimmt es zurück.</translation>
    </message>
    <message>
        <source>Comparing photographs with those that were confirmed …</source>
        <translation>Fotos werden mit den bestätigten verglichen …</translation>
    </message>
    <message>
        <source>Looking which of them are alike …</source>
        <translation>Es wird gesucht, welche sich ähnlich sehen …</translation>
    </message>
    <message>
        <source>This collection cannot be written, and what is found is kept in it.</source>
        <translation>In diese Sammlung kann nicht geschrieben werden, und was gefunden wird, wird in ihr aufbewahrt.</translation>
    </message>
    <message>
        <source>Photographs are being identified; then it can be looked for.</source>
        <translation>Fotos werden gerade bestimmt; danach kann gesucht werden.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message numerus="yes">
        <source>Determine %Ln group(s) so</source>
        <translation>
            <numerusform>%Ln Gruppe so bestimmen</numerusform>
            <numerusform>%Ln Gruppen so bestimmen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxo::ui::UnmatchedDialog</name>
    <message>
        <source>Names and the tree</source>
        <translation>Namen und der Baum</translation>
    </message>
    <message>
        <source>Taxa that the tree has not</source>
        <translation>Taxa, die der Baum nicht hat</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln taxa. Photographs of a taxon that the tree has not count for the next one above. A double click flies there.</source>
        <translation>
            <numerusform>%Ln Taxon. Fotos eines Taxons, das der Baum nicht hat, zählen für das nächste darüber. Ein Doppelklick fliegt dorthin.</numerusform>
            <numerusform>%Ln Taxa. Fotos eines Taxons, das der Baum nicht hat, zählen für das nächste darüber. Ein Doppelklick fliegt dorthin.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxo::ui::UnmatchedModel</name>
    <message>
        <source>of the checklist</source>
        <translation>der Checkliste</translation>
    </message>
    <message>
        <source>Taxon</source>
        <translation>Taxon</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Count for</source>
        <translation>Zählen für</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
</context>
<context>
    <name>taxo::ui::WhySection</name>
    <message>
        <source>Why this answer</source>
        <translation>Warum diese Antwort</translation>
    </message>
</context>
<context>
    <name>taxo::ui::WordingEdit</name>
    <message>
        <source>In 80 sentences, their mean</source>
        <translation>In 80 Sätzen, deren Mittel</translation>
    </message>
    <message>
        <source>The words alone</source>
        <extracomment>the labels, without any sentence around them</extracomment>
        <translation>Nur die Wörter</translation>
    </message>
    <message>
        <source>A sentence of your own</source>
        <translation>Ein eigener Satz</translation>
    </message>
    <message>
        <source>a photo of a {} at night</source>
        <translation>a photo of a {} at night</translation>
    </message>
    <message>
        <source>Wording</source>
        <extracomment>how labels are put to the model</extracomment>
        <translation>Wortlaut</translation>
    </message>
    <message>
        <source>Write {} where the label goes.</source>
        <extracomment>{} stays as it is</extracomment>
        <translation>Schreiben Sie {} dorthin, wo der Name stehen soll.</translation>
    </message>
    <message>
        <source>“%1”, “%2” and 78 more: hangs least on any one of them.</source>
        <extracomment>%1 and %2 are English sentences</extracomment>
        <translation>„%1“, „%2“ und 78 weitere: hängt am wenigsten an einem einzelnen Satz.</translation>
    </message>
    <message>
        <source>“%1”: as the published taxa were put to the model.</source>
        <translation>„%1“: wie die veröffentlichten Taxa dem Modell vorgelegt wurden.</translation>
    </message>
    <message>
        <source>“%1”: for labels that are whole sentences.</source>
        <translation>„%1“: für Namen, die ganze Sätze sind.</translation>
    </message>
    <message>
        <source>Asks “%1”.</source>
        <extracomment>%1 a sentence</extracomment>
        <translation>Fragt „%1“.</translation>
    </message>
    <message>
        <source>“%1”: as captions of BioCLIP’s training say it.</source>
        <translation>„%1“: wie es die Bildtexte sagen, mit denen BioCLIP gelernt hat.</translation>
    </message>
</context>
</TS>
