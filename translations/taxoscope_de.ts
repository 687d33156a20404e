<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ChoiceText</name>
    <message>
        <source>Demo world</source>
        <translation>Demo-Welt</translation>
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
        <source>Open photographs</source>
        <translation>Fotos öffnen</translation>
    </message>
    <message>
        <source>Open a folder with all photographs below it</source>
        <translation>Ordner mit allen Fotos darin öffnen</translation>
    </message>
    <message>
        <source>Go to the next photograph in that direction</source>
        <translation>Zum nächsten Foto in dieser Richtung</translation>
    </message>
    <message>
        <source>Shift or Ctrl with arrows or clicks</source>
        <translation>Umschalt oder Strg mit Pfeilen oder Klicks</translation>
    </message>
    <message>
        <source>Select several photographs</source>
        <translation>Mehrere Fotos auswählen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Identify the selected photographs again</source>
        <translation>Ausgewählte Fotos noch einmal bestimmen</translation>
    </message>
    <message>
        <source>Take photographs off the list; the files stay</source>
        <translation>Fotos aus der Liste nehmen; die Dateien bleiben</translation>
    </message>
    <message>
        <source>Stop the work in progress</source>
        <translation>Laufende Arbeit anhalten</translation>
    </message>
    <message>
        <source>Go to the next part of the window</source>
        <translation>Zum nächsten Teil des Fensters</translation>
    </message>
    <message>
        <source>Show these keys</source>
        <translation>Diese Tasten zeigen</translation>
    </message>
    <message>
        <source>About Taxoscope</source>
        <translation>Über Taxoscope</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Identifies photographs of living things with BioCLIP models, on this computer alone.

Free software under the MIT licence. The models have licences and authors of their own: cite the model that you use, as its page asks.</source>
        <translation>Bestimmt Fotos von Lebewesen mit BioCLIP-Modellen, allein auf diesem Rechner.

Freie Software unter der MIT-Lizenz. Die Modelle haben eigene Lizenzen und Urheber: Zitieren Sie das verwendete Modell so, wie es auf seiner Seite steht.</translation>
    </message>
    <message>
        <source>Restrict answers to some taxa</source>
        <translation>Antworten auf einige Taxa beschränken</translation>
    </message>
    <message>
        <source>Copy the selected photographs as a table</source>
        <translation>Die gewählten Fotos als Tabelle kopieren</translation>
    </message>
    <message>
        <source>Save all answers as a table</source>
        <translation>Alle Antworten als Tabelle speichern</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>SummaryText</name>
    <message numerus="yes">
        <source>%Ln photograph(s)</source>
        <translation>
            <numerusform>%Ln Foto</numerusform>
            <numerusform>%Ln Fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln identified</source>
        <translation>
            <numerusform>%Ln bestimmt</numerusform>
            <numerusform>%Ln bestimmt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sure</source>
        <translation>
            <numerusform>%Ln unsicher</numerusform>
            <numerusform>%Ln unsicher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln probably not in your list</source>
        <translation>
            <numerusform>%Ln vermutlich nicht in Ihrer Liste</numerusform>
            <numerusform>%Ln vermutlich nicht in Ihrer Liste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not identified</source>
        <translation>
            <numerusform>%Ln nicht bestimmt</numerusform>
            <numerusform>%Ln nicht bestimmt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln wartet</numerusform>
            <numerusform>%Ln warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln being identified</source>
        <translation>
            <numerusform>%Ln wird bestimmt</numerusform>
            <numerusform>%Ln werden bestimmt</numerusform>
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
        <source>(configuration guessed)</source>
        <translation>(Konfiguration geraten)</translation>
    </message>
    <message>
        <source>(synthetic world: every taxon is invented)</source>
        <translation>(synthetische Welt: alle Taxa sind erfunden)</translation>
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
    <name>main</name>
    <message>
        <source>taxoscope: unknown option %1; see --help</source>
        <translation>taxoscope: unbekannte Option %1; siehe --help</translation>
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
        <source>Choose a &amp;model …</source>
        <translation>&amp;Modell wählen …</translation>
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
        <source>&amp;Remove from the list</source>
        <translation>Aus der Liste &amp;entfernen</translation>
    </message>
    <message>
        <source>&amp;Identify again</source>
        <translation>Noch einmal be&amp;stimmen</translation>
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
        <source>&amp;Labels of your own …</source>
        <translation>&amp;Eigene Namen …</translation>
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
        <source>&amp;Save table …</source>
        <translation>Tabelle &amp;speichern …</translation>
    </message>
    <message>
        <source>&amp;Copy as a table</source>
        <translation>Als Tabelle &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Handbuch (englisch)</translation>
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
    <name>taxo::ui::DropHint</name>
    <message>
        <source>Drop to add these photographs</source>
        <translation>Loslassen, um diese Fotos hinzuzufügen</translation>
    </message>
</context>
<context>
    <name>taxo::ui::GalleryPanel</name>
    <message>
        <source>Photographs</source>
        <translation>Fotos</translation>
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
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
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
        <source>No photograph chosen</source>
        <translation>Kein Foto gewählt</translation>
    </message>
    <message>
        <source>Choose one on the left to see what it shows.</source>
        <translation>Wählen Sie links eines, um zu sehen, was es zeigt.</translation>
    </message>
    <message>
        <source>Details: %1</source>
        <translation>Einzelheiten: %1</translation>
    </message>
    <message>
        <source>Being identified …</source>
        <translation>Wird bestimmt …</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
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
        <source>Photographs wait until a model can be used.</source>
        <translation>Fotos warten, bis ein Modell verwendbar ist.</translation>
    </message>
    <message>
        <source>Labels of your own have no place in the tree of life: there are candidates and no ladder of ranks. The scores share out 1 among your labels, also where none of them is right.</source>
        <translation>Eigene Namen haben keinen Platz im Stammbaum: Es gibt Kandidaten, aber keine Leiter der Ränge. Die Modellwerte verteilen zusammen 1 auf Ihre Namen, auch wenn keiner davon stimmt.</translation>
    </message>
    <message>
        <source>Bins</source>
        <extracomment>labels that are counted together</extracomment>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Best of your labels</source>
        <translation>Bester Ihrer Namen</translation>
    </message>
    <message>
        <source>Best of your bins</source>
        <translation>Beste Ihrer Gruppen</translation>
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
        <source>, below the threshold of %1</source>
        <extracomment>after &quot;Model score 0.52&quot;</extracomment>
        <translation>, unter der Schwelle von %1</translation>
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
    <message>
        <source>Stopping …</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <extracomment>how far a job is: &quot;12 of 64&quot;</extracomment>
        <translation>%L1 von %L2</translation>
    </message>
    <message>
        <source>%L1 so far</source>
        <translation>bisher %L1</translation>
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
        <source>Save table</source>
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
        <source>not saved</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>saved as %1</source>
        <translation>gespeichert als %1</translation>
    </message>
    <message>
        <source>Answers are kept until the window closes and can be made again at any time. To keep them, save them as a table (%1).</source>
        <translation>Antworten bleiben, bis das Fenster geschlossen wird, und lassen sich jederzeit neu gewinnen. Um sie zu behalten, speichern Sie sie als Tabelle (%1).</translation>
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
    <message>
        <source>Own labels (%L1)</source>
        <extracomment>an entry to choose: labels in a person&apos;s own words, and how many they are</extracomment>
        <translation>Eigene Namen (%L1)</translation>
    </message>
    <message>
        <source>Labels of your own …</source>
        <translation>Eigene Namen …</translation>
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
    <name>taxo::ui::NoticeBar</name>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>taxo::ui::Notices</name>
    <message>
        <source>There are no photographs in that folder.</source>
        <translation>In diesem Ordner sind keine Fotos.</translation>
    </message>
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
        <source>Choose a model …</source>
        <translation>Modell wählen …</translation>
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
        <source>Choose one at the top, or get one with the command “taxo models get bioclip-2”.</source>
        <translation>Wählen Sie oben eines, oder holen Sie eines mit dem Befehl „taxo models get bioclip-2“.</translation>
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
        <source>Labels of your own …</source>
        <translation>Eigene Namen …</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a file and why it could not be opened</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>taxo::ui::OwnLabelsDialog</name>
    <message>
        <source>Labels of your own</source>
        <translation>Eigene Namen</translation>
    </message>
    <message>
        <source>One label a line, in your own words: “brown bear”, “empty frame”. Each photograph is compared with these alone. The models know English and scientific names best.</source>
        <translation>Ein Name je Zeile, in eigenen Worten: „brown bear“, „empty frame“. Jedes Foto wird nur mit diesen verglichen. Die Modelle kennen englische und wissenschaftliche Namen am besten.</translation>
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
        <source>Use these labels</source>
        <translation>Diese Namen verwenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
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
            <numerusform>%Ln davon steht schon da und teilt sich dessen Wert.</numerusform>
            <numerusform>%Ln davon stehen schon da und teilen sich deren Werte.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxo::ui::PhotoListModel</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Being identified</source>
        <translation>Wird bestimmt</translation>
    </message>
</context>
<context>
    <name>taxo::ui::PhotoPanel</name>
    <message>
        <source>%L1 of %L2</source>
        <extracomment>the photograph&apos;s place among all: &quot;3 of 25&quot;</extracomment>
        <translation>%L1 von %L2</translation>
    </message>
</context>
<context>
    <name>taxo::ui::PhotoTileDelegate</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Identifying …</source>
        <translation>Wird bestimmt …</translation>
    </message>
    <message>
        <source>Not identified</source>
        <translation>Nicht bestimmt</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>Unsicher</translation>
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
        <source>These labels do not know that name.</source>
        <translation>Diese Namensliste kennt den Namen nicht.</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
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
    <name>taxo::ui::Session</name>
    <message>
        <source>Looking for photographs</source>
        <translation>Fotos werden gesucht</translation>
    </message>
    <message>
        <source>Drawing the demo world</source>
        <translation>Demo-Welt wird gezeichnet</translation>
    </message>
    <message>
        <source>Saving the table</source>
        <translation>Tabelle wird gespeichert</translation>
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
        <source>Copy the command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>Choose a model …</source>
        <translation>Modell wählen …</translation>
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
        <source>Taxoscope needs a BioCLIP model to identify. Get one with this command, or choose one that you have.</source>
        <translation>Taxoscope braucht zum Bestimmen ein BioCLIP-Modell. Holen Sie eines mit diesem Befehl, oder wählen Sie ein vorhandenes.</translation>
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
        <source>Labels of your own …</source>
        <translation>Eigene Namen …</translation>
    </message>
</context>
<context>
    <name>taxo::ui::TaxonField</name>
    <message numerus="yes">
        <source>%1, %Ln species</source>
        <extracomment>a rank and how many species a taxon of it holds: &quot;Family, 12 species&quot;</extracomment>
        <translation>
            <numerusform>%1, %Ln Art</numerusform>
            <numerusform>%1, %Ln Arten</numerusform>
        </translation>
    </message>
</context>
</TS>
