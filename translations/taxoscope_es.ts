<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
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
        <source>Copy the result as text</source>
        <translation>Copiar el resultado como texto</translation>
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
</context>
<context>
    <name>TaxonText</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a species and its common name: &quot;Ursus arctos (Brown Bear)&quot;</extracomment>
        <translation>%1 (%2)</translation>
    </message>
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
        <source>Best supported: %1</source>
        <translation>Mejor respaldado: %1</translation>
    </message>
    <message>
        <source>%1 %2, model score %3</source>
        <translation>%1 %2, puntuación del modelo %3</translation>
    </message>
    <message>
        <source>Candidate: %1, model score %2, cosine %3</source>
        <translation>Candidato: %1, puntuación del modelo %2, coseno %3</translation>
    </message>
    <message>
        <source>Share of the model’s mass inside your list: %1</source>
        <translation>Parte de la masa del modelo dentro de su lista: %1</translation>
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
        <source>&amp;Copy the result</source>
        <translation>&amp;Copiar el resultado</translation>
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
        <source>The model score is the share of the model’s mass that a taxon receives. It says how well the model supports a name, and is no chance of being right.</source>
        <translation>La puntuación es la parte de la masa del modelo que recibe un taxón. Dice cuánto respalda el modelo un nombre, no lo probable que sea acertar.</translation>
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
        <source>Best label</source>
        <translation>Mejor nombre</translation>
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
        <source>There are no photographs in that folder.</source>
        <translation>En esa carpeta no hay fotografías.</translation>
    </message>
    <message>
        <source>Your choice of the model could not be remembered.</source>
        <translation>No se pudo recordar el modelo elegido.</translation>
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
        <source>No model is chosen, so the photographs wait.</source>
        <translation>No hay ningún modelo elegido; las fotografías esperan.</translation>
    </message>
    <message>
        <source>Get one with the command “taxo models get bioclip-2”, or choose the folder of one that you have.</source>
        <translation>Consiga uno con la orden «taxo models get bioclip-2» o elija la carpeta de uno que tenga.</translation>
    </message>
    <message>
        <source>Choose a model …</source>
        <translation>Elegir un modelo …</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Identifying ended early.</source>
        <translation>La identificación terminó antes de tiempo.</translation>
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
    <message numerus="yes">
        <source>%n photograph(s)</source>
        <translation>
            <numerusform>%n fotografía</numerusform>
            <numerusform>%n fotografías</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n identified</source>
        <translation>
            <numerusform>%n identificada</numerusform>
            <numerusform>%n identificadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sure</source>
        <translation>
            <numerusform>%n dudosa</numerusform>
            <numerusform>%n dudosas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not identified</source>
        <translation>
            <numerusform>%n sin identificar</numerusform>
            <numerusform>%n sin identificar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en espera</numerusform>
            <numerusform>%n en espera</numerusform>
        </translation>
    </message>
    <message>
        <source>Open photographs (%1); folders can be dropped anywhere</source>
        <translation>Abrir fotografías (%1); las carpetas se pueden soltar en cualquier parte</translation>
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
        <source>%L1 labels</source>
        <translation>%L1 nombres</translation>
    </message>
    <message>
        <source>Not usable</source>
        <translation>No se puede usar</translation>
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
        <source>Taxoscope needs a BioCLIP model to identify. Get one with this command, or choose the folder of one that you have.</source>
        <translation>Para identificar, Taxoscope necesita un modelo BioCLIP. Consígalo con esta orden o elija la carpeta de uno que tenga.</translation>
    </message>
    <message>
        <source>%1 is ready</source>
        <translation>%1 está listo</translation>
    </message>
    <message>
        <source>%L1 labels, on %2 in %3</source>
        <extracomment>number of labels, device (cpu, cuda:0), precision (fp32)</extracomment>
        <translation>%L1 nombres, en %2 con %3</translation>
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
</context>
</TS>
