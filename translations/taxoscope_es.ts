<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>ChoiceText</name>
    <message>
        <source>Demo world</source>
        <translation>Mundo de demostración</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The file is not there any more.</source>
        <translation>El archivo ya no está.</translation>
    </message>
    <message>
        <source>You may not read this file.</source>
        <translation>No tiene permiso para leer este archivo.</translation>
    </message>
    <message>
        <source>The picture is damaged.</source>
        <translation>La imagen está dañada.</translation>
    </message>
    <message>
        <source>This is not a picture that Taxoscope can read.</source>
        <translation>Esta no es una imagen que Taxoscope pueda leer.</translation>
    </message>
    <message>
        <source>The picture is too large for this computer’s memory.</source>
        <translation>La imagen es demasiado grande para la memoria de este equipo.</translation>
    </message>
    <message>
        <source>The file could not be read.</source>
        <translation>No se pudo leer el archivo.</translation>
    </message>
    <message>
        <source>The photograph could not be identified.</source>
        <translation>No se pudo identificar la fotografía.</translation>
    </message>
    <message>
        <source>The model or its labels cannot be found.</source>
        <translation>No se encuentra el modelo o su lista de nombres.</translation>
    </message>
    <message>
        <source>You may not read the model’s files.</source>
        <translation>No tiene permiso para leer los archivos del modelo.</translation>
    </message>
    <message>
        <source>The model’s files are damaged.</source>
        <translation>Los archivos del modelo están dañados.</translation>
    </message>
    <message>
        <source>The model and its labels do not belong together.</source>
        <translation>El modelo y la lista de nombres no se corresponden.</translation>
    </message>
    <message>
        <source>This is not a model that Taxoscope can use.</source>
        <translation>Este no es un modelo que Taxoscope pueda usar.</translation>
    </message>
    <message>
        <source>There is not enough memory for this model.</source>
        <translation>No hay memoria suficiente para este modelo.</translation>
    </message>
    <message>
        <source>The model cannot be used in this way.</source>
        <translation>El modelo no se puede usar de esta manera.</translation>
    </message>
    <message>
        <source>The model could not be loaded.</source>
        <translation>No se pudo cargar el modelo.</translation>
    </message>
    <message>
        <source>There are no labels for this model yet.</source>
        <translation>Todavía no hay nombres para este modelo.</translation>
    </message>
    <message>
        <source>Labels are the names that it chooses from. Choose the folder of a label space, or write labels in your own words.</source>
        <translation>Los nombres son aquello entre lo que elige. Elija la carpeta de una lista de nombres o escriba nombres propios.</translation>
    </message>
    <message>
        <source>The folder is not there.</source>
        <translation>La carpeta no existe.</translation>
    </message>
    <message>
        <source>You may not write there.</source>
        <translation>No tiene permiso para escribir ahí.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>El disco está lleno.</translation>
    </message>
    <message>
        <source>The disk could not be written.</source>
        <translation>No se pudo escribir en el disco.</translation>
    </message>
</context>
<context>
    <name>HelpDialogs</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Open photographs</source>
        <translation>Abrir fotografías</translation>
    </message>
    <message>
        <source>Open a folder with all photographs below it</source>
        <translation>Abrir una carpeta con todas sus fotografías</translation>
    </message>
    <message>
        <source>Go to the next photograph in that direction</source>
        <translation>Ir a la fotografía siguiente en esa dirección</translation>
    </message>
    <message>
        <source>Shift or Ctrl with arrows or clicks</source>
        <translation>Mayús o Ctrl con flechas o clics</translation>
    </message>
    <message>
        <source>Select several photographs</source>
        <translation>Seleccionar varias fotografías</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Seleccionar todo</translation>
    </message>
    <message>
        <source>Identify the selected photographs again</source>
        <translation>Identificar de nuevo las fotografías seleccionadas</translation>
    </message>
    <message>
        <source>Take photographs off the list; the files stay</source>
        <translation>Quitar fotografías de la lista; los archivos se conservan</translation>
    </message>
    <message>
        <source>Stop the work in progress</source>
        <translation>Detener el trabajo en curso</translation>
    </message>
    <message>
        <source>Go to the next part of the window</source>
        <translation>Ir a la parte siguiente de la ventana</translation>
    </message>
    <message>
        <source>Show these keys</source>
        <translation>Mostrar estas teclas</translation>
    </message>
    <message>
        <source>About Taxoscope</source>
        <translation>Acerca de Taxoscope</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Versión %1</translation>
    </message>
    <message>
        <source>Identifies photographs of living things with BioCLIP models, on this computer alone.

Free software under the MIT licence. The models have licences and authors of their own: cite the model that you use, as its page asks.</source>
        <translation>Identifica fotografías de seres vivos con modelos BioCLIP, únicamente en este equipo.

Software libre bajo la licencia MIT. Los modelos tienen licencias y autores propios: cite el modelo que use como pide su página.</translation>
    </message>
    <message>
        <source>Restrict answers to some taxa</source>
        <translation>Limitar las respuestas a algunos taxones</translation>
    </message>
    <message>
        <source>Copy the selected photographs as a table</source>
        <translation>Copiar las fotografías elegidas como tabla</translation>
    </message>
    <message>
        <source>Save all answers as a table</source>
        <translation>Guardar todas las respuestas como tabla</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guía</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
</context>
<context>
    <name>SummaryText</name>
    <message numerus="yes">
        <source>%Ln photograph(s)</source>
        <translation>
            <numerusform>%Ln fotografía</numerusform>
            <numerusform>%Ln fotografías</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln identified</source>
        <translation>
            <numerusform>%Ln identificada</numerusform>
            <numerusform>%Ln identificadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sure</source>
        <translation>
            <numerusform>%Ln dudosa</numerusform>
            <numerusform>%Ln dudosas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln probably not in your list</source>
        <translation>
            <numerusform>%Ln probablemente fuera de su lista</numerusform>
            <numerusform>%Ln probablemente fuera de su lista</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not identified</source>
        <translation>
            <numerusform>%Ln sin identificar</numerusform>
            <numerusform>%Ln sin identificar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln en espera</numerusform>
            <numerusform>%Ln en espera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln being identified</source>
        <translation>
            <numerusform>%Ln identificándose</numerusform>
            <numerusform>%Ln identificándose</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableText</name>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Best supported</source>
        <translation>Mejor respaldado</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rango</translation>
    </message>
    <message>
        <source>Model score</source>
        <translation>Puntuación del modelo</translation>
    </message>
    <message>
        <source>First candidate</source>
        <translation>Primer candidato</translation>
    </message>
    <message>
        <source>Common name</source>
        <translation>Nombre común</translation>
    </message>
    <message>
        <source>Model score of the candidate</source>
        <translation>Puntuación del candidato</translation>
    </message>
    <message>
        <source>Best cosine</source>
        <translation>Mejor coseno</translation>
    </message>
    <message>
        <source>Margin to the next</source>
        <translation>Diferencia con el siguiente</translation>
    </message>
    <message>
        <source>Share inside the list</source>
        <translation>Parte dentro de la lista</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Observación</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>Restriction</source>
        <translation>Restricción</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Umbral</translation>
    </message>
    <message>
        <source>Not identified yet</source>
        <translation>Aún sin identificar</translation>
    </message>
    <message>
        <source>Probably not in your list</source>
        <translation>Probablemente no está en su lista</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>Dudoso</translation>
    </message>
    <message>
        <source>(configuration guessed)</source>
        <translation>(configuración supuesta)</translation>
    </message>
    <message>
        <source>(synthetic world: every taxon is invented)</source>
        <translation>(mundo sintético: todos los taxones son inventados)</translation>
    </message>
</context>
<context>
    <name>TaxonText</name>
    <message>
        <source>Kingdom</source>
        <comment>taxonomic rank</comment>
        <translation>Reino</translation>
    </message>
    <message>
        <source>Phylum</source>
        <comment>taxonomic rank</comment>
        <translation>Filo</translation>
    </message>
    <message>
        <source>Class</source>
        <comment>taxonomic rank</comment>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Order</source>
        <comment>taxonomic rank</comment>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Family</source>
        <comment>taxonomic rank</comment>
        <translation>Familia</translation>
    </message>
    <message>
        <source>Genus</source>
        <comment>taxonomic rank</comment>
        <translation>Género</translation>
    </message>
    <message>
        <source>Species</source>
        <comment>taxonomic rank</comment>
        <translation>Especie</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>Dudoso</translation>
    </message>
    <message>
        <source>%1, model score %2</source>
        <translation>%1, puntuación del modelo %2</translation>
    </message>
    <message>
        <source>Probably not in your list</source>
        <translation>Probablemente no está en su lista</translation>
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
        <translation>Solo %1</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>taxoscope: unknown option %1; see --help</source>
        <translation>taxoscope: opción desconocida %1; vea --help</translation>
    </message>
</context>
<context>
    <name>taxo::ui::Actions</name>
    <message>
        <source>&amp;Open photographs …</source>
        <translation>&amp;Abrir fotografías …</translation>
    </message>
    <message>
        <source>Open a &amp;folder …</source>
        <translation>Abrir una &amp;carpeta …</translation>
    </message>
    <message>
        <source>Choose a &amp;model …</source>
        <translation>Elegir un &amp;modelo …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Seleccionar &amp;todo</translation>
    </message>
    <message>
        <source>&amp;Remove from the list</source>
        <translation>&amp;Quitar de la lista</translation>
    </message>
    <message>
        <source>&amp;Identify again</source>
        <translation>&amp;Identificar de nuevo</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Detener</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Continuar</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Teclas</translation>
    </message>
    <message>
        <source>&amp;About Taxoscope</source>
        <translation>&amp;Acerca de Taxoscope</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;Identify</source>
        <translation>&amp;Identificar</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Labels of your own …</source>
        <translation>&amp;Nombres propios …</translation>
    </message>
    <message>
        <source>Only some &amp;taxa …</source>
        <translation>Solo algunos &amp;taxones …</translation>
    </message>
    <message>
        <source>&amp;Explore the demo world</source>
        <translation>&amp;Explorar el mundo de demostración</translation>
    </message>
    <message>
        <source>&amp;Save table …</source>
        <translation>&amp;Guardar tabla …</translation>
    </message>
    <message>
        <source>&amp;Copy as a table</source>
        <translation>&amp;Copiar como tabla</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Guía (en inglés)</translation>
    </message>
</context>
<context>
    <name>taxo::ui::DemoStrip</name>
    <message>
        <source>Demo world</source>
        <translation>Mundo de demostración</translation>
    </message>
    <message>
        <source>Leave the demo world</source>
        <translation>Salir del mundo de demostración</translation>
    </message>
    <message>
        <source>Synthetic: every organism, name and place is invented. This model knows nothing else; what it calls your own photographs means nothing.</source>
        <translation>Sintético: todos los organismos, nombres y lugares son inventados. Este modelo no conoce nada más; lo que diga de sus propias fotografías no significa nada.</translation>
    </message>
</context>
<context>
    <name>taxo::ui::DropHint</name>
    <message>
        <source>Drop to add these photographs</source>
        <translation>Suelte para añadir estas fotografías</translation>
    </message>
</context>
<context>
    <name>taxo::ui::GalleryPanel</name>
    <message>
        <source>Photographs</source>
        <translation>Fotografías</translation>
    </message>
</context>
<context>
    <name>taxo::ui::IdentifierHost</name>
    <message>
        <source>Loading the model</source>
        <translation>Cargando el modelo</translation>
    </message>
</context>
<context>
    <name>taxo::ui::IdentifyQueue</name>
    <message>
        <source>Identifying photographs</source>
        <translation>Identificando fotografías</translation>
    </message>
</context>
<context>
    <name>taxo::ui::InspectorPanel</name>
    <message>
        <source>heaviest lies elsewhere:</source>
        <extracomment>below 0.5 a rank&apos;s heaviest taxon may lie elsewhere in the tree; its name follows</extracomment>
        <translation>el más alto está en otra rama:</translation>
    </message>
    <message>
        <source>next:</source>
        <extracomment>the second heaviest taxon of this rank; its name follows</extracomment>
        <translation>después:</translation>
    </message>
    <message>
        <source>Place in the tree of life</source>
        <translation>Posición taxonómica</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Candidatos</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Indicios</translation>
    </message>
    <message>
        <source>Best cosine</source>
        <translation>Mejor coseno</translation>
    </message>
    <message>
        <source>Margin to the next label</source>
        <translation>Diferencia con el nombre siguiente</translation>
    </message>
    <message>
        <source>Share of the mass inside your list</source>
        <translation>Parte de la masa dentro de su lista</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Best supported rank: %1</source>
        <translation>Rango mejor respaldado: %1</translation>
    </message>
    <message>
        <source>Model score %1</source>
        <translation>Puntuación del modelo %1</translation>
    </message>
    <message>
        <source>No rank is well supported</source>
        <translation>Ningún rango está bien respaldado</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>Dudoso</translation>
    </message>
    <message>
        <source>No taxon reaches a model score of %1. The heaviest path stands below.</source>
        <extracomment>the heaviest path is the ladder that is shown</extracomment>
        <translation>Ningún taxón alcanza una puntuación de %1. Abajo está el camino de puntuación más alta.</translation>
    </message>
    <message>
        <source>Probably not in your list: only %1 of the model’s mass lies inside it.</source>
        <translation>Probablemente no está en su lista: solo %1 de la masa del modelo cae dentro.</translation>
    </message>
    <message>
        <source>No photograph chosen</source>
        <translation>Ninguna fotografía elegida</translation>
    </message>
    <message>
        <source>Choose one on the left to see what it shows.</source>
        <translation>Elija una a la izquierda para ver qué muestra.</translation>
    </message>
    <message>
        <source>Details: %1</source>
        <translation>Detalles: %1</translation>
    </message>
    <message>
        <source>Being identified …</source>
        <translation>Identificándose …</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Identifying was stopped. Choose “Go on” to continue.</source>
        <translation>La identificación se detuvo. Elija «Continuar» para seguir.</translation>
    </message>
    <message>
        <source>Its turn comes soon.</source>
        <translation>Pronto será su turno.</translation>
    </message>
    <message>
        <source>Photographs wait until a model can be used.</source>
        <translation>Las fotografías esperan hasta que se pueda usar un modelo.</translation>
    </message>
    <message>
        <source>Labels of your own have no place in the tree of life: there are candidates and no ladder of ranks. The scores share out 1 among your labels, also where none of them is right.</source>
        <translation>Los nombres propios no tienen lugar en el árbol de la vida: hay candidatos, pero no escala de rangos. Las puntuaciones reparten 1 entre sus nombres, también cuando ninguno es correcto.</translation>
    </message>
    <message>
        <source>Bins</source>
        <extracomment>labels that are counted together</extracomment>
        <translation>Grupos</translation>
    </message>
    <message>
        <source>Best of your labels</source>
        <translation>El mejor de sus nombres</translation>
    </message>
    <message>
        <source>Best of your bins</source>
        <translation>El mejor de sus grupos</translation>
    </message>
    <message>
        <source>Model score %1 within your list</source>
        <translation>Puntuación del modelo %1 dentro de su lista</translation>
    </message>
    <message>
        <source>The model score is the share of the model’s mass that a name receives. It says how well the model supports it, and is no chance of being right.</source>
        <translation>La puntuación es la parte de la masa del modelo que recibe un nombre. Dice cuánto lo respalda el modelo, no lo probable que sea acertar.</translation>
    </message>
    <message>
        <source>, below the threshold of %1</source>
        <extracomment>after &quot;Model score 0.52&quot;</extracomment>
        <translation>, por debajo del umbral de %1</translation>
    </message>
</context>
<context>
    <name>taxo::ui::JobsPanel</name>
    <message>
        <source>Work in progress</source>
        <translation>Trabajo en curso</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>Detener (Esc)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Deteniendo …</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <extracomment>how far a job is: &quot;12 of 64&quot;</extracomment>
        <translation>%L1 de %L2</translation>
    </message>
    <message>
        <source>%L1 so far</source>
        <translation>%L1 hasta ahora</translation>
    </message>
</context>
<context>
    <name>taxo::ui::MainWindow</name>
    <message>
        <source>Open …</source>
        <translation>Abrir …</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Open photographs</source>
        <translation>Abrir fotografías</translation>
    </message>
    <message>
        <source>Photographs (%1)</source>
        <translation>Fotografías (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Abrir una carpeta</translation>
    </message>
    <message>
        <source>Open photographs (%1); folders can be dropped anywhere</source>
        <translation>Abrir fotografías (%1); las carpetas se pueden soltar en cualquier parte</translation>
    </message>
    <message>
        <source>All taxa</source>
        <translation>Todos los taxones</translation>
    </message>
    <message>
        <source>Restrict answers to some taxa (%1)</source>
        <translation>Limitar las respuestas a algunos taxones (%1)</translation>
    </message>
    <message numerus="yes">
        <source>Only %Ln taxa</source>
        <translation>
            <numerusform>Solo %Ln taxón</numerusform>
            <numerusform>Solo %Ln taxones</numerusform>
        </translation>
    </message>
    <message>
        <source>Save table</source>
        <translation>Guardar tabla</translation>
    </message>
    <message>
        <source>JSON lines, with everything (*.jsonl)</source>
        <translation>Líneas JSON, con todo (*.jsonl)</translation>
    </message>
    <message>
        <source>Table for spreadsheets and scripts (*.csv)</source>
        <translation>Tabla para hojas de cálculo y programas (*.csv)</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>sin guardar</translation>
    </message>
    <message>
        <source>saved as %1</source>
        <translation>guardado como %1</translation>
    </message>
    <message>
        <source>Answers are kept until the window closes and can be made again at any time. To keep them, save them as a table (%1).</source>
        <translation>Las respuestas se conservan hasta que se cierra la ventana y pueden obtenerse de nuevo en cualquier momento. Para conservarlas, guárdelas como tabla (%1).</translation>
    </message>
</context>
<context>
    <name>taxo::ui::ModelBar</name>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>None chosen</source>
        <translation>Ninguno elegido</translation>
    </message>
    <message>
        <source>Choose a folder …</source>
        <translation>Elegir una carpeta …</translation>
    </message>
    <message>
        <source>Choose a weights file …</source>
        <translation>Elegir un archivo de pesos …</translation>
    </message>
    <message>
        <source>The model’s own</source>
        <translation>Los del modelo</translation>
    </message>
    <message>
        <source>Choose a file (.npy) …</source>
        <translation>Elegir un archivo (.npy) …</translation>
    </message>
    <message>
        <source>Folder of a model</source>
        <translation>Carpeta de un modelo</translation>
    </message>
    <message>
        <source>Weights of a model</source>
        <translation>Pesos de un modelo</translation>
    </message>
    <message>
        <source>Weights (*.safetensors *.bin *.pt)</source>
        <translation>Pesos (*.safetensors *.bin *.pt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Folder of labels</source>
        <translation>Carpeta de una lista de nombres</translation>
    </message>
    <message>
        <source>Label embeddings (*.npy)</source>
        <translation>Listas de nombres (*.npy)</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>Cargando …</translation>
    </message>
    <message>
        <source>Not usable</source>
        <translation>No se puede usar</translation>
    </message>
    <message>
        <source>Own labels (%L1)</source>
        <extracomment>an entry to choose: labels in a person&apos;s own words, and how many they are</extracomment>
        <translation>Nombres propios (%L1)</translation>
    </message>
    <message>
        <source>Labels of your own …</source>
        <translation>Nombres propios …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s)</source>
        <translation>
            <numerusform>%Ln nombre</numerusform>
            <numerusform>%Ln nombres</numerusform>
        </translation>
    </message>
    <message>
        <source>Its configuration is guessed from the weights.</source>
        <translation>Su configuración se ha supuesto a partir de los pesos.</translation>
    </message>
</context>
<context>
    <name>taxo::ui::NoticeBar</name>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
</context>
<context>
    <name>taxo::ui::Notices</name>
    <message>
        <source>There are no photographs in that folder.</source>
        <translation>En esa carpeta no hay fotografías.</translation>
    </message>
    <message>
        <source>Your choice could not be remembered.</source>
        <translation>No se pudo recordar su elección.</translation>
    </message>
    <message>
        <source>Nothing is lost: the file was kept as %1. Choose model and labels again, or mend that file and give it its old name.</source>
        <translation>No se ha perdido nada: el archivo se guardó como %1. Elija de nuevo el modelo y los nombres, o repare ese archivo y devuélvale su nombre anterior.</translation>
    </message>
    <message>
        <source>Your settings could not be read, so Taxoscope begins with new ones.</source>
        <translation>No se pudieron leer sus ajustes; Taxoscope empieza con otros nuevos.</translation>
    </message>
    <message>
        <source>The labels “%1” were chosen for another model. Now the model’s own are used.</source>
        <translation>Los nombres «%1» se eligieron para otro modelo. Ahora se usan los del propio modelo.</translation>
    </message>
    <message>
        <source>Labels hold what the model that made them makes of each name. With another model they give wrong answers, even where they fit.</source>
        <translation>Una lista de nombres contiene lo que el modelo que la creó entiende por cada nombre. Con otro modelo da respuestas falsas, aunque encaje.</translation>
    </message>
    <message>
        <source>Use “%1” all the same</source>
        <translation>Usar «%1» de todos modos</translation>
    </message>
    <message>
        <source>This model came without its configuration, which is now guessed from its weights.</source>
        <translation>Este modelo vino sin su configuración, que se ha supuesto a partir de sus pesos.</translation>
    </message>
    <message>
        <source>How it prepares photographs and which activation it uses may be wrong, and its answers with them. Put its open_clip_config.json beside the weights and choose it again.</source>
        <translation>Puede ser errónea la forma en que prepara las fotografías o la activación que usa, y con ellas sus respuestas. Ponga su open_clip_config.json junto a los pesos y elíjalo de nuevo.</translation>
    </message>
    <message>
        <source>No model is chosen, so the photographs wait.</source>
        <translation>No hay ningún modelo elegido; las fotografías esperan.</translation>
    </message>
    <message>
        <source>Choose a model …</source>
        <translation>Elegir un modelo …</translation>
    </message>
    <message>
        <source>Use the model’s own labels</source>
        <translation>Usar los nombres del modelo</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Identifying ended early.</source>
        <translation>La identificación terminó antes de tiempo.</translation>
    </message>
    <message>
        <source>These labels do not hold all the taxa of your list.</source>
        <translation>Estos nombres no contienen todos los taxones de su lista.</translation>
    </message>
    <message>
        <source>Allow all taxa</source>
        <translation>Permitir todos los taxones</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) could not be opened.</source>
        <translation>
            <numerusform>No se pudo abrir %n elemento.</numerusform>
            <numerusform>No se pudieron abrir %n elementos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose one at the top, or get one with the command “taxo models get bioclip-2”.</source>
        <translation>Elija uno arriba, o consiga uno con la orden «taxo models get bioclip-2».</translation>
    </message>
    <message>
        <source>The demo world could not be drawn.</source>
        <translation>No se pudo dibujar el mundo de demostración.</translation>
    </message>
    <message>
        <source>The table could not be saved.</source>
        <translation>No se pudo guardar la tabla.</translation>
    </message>
    <message>
        <source>Choose labels …</source>
        <translation>Elegir nombres …</translation>
    </message>
    <message>
        <source>Labels of your own …</source>
        <translation>Nombres propios …</translation>
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
        <translation>Nombres propios</translation>
    </message>
    <message>
        <source>One label a line, in your own words: “brown bear”, “empty frame”. Each photograph is compared with these alone. The models know English and scientific names best.</source>
        <translation>Un nombre por línea, con sus propias palabras: «brown bear», «empty frame». Cada fotografía se compara solo con ellos. Los modelos conocen mejor los nombres ingleses y científicos.</translation>
    </message>
    <message>
        <source>Labels, one a line</source>
        <translation>Nombres, uno por línea</translation>
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
        <translation>Para contar nombres juntos, pegue dos columnas de una hoja de cálculo o cargue un archivo CSV: el nombre y el grupo para el que cuenta.</translation>
    </message>
    <message>
        <source>Load from file …</source>
        <translation>Cargar de un archivo …</translation>
    </message>
    <message>
        <source>Use these labels</source>
        <translation>Usar estos nombres</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>Lists of labels (*.txt *.csv *.tsv)</source>
        <translation>Listas de nombres (*.txt *.csv *.tsv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Reading labels</source>
        <translation>Leyendo nombres</translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s)</source>
        <translation>
            <numerusform>%Ln nombre</numerusform>
            <numerusform>%Ln nombres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bin(s)</source>
        <extracomment>labels that are counted together</extracomment>
        <translation>
            <numerusform>%Ln grupo</numerusform>
            <numerusform>%Ln grupos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them stand(s) there already and share(s) its score.</source>
        <translation>
            <numerusform>%Ln de ellos está repetido y reparte su puntuación.</numerusform>
            <numerusform>%Ln de ellos están repetidos y reparten su puntuación.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxo::ui::PhotoListModel</name>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Being identified</source>
        <translation>Identificándose</translation>
    </message>
</context>
<context>
    <name>taxo::ui::PhotoPanel</name>
    <message>
        <source>%L1 of %L2</source>
        <extracomment>the photograph&apos;s place among all: &quot;3 of 25&quot;</extracomment>
        <translation>%L1 de %L2</translation>
    </message>
</context>
<context>
    <name>taxo::ui::PhotoTileDelegate</name>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Identifying …</source>
        <translation>Identificando …</translation>
    </message>
    <message>
        <source>Not identified</source>
        <translation>Sin identificar</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>Dudoso</translation>
    </message>
</context>
<context>
    <name>taxo::ui::RestrictionBar</name>
    <message>
        <source>Only</source>
        <extracomment>before a list of taxa that answers are restricted to</extracomment>
        <translation>Solo</translation>
    </message>
    <message>
        <source>Add a taxon</source>
        <translation>Añadir un taxón</translation>
    </message>
    <message>
        <source>Allow all taxa</source>
        <translation>Permitir todos los taxones</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>The labels are being loaded …</source>
        <translation>Cargando los nombres …</translation>
    </message>
    <message>
        <source>The labels cannot be used</source>
        <translation>Los nombres no se pueden usar</translation>
    </message>
    <message>
        <source>A family, genus, species …</source>
        <translation>Familia, género, especie …</translation>
    </message>
    <message>
        <source>Another taxon …</source>
        <translation>Otro taxón …</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <extracomment>taxa of the list that there is no room for</extracomment>
        <translation>
            <numerusform>y %Ln más</numerusform>
            <numerusform>y %Ln más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln taxa</source>
        <translation>
            <numerusform>%Ln taxón</numerusform>
            <numerusform>%Ln taxones</numerusform>
        </translation>
    </message>
    <message>
        <source>These labels do not know that name.</source>
        <translation>Estos nombres no lo incluyen.</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Quitar %1</translation>
    </message>
</context>
<context>
    <name>taxo::ui::ScoreRows</name>
    <message>
        <source>%1, model score %2</source>
        <translation>%1, puntuación del modelo %2</translation>
    </message>
    <message>
        <source>Best supported: %1</source>
        <translation>Mejor respaldado: %1</translation>
    </message>
</context>
<context>
    <name>taxo::ui::Session</name>
    <message>
        <source>Looking for photographs</source>
        <translation>Buscando fotografías</translation>
    </message>
    <message>
        <source>Drawing the demo world</source>
        <translation>Dibujando el mundo de demostración</translation>
    </message>
    <message>
        <source>Saving the table</source>
        <translation>Guardando la tabla</translation>
    </message>
</context>
<context>
    <name>taxo::ui::StartPage</name>
    <message>
        <source>Your photographs stay where they are and as they are. Nothing leaves this computer.</source>
        <translation>Sus fotografías se quedan donde y como están. Nada sale de este equipo.</translation>
    </message>
    <message>
        <source>Drop photographs here</source>
        <translation>Suelte aquí las fotografías</translation>
    </message>
    <message>
        <source>Files or whole folders. Taxoscope names what they show, from kingdom to species, and tells how well each rank is supported.</source>
        <translation>Archivos o carpetas enteras. Taxoscope nombra lo que muestran, del reino a la especie, y dice cuánto respaldo tiene cada rango.</translation>
    </message>
    <message>
        <source>Open photographs …</source>
        <translation>Abrir fotografías …</translation>
    </message>
    <message>
        <source>Open a folder …</source>
        <translation>Abrir una carpeta …</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Copiar la orden</translation>
    </message>
    <message>
        <source>Choose a model …</source>
        <translation>Elegir un modelo …</translation>
    </message>
    <message>
        <source>No model yet</source>
        <translation>Todavía no hay modelo</translation>
    </message>
    <message>
        <source>%1 is ready</source>
        <translation>%1 está listo</translation>
    </message>
    <message>
        <source>%1 is being loaded</source>
        <translation>Se está cargando %1</translation>
    </message>
    <message>
        <source>%1 is chosen</source>
        <translation>%1 está elegido</translation>
    </message>
    <message>
        <source>You can drop photographs already.</source>
        <translation>Ya puede soltar fotografías.</translation>
    </message>
    <message>
        <source>Use the model’s own labels</source>
        <translation>Usar los nombres del modelo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s), on %1 in %2</source>
        <extracomment>number of labels, device (cpu, cuda:0), precision (fp32)</extracomment>
        <translation>
            <numerusform>%Ln nombre, en %1 con %2</numerusform>
            <numerusform>%Ln nombres, en %1 con %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Its configuration is guessed from the weights.</source>
        <translation>Su configuración se ha supuesto a partir de los pesos.</translation>
    </message>
    <message>
        <source>Taxoscope needs a BioCLIP model to identify. Get one with this command, or choose one that you have.</source>
        <translation>Taxoscope necesita un modelo BioCLIP para identificar. Consiga uno con esta orden, o elija uno que ya tenga.</translation>
    </message>
    <message>
        <source>Or look around first, in an invented world that is drawn on this computer.</source>
        <translation>O eche primero un vistazo a un mundo inventado que se dibuja en este ordenador.</translation>
    </message>
    <message>
        <source>Explore the demo world</source>
        <translation>Explorar el mundo de demostración</translation>
    </message>
    <message>
        <source>Choose labels …</source>
        <translation>Elegir nombres …</translation>
    </message>
    <message>
        <source>Labels of your own …</source>
        <translation>Nombres propios …</translation>
    </message>
</context>
<context>
    <name>taxo::ui::TaxonField</name>
    <message numerus="yes">
        <source>%1, %Ln species</source>
        <extracomment>a rank and how many species a taxon of it holds: &quot;Family, 12 species&quot;</extracomment>
        <translation>
            <numerusform>%1, %Ln especie</numerusform>
            <numerusform>%1, %Ln especies</numerusform>
        </translation>
    </message>
</context>
</TS>
