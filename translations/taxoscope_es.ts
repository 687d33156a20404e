<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
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
        <translation>%L1 a %L2 %</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <extracomment>so many right ones of so many</extracomment>
        <translation>%L1 de %L2</translation>
    </message>
    <message>
        <source>%1: nothing to judge by</source>
        <translation>%1: sin datos para juzgar</translation>
    </message>
    <message>
        <source>%1: %2 right, between %L3 and %L4 %, by %5</source>
        <translation>%1: %2 correctos, entre %L3 y %L4 %, según %5</translation>
    </message>
    <message>
        <source>%L1 of %L2 looked at</source>
        <extracomment>photographs of a sample</extracomment>
        <translation>%L1 de %L2 revisadas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln was/were determined with the suggestion in sight. That does not count: look again.</source>
        <translation>
            <numerusform>%Ln se determinó con la sugerencia a la vista. Eso no cuenta: mírela de nuevo.</numerusform>
            <numerusform>%Ln se determinaron con la sugerencia a la vista. Eso no cuenta: mírelas de nuevo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be told.</source>
        <translation>
            <numerusform>%Ln no se pudo determinar.</numerusform>
            <numerusform>%Ln no se pudieron determinar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln is/are not identified.</source>
        <translation>
            <numerusform>%Ln está sin identificar.</numerusform>
            <numerusform>%Ln están sin identificar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %Ln no name is supported.</source>
        <translation>
            <numerusform>Para %Ln no hay ningún nombre respaldado.</numerusform>
            <numerusform>Para %Ln no hay ningún nombre respaldado.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln supported name(s) could not be judged: they are deeper than people could determine.</source>
        <translation>
            <numerusform>%Ln nombre respaldado no se pudo juzgar: llega a un rango más bajo del que se pudo determinar.</numerusform>
            <numerusform>%Ln nombres respaldados no se pudieron juzgar: llegan a un rango más bajo del que se pudo determinar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Of 100 names that stand here, %L1 are right.</source>
        <translation>De cada 100 nombres que aparecen aquí, %L1 son correctos.</translation>
    </message>
    <message>
        <source>Of 100 names that stand here, %L1 to %L2 are right.</source>
        <translation>De cada 100 nombres que aparecen aquí, entre %L1 y %L2 son correctos.</translation>
    </message>
    <message>
        <source>These are first impressions: what was looked at first need not be like the rest.</source>
        <translation>Son primeras impresiones: lo que se revisó primero no tiene por qué ser como el resto.</translation>
    </message>
</context>
<context>
    <name>CatalogueText</name>
    <message>
        <source>Trained on 214 million photographs of 952,000 taxa (TreeOfLife-200M). The one to begin with: much better than the first BioCLIP at every rank.</source>
        <translation>Entrenado con 214 millones de fotografías de 952.000 taxones (TreeOfLife-200M). El indicado para empezar: mucho mejor que el primer BioCLIP en todos los rangos.</translation>
    </message>
    <message>
        <source>The largest, trained on 233 million photographs. Names 5.7 points more species right than BioCLIP 2 in its authors&apos; tests, at twice the work; best on a GPU.</source>
        <translation>El mayor, entrenado con 233 millones de fotografías. Acierta 5,7 puntos más de especies que BioCLIP 2 en las pruebas de sus autores, con el doble de trabajo; mejor con una GPU.</translation>
    </message>
    <message>
        <source>The first: trained on 10 million photographs of 454,000 taxa (TreeOfLife-10M). Small, and a quarter of the work of BioCLIP 2.</source>
        <translation>El primero: entrenado con 10 millones de fotografías de 454.000 taxones (TreeOfLife-10M). Pequeño, con la cuarta parte del trabajo de BioCLIP 2.</translation>
    </message>
    <message>
        <source>BioCLIP&apos;s size, trained with descriptions beside names: for finding photographs by what they show. No label space is published for it; build one with taxo labels build.</source>
        <translation>Del tamaño de BioCLIP, entrenado con descripciones además de nombres: para buscar fotografías por lo que muestran. No hay lista de nombres publicada; créela con «taxo labels build».</translation>
    </message>
    <message>
        <source>BioCLIP trained on iNat21 alone (10,000 species): for comparison. No label space is published for it; build one with taxo labels build.</source>
        <translation>BioCLIP entrenado solo con iNat21 (10.000 especies): para comparar. No hay lista de nombres publicada; créela con «taxo labels build».</translation>
    </message>
    <message>
        <source>867,455 species as BioCLIP 2 sees their names. 15,487 of them (most ferns and conifers, Protozoa, Viruses) are empty as published; Taxoscope can fill them.</source>
        <translation>867.455 especies tal como BioCLIP 2 ve sus nombres. 15.487 de ellas (la mayoría de helechos y coníferas, protozoos, virus) se publicaron vacías; Taxoscope puede completarlas.</translation>
    </message>
    <message>
        <source>794,878 species as BioCLIP 2.5 Huge sees their names.</source>
        <translation>794.878 especies tal como BioCLIP 2.5 Huge ve sus nombres.</translation>
    </message>
    <message>
        <source>384,490 species as BioCLIP sees their names.</source>
        <translation>384.490 especies tal como BioCLIP ve sus nombres.</translation>
    </message>
</context>
<context>
    <name>ChoiceText</name>
    <message>
        <source>Demo world</source>
        <translation>Mundo de demostración</translation>
    </message>
</context>
<context>
    <name>ClustersText</name>
    <message numerus="yes">
        <source>%Ln or more</source>
        <extracomment>of clusters: the fewest that are one</extracomment>
        <translation>
            <numerusform>%Ln o más</numerusform>
            <numerusform>%Ln o más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s)</source>
        <extracomment>of HDBSCAN: how many must be near</extracomment>
        <translation>
            <numerusform>%Ln vecino</numerusform>
            <numerusform>%Ln vecinos</numerusform>
        </translation>
    </message>
    <message>
        <source>the smallest</source>
        <translation>los menores</translation>
    </message>
    <message numerus="yes">
        <source>%Ln asked for</source>
        <extracomment>of k-means: how many clusters were asked for</extracomment>
        <translation>
            <numerusform>%Ln pedido</numerusform>
            <numerusform>%Ln pedidos</numerusform>
        </translation>
    </message>
    <message>
        <source>distance %1</source>
        <translation>distancia %1</translation>
    </message>
    <message>
        <source>clusters of the picture</source>
        <translation>clústeres de la imagen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln principal component(s)</source>
        <translation>
            <numerusform>%Ln componente principal</numerusform>
            <numerusform>%Ln componentes principales</numerusform>
        </translation>
    </message>
    <message>
        <source>Clusters: %1</source>
        <extracomment>%1 is the name of a result that holds clusters</extracomment>
        <translation>Clústeres: %1</translation>
    </message>
    <message>
        <source>HDBSCAN</source>
        <translation>HDBSCAN</translation>
    </message>
    <message>
        <source>k-means</source>
        <translation>k-medias</translation>
    </message>
    <message>
        <source>By rank</source>
        <translation>Por rango</translation>
    </message>
    <message numerus="yes">
        <source>of %Ln item(s)</source>
        <extracomment>after a method: among how many it looked for clusters</extracomment>
        <translation>
            <numerusform>de %Ln elemento</numerusform>
            <numerusform>de %Ln elementos</numerusform>
        </translation>
    </message>
    <message>
        <source>centred within %1</source>
        <translation>centrado dentro de: %1</translation>
    </message>
    <message>
        <source>%1 are in no cluster.</source>
        <translation>El %1 no está en ningún clúster.</translation>
    </message>
    <message>
        <source>That is more than half: k-means, or clusters by a higher rank, leave less out; so do fewer samples and smaller clusters.</source>
        <translation>Es más de la mitad: k-medias o clústeres por un rango más alto dejan fuera menos, igual que menos vecinos y clústeres más pequeños.</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Despliegue</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Of what people determined they tell the %1 best: %2 of 1, where 0 is chance.</source>
        <extracomment>how far clusters agree with taxa; %1 is a rank, %2 from 0 to 1</extracomment>
        <translation>De lo que determinaron personas, lo que mejor reflejan es: %1 (%2 de 1, donde 0 es azar).</translation>
    </message>
    <message>
        <source>%1 explains them better than taxa do (%2): what its photographs have in common can be taken off.</source>
        <translation>%1 los explica mejor que los taxones (%2): lo que sus fotos tienen en común se puede restar.</translation>
    </message>
    <message>
        <source>%1 explains them at least half as well as taxa do (%2): what its photographs have in common can be taken off.</source>
        <translation>%1 los explica al menos la mitad de bien que los taxones (%2): lo que sus fotos tienen en común se puede restar.</translation>
    </message>
    <message>
        <source>No item has both.</source>
        <translation>Ningún elemento tiene ambos.</translation>
    </message>
    <message>
        <source>These are nearly the same groups.</source>
        <translation>Son casi los mismos grupos.</translation>
    </message>
    <message>
        <source>Each tells much of the other.</source>
        <translation>Cada uno dice mucho del otro.</translation>
    </message>
    <message>
        <source>Each tells something of the other.</source>
        <translation>Cada uno dice algo del otro.</translation>
    </message>
    <message>
        <source>They have little in common.</source>
        <translation>Tienen poco en común.</translation>
    </message>
    <message>
        <source>They have no more in common than by chance.</source>
        <translation>No tienen más en común que por azar.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) have both and were compared.</source>
        <translation>
            <numerusform>%Ln elemento tiene ambos y se comparó.</numerusform>
            <numerusform>%Ln elementos tienen ambos y se compararon.</numerusform>
        </translation>
    </message>
    <message>
        <source>Months of the year</source>
        <translation>Meses del año</translation>
    </message>
</context>
<context>
    <name>DeterminationText</name>
    <message>
        <source>chosen</source>
        <translation>elegido</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importado</translation>
    </message>
    <message>
        <source>Nothing there</source>
        <translation>Ningún organismo</translation>
    </message>
    <message>
        <source>Cannot be told</source>
        <translation>No determinable</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>who determined it, when, and how that came about</extracomment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>said of the occurrence</source>
        <translation>para todo el registro biológico</translation>
    </message>
    <message>
        <source>without a suggestion</source>
        <extracomment>how a determination came about: no suggestion was in sight</extracomment>
        <translation>sin sugerencia</translation>
    </message>
    <message>
        <source>by the look of a similar one</source>
        <extracomment>how a determination came about: somebody looked at one photograph for several like it</extracomment>
        <translation>a partir de una parecida</translation>
    </message>
    <message>
        <source>agreed with a suggestion</source>
        <translation>de acuerdo con una sugerencia</translation>
    </message>
</context>
<context>
    <name>DropText</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln archivo</numerusform>
            <numerusform>%Ln archivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s)</source>
        <translation>
            <numerusform>%Ln fotografía</numerusform>
            <numerusform>%Ln fotografías</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln carpeta</numerusform>
            <numerusform>%Ln carpetas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other(s)</source>
        <translation>
            <numerusform>%Ln otro archivo</numerusform>
            <numerusform>%Ln otros archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <extracomment>two things that are dropped together: &quot;12 photographs&quot; and &quot;a folder&quot;</extracomment>
        <translation>%1 y %2</translation>
    </message>
    <message>
        <source>%1 into the collection “%2”</source>
        <translation>%1 a la colección «%2»</translation>
    </message>
    <message>
        <source>Open the collection “%1”</source>
        <translation>Abrir la colección «%1»</translation>
    </message>
    <message>
        <source>Look at %1</source>
        <translation>Examinar %1</translation>
    </message>
    <message>
        <source>%1 into this collection</source>
        <translation>%1 a esta colección</translation>
    </message>
    <message>
        <source>%1 into a new collection</source>
        <translation>%1 a una colección nueva</translation>
    </message>
    <message>
        <source>%1, then look at %2</source>
        <extracomment>first what is brought in, then the name of a table</extracomment>
        <translation>%1; después, examinar %2</translation>
    </message>
    <message>
        <source>%1 into your own collection</source>
        <translation>%1 a su propia colección</translation>
    </message>
    <message>
        <source>%1, out of the demo world</source>
        <extracomment>what dropping will do</extracomment>
        <translation>%1, saliendo del mundo de demostración</translation>
    </message>
    <message>
        <source>This picture</source>
        <translation>Esta imagen</translation>
    </message>
</context>
<context>
    <name>Drops</name>
    <message>
        <source>Save the picture first, then drop its file</source>
        <translation>Guarde primero la imagen y suelte después el archivo</translation>
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
    <message>
        <source>There is no collection %1.</source>
        <translation>No existe la colección %1.</translation>
    </message>
    <message>
        <source>%1 is no collection of Taxoscope. Nothing was changed.</source>
        <translation>%1 no es una colección de Taxoscope. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>%1 was made by a newer Taxoscope (format %2; this one knows %3). Nothing was changed; open it with that one.</source>
        <translation>%1 es de un Taxoscope más reciente (formato %2; este conoce el %3). No se ha cambiado nada; ábrala con aquel.</translation>
    </message>
    <message>
        <source>%1 is there already. Open it, or choose another name.</source>
        <translation>%1 ya existe. Ábrala o elija otro nombre.</translation>
    </message>
    <message>
        <source>%1 is open in another window or command; here it can only be read.</source>
        <translation>%1 está abierta en otra ventana u orden; aquí solo se puede leer.</translation>
    </message>
    <message>
        <source>%1 lies where nothing can be written: it can only be read.</source>
        <translation>%1 está donde no se puede escribir: solo se puede leer.</translation>
    </message>
    <message>
        <source>%1: the disk is full; until there is room it can only be read.</source>
        <translation>%1: el disco está lleno; hasta que haya espacio solo se puede leer.</translation>
    </message>
    <message>
        <source>%1 It is of an older format and must be opened once where it can be written.</source>
        <translation>%1 Tiene un formato antiguo y hay que abrirla una vez donde se pueda escribir.</translation>
    </message>
    <message>
        <source>%1 was not closed last time. All that was done before is there.</source>
        <translation>%1 no se cerró la última vez. Todo lo que se hizo antes sigue ahí.</translation>
    </message>
    <message>
        <source>%1 was open when it was copied, or lost its file -wal: the newest changes may be missing. Where the original is, close it there and copy it again.</source>
        <translation>%1 estaba abierta al copiarla o perdió su archivo -wal: pueden faltar los últimos cambios. Cierre el original donde esté y cópielo de nuevo.</translation>
    </message>
    <message>
        <source>%1 is not there any more: its disk has gone, or it was moved, renamed or removed. Nothing of this step was kept; put it back, or open it where it is now.</source>
        <translation>%1 ya no está: falta su disco, o se movió, renombró o borró. De este paso no se guardó nada; devuélvala a su sitio o ábrala donde esté ahora.</translation>
    </message>
    <message>
        <source>%1: the disk is full. Nothing of this step was kept, all before it was; make room and go on.</source>
        <translation>%1: el disco está lleno. De este paso no se guardó nada; lo anterior, sí. Libere espacio y continúe.</translation>
    </message>
    <message>
        <source>%1: another program holds it for too long. Try again when that is done.</source>
        <translation>%1: otro programa la retiene demasiado tiempo. Inténtelo de nuevo cuando termine.</translation>
    </message>
    <message>
        <source>%1: pages of it are damaged. `taxo collection check` saves what can be saved; backups lie beside it.</source>
        <translation>%1: hay páginas dañadas. «taxo collection check» salva lo que se puede salvar; las copias de seguridad están al lado.</translation>
    </message>
    <message>
        <source>%1: its disk does not answer or has gone. Look after the disk, then open it again; what was done before is kept.</source>
        <translation>%1: su disco no responde o falta. Revíselo y vuelva a abrirla; lo hecho antes se conserva.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has nothing before its sign; write for example family:Ursidae.</source>
        <translation>«%1» no tiene nada antes del signo; escriba, por ejemplo, family:Ursidae.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a hyphen without a term.</source>
        <translation>«%1» es un guion sin término.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has a quote that is not closed.</source>
        <translation>«%1» tiene unas comillas sin cerrar.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no value after its sign.</source>
        <translation>«%1» no tiene ningún valor después del signo.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; compares what has no order; only date, mass and fields with numbers do. Write a colon.</source>
        <translation>«%1» compara lo que no tiene orden; solo lo tienen date, mass y los campos con números. Escriba dos puntos.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; asks for one exact number, which no mass is; write mass&gt;0.8 or mass&lt;0.8.</source>
        <translation>«%1» pide un número exacto, y ninguna masa lo es; escriba mass&gt;0.8 o mass&lt;0.8.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; wants a number from 0 to 1, as mass&gt;0.8.</source>
        <translation>«%1» necesita un número de 0 a 1, como mass&gt;0.8.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; wants a date as 2025, 2025-06, 2025-06-01 or 2025-06-01..2025-06-30.</source>
        <translation>«%1» necesita una fecha como 2025, 2025-06, 2025-06-01 o 2025-06-01..2025-06-30.</translation>
    </message>
    <message>
        <source>There is not enough memory to read photographs. Close other programs.</source>
        <translation>No hay memoria suficiente para leer fotografías. Cierre otros programas.</translation>
    </message>
    <message>
        <source>There are no clusters &quot;%1&quot;: this collection has none yet.</source>
        <translation>No hay clústeres «%1»: esta colección aún no tiene ninguno.</translation>
    </message>
    <message>
        <source>There are no clusters &quot;%1&quot;. There are: %2; one of them is asked for by its name or number behind a slash.</source>
        <translation>No hay clústeres «%1». Hay: %2; uno de ellos se pide por su nombre o su número tras una barra.</translation>
    </message>
    <message>
        <source>There is no cluster &quot;%1&quot;. &quot;%2&quot; has: %3.</source>
        <translation>No hay ningún clúster «%1». «%2» tiene: %3.</translation>
    </message>
    <message>
        <source>%1 are in no cluster.</source>
        <translation>El %1 no está en ningún clúster.</translation>
    </message>
    <message>
        <source>That is more than half: k-means, or agglomerative clusters of a higher rank, leave less out; so do fewer samples and smaller clusters.</source>
        <translation>Es más de la mitad: k-medias o clústeres por un rango más alto dejan fuera menos, igual que menos vecinos y clústeres más pequeños.</translation>
    </message>
    <message>
        <source>That is more than half: a higher rank, a larger distance, smaller clusters or k-means leave less out.</source>
        <translation>Es más de la mitad: un rango más alto, una distancia mayor, clústeres más pequeños o k-medias dejan fuera menos.</translation>
    </message>
    <message>
        <source>That is more than half: fewer samples or smaller clusters leave less out; k-means of the embeddings leaves out nothing.</source>
        <translation>Es más de la mitad: menos vecinos o clústeres más pequeños dejan fuera menos; k-medias de lo que ve el modelo no deja nada fuera.</translation>
    </message>
    <message>
        <source>By a graph that holds %1 of the true neighbours; its parts are joined by their shortest distances.</source>
        <translation>Según un grafo que contiene el %1 de los vecinos verdaderos; sus partes se unen por sus distancias más cortas.</translation>
    </message>
    <message>
        <source>Cut for the rank %1, where pairs of one taxon and of two sister taxa part by what people determined here: %2 of either kind are on the wrong side.</source>
        <translation>Corte para el rango %1, donde se separan los pares de un taxón y de dos taxones hermanos según lo determinado aquí: el %2 de cada clase queda en el lado equivocado.</translation>
    </message>
    <message>
        <source>Cut for the rank %1, where BioCLIP 2 usually parts a taxon from its sisters: too little is determined here to learn it.</source>
        <translation>Corte para el rango %1, donde BioCLIP 2 suele separar un taxón de sus hermanos: aquí hay muy poco determinado para aprenderlo.</translation>
    </message>
    <message>
        <source>Of %1 small cells of photographs, which were found by k-means first.</source>
        <translation>De %1 celdas pequeñas de fotografías, halladas antes por k-medias.</translation>
    </message>
    <message>
        <source>These are clusters of the picture: a map tears apart and presses together. Those of the embeddings themselves say more.</source>
        <translation>Son clústeres de la imagen: un mapa desgarra y comprime. Los de lo que ve el modelo dicen más.</translation>
    </message>
    <message>
        <source>These taxa are not in the label space: %1. Write scientific names, of any rank, a species as &quot;Genus epithet&quot;, or common names as the label space has them.</source>
        <translation>Estos taxones no están en la lista de nombres: %1. Escriba nombres científicos de cualquier rango, una especie como «Género epíteto», o nombres comunes tal como los tiene la lista.</translation>
    </message>
    <message>
        <source>The collection shows other answers by now than those that were judged. Turn the dial for these.</source>
        <translation>La colección muestra ya otras respuestas que las que se juzgaron. Gire el regulador para estas.</translation>
    </message>
    <message>
        <source>No rule is in use: the collection shows its answers by their threshold.</source>
        <translation>No hay ninguna regla en uso: la colección muestra sus respuestas según el umbral.</translation>
    </message>
    <message>
        <source>%1 is there already; name another, or say that it is to be replaced.</source>
        <translation>%1 ya existe; indique otro nombre, o diga que se reemplace.</translation>
    </message>
    <message>
        <source>%1 is a folder with other things in it (%2), which are not thrown away; name another.</source>
        <translation>%1 es una carpeta con otras cosas dentro (%2), que no se borran; indique otra.</translation>
    </message>
    <message>
        <source>%1 is there already; name another folder for the originals, one that is new or empty.</source>
        <translation>%1 ya existe; indique otra carpeta para los originales, nueva o vacía.</translation>
    </message>
    <message>
        <source>%1 lies among the photographs, in %2; name a folder for the originals that lies elsewhere.</source>
        <translation>%1 está entre las fotografías, en %2; indique para los originales una carpeta que esté en otro sitio.</translation>
    </message>
    <message>
        <source>%1 lies in what is exported, in %2; name a folder for the originals that lies elsewhere.</source>
        <translation>%1 está en lo exportado, en %2; indique para los originales una carpeta que esté en otro sitio.</translation>
    </message>
    <message>
        <source>This collection is open for reading alone: photographs are written to only where it can remember their new digests.</source>
        <translation>Esta colección está abierta solo para leer: se escribe en las fotografías únicamente cuando puede recordar sus nuevas sumas.</translation>
    </message>
    <message>
        <source>That export wrote keywords into photographs; that is done only where somebody chooses it each time: export XMP anew.</source>
        <translation>Aquella exportación escribió palabras clave en las fotografías; eso solo se hace cuando alguien lo elige cada vez: exporte XMP de nuevo.</translation>
    </message>
    <message numerus="yes">
        <source>Not enough confirmed photographs to tell the unknown from the known: %1 of %2 species from %3; at least 5 species from %Ln event(s) are needed. Confirm more photographs to the species, or allow more false alarms.</source>
        <translation>
            <numerusform>Hay muy pocas fotografías confirmadas para distinguir lo desconocido de lo conocido: %1 de %2 especies de %3; se necesitan al menos 5 especies de %Ln evento. Confirme más fotografías hasta la especie, o admita más falsas alarmas.</numerusform>
            <numerusform>Hay muy pocas fotografías confirmadas para distinguir lo desconocido de lo conocido: %1 de %2 especies de %3; se necesitan al menos 5 especies de %Ln eventos. Confirme más fotografías hasta la especie, o admita más falsas alarmas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln evento</numerusform>
            <numerusform>%Ln eventos</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is identified in this collection yet. Identify it first.</source>
        <translation>En esta colección aún no hay nada identificado. Identifíquela primero.</translation>
    </message>
    <message>
        <source>The current answers are weighed by places, and what is unlike every known species is seen by looks alone. Go back to answers by looks alone first.</source>
        <translation>Las respuestas actuales están ponderadas por lugares, y lo que no se parece a ninguna especie conocida solo se ve por el aspecto. Vuelva primero a las respuestas solo por el aspecto.</translation>
    </message>
    <message>
        <source>There is no room for %1: nothing was written. Make room, or name another place.</source>
        <translation>No hay espacio para %1: no se escribió nada. Haga sitio o indique otro lugar.</translation>
    </message>
    <message>
        <source>There is no room for %1: what is written so far is kept. Make room and export it again, and it goes on.</source>
        <translation>No hay espacio para %1: se conserva lo escrito hasta ahora. Haga sitio y exporte de nuevo, y continuará.</translation>
    </message>
</context>
<context>
    <name>FieldText</name>
    <message>
        <source>Sex</source>
        <translation>Sexo</translation>
    </message>
    <message>
        <source>Life stage</source>
        <translation>Etapa de vida</translation>
    </message>
    <message>
        <source>Habitat</source>
        <translation>Hábitat</translation>
    </message>
    <message>
        <source>Individuals</source>
        <translation>Individuos</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>Collections (*.taxo)</source>
        <translation>Colecciones (*.taxo)</translation>
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
        <source>Open a collection</source>
        <translation>Abrir una colección</translation>
    </message>
    <message>
        <source>Save a table</source>
        <translation>Guardar una tabla</translation>
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
        <source>Tables and what other programs wrote (%1)</source>
        <translation>Tablas y archivos de otros programas (%1)</translation>
    </message>
    <message>
        <source>Only the taxa of a checklist</source>
        <translation>Solo los taxones de una lista</translation>
    </message>
    <message>
        <source>Checklists (%1)</source>
        <translation>Listas de taxones (%1)</translation>
    </message>
    <message>
        <source>Save a figure</source>
        <translation>Guardar una figura</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Imagen (*.png)</translation>
    </message>
    <message>
        <source>Vectors for print (*.pdf)</source>
        <translation>Vectores para imprimir (*.pdf)</translation>
    </message>
    <message>
        <source>Vectors for drawing programs (*.svg)</source>
        <translation>Vectores para programas de dibujo (*.svg)</translation>
    </message>
    <message>
        <source>Save coordinates</source>
        <translation>Guardar las coordenadas</translation>
    </message>
    <message>
        <source>Open a tree</source>
        <translation>Abrir un árbol</translation>
    </message>
    <message>
        <source>Trees and tables of taxa (%1)</source>
        <translation>Árboles y tablas de taxones (%1)</translation>
    </message>
    <message>
        <source>Save a tree</source>
        <translation>Guardar un árbol</translation>
    </message>
    <message>
        <source>Newick, for other tree programs (*.nwk)</source>
        <translation>Newick, para otros programas de árboles (*.nwk)</translation>
    </message>
    <message>
        <source>NEXUS (*.nex)</source>
        <translation>NEXUS (*.nex)</translation>
    </message>
    <message>
        <source>Drawing for print and editing (*.svg)</source>
        <translation>Dibujo para imprimir y editar (*.svg)</translation>
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
        <translation>Carpeta de archivos (*)</translation>
    </message>
    <message>
        <source>Export as: %1</source>
        <extracomment>%1 a format: &quot;Darwin Core Archive&quot;</extracomment>
        <translation>Exportar como: %1</translation>
    </message>
    <message>
        <source>Gaps of a checklist</source>
        <translation>Huecos de una lista de taxones</translation>
    </message>
    <message>
        <source>In which folder shall %1 lie?</source>
        <extracomment>%1 a packed collection: &quot;alps.zip&quot;</extracomment>
        <translation>¿En qué carpeta debe quedar %1?</translation>
    </message>
    <message>
        <source>Collections and bundles (%1)</source>
        <translation>Colecciones y paquetes (%1)</translation>
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
        <source>Go to the next part of the window</source>
        <translation>Ir a la parte siguiente de la ventana</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guía</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Go to another photograph</source>
        <translation>Ir a otra fotografía</translation>
    </message>
    <message>
        <source>Shift, Ctrl</source>
        <translation>Mayús, Ctrl</translation>
    </message>
    <message>
        <source>Select several</source>
        <translation>Seleccionar varias</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Select or not</source>
        <translation>Seleccionar o no</translation>
    </message>
    <message>
        <source>Ctrl+D, Ctrl+I</source>
        <translation>Ctrl+D, Ctrl+I</translation>
    </message>
    <message>
        <source>Select none, the others</source>
        <translation>Quitar la selección, invertirla</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Ctrl+rueda</translation>
    </message>
    <message>
        <source>Larger or smaller tiles</source>
        <translation>Miniaturas mayores o menores</translation>
    </message>
    <message>
        <source>It is this candidate</source>
        <translation>Es este candidato</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Galería</translation>
    </message>
    <message>
        <source>Ctrl+Space</source>
        <translation>Ctrl+Espacio</translation>
    </message>
    <message>
        <source>In the filter: what may follow</source>
        <translation>En el filtro: lo que puede seguir</translation>
    </message>
    <message>
        <source>Go to the next box, to the one before</source>
        <translation>Ir al recuadro siguiente, al anterior</translation>
    </message>
    <message>
        <source>Arrows, Shift+arrows</source>
        <translation>Flechas, Mayús+flechas</translation>
    </message>
    <message>
        <source>Move it, resize it</source>
        <translation>Moverlo, cambiar su tamaño</translation>
    </message>
    <message>
        <source>Add one, remove it</source>
        <translation>Añadir uno, quitarlo</translation>
    </message>
    <message>
        <source>Merge those selected, split them</source>
        <translation>Unir los seleccionados, dividirlos</translation>
    </message>
    <message>
        <source>Larger, smaller</source>
        <translation>Ampliar, reducir</translation>
    </message>
    <message>
        <source>Cut into regions</source>
        <translation>Recortar regiones</translation>
    </message>
    <message>
        <source>Go to the photograph beside</source>
        <translation>Ir a la fotografía de al lado</translation>
    </message>
    <message>
        <source>Go to the group before or after</source>
        <translation>Ir al grupo anterior o siguiente</translation>
    </message>
    <message>
        <source>Leave it out of the group, or not</source>
        <translation>Dejarla fuera del grupo, o no</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Flechas</translation>
    </message>
    <message>
        <source>Move the map</source>
        <translation>Mover el mapa</translation>
    </message>
    <message>
        <source>Larger, smaller, the whole</source>
        <translation>Más grande, más pequeño, todo</translation>
    </message>
    <message>
        <source>See what is selected</source>
        <translation>Ver lo seleccionado</translation>
    </message>
    <message>
        <source>Another gesture of the mouse</source>
        <translation>Otro gesto del ratón</translation>
    </message>
    <message>
        <source>Another change of the selection</source>
        <translation>Otro cambio de la selección</translation>
    </message>
    <message>
        <source>A circle that the arrows move</source>
        <translation>Un círculo que mueven las flechas</translation>
    </message>
    <message>
        <source>Page up, down</source>
        <translation>Re Pág, Av Pág</translation>
    </message>
    <message>
        <source>A larger or smaller circle</source>
        <translation>Un círculo mayor o menor</translation>
    </message>
    <message>
        <source>Select with the circle</source>
        <translation>Seleccionar con el círculo</translation>
    </message>
    <message>
        <source>Move the tree</source>
        <translation>Mover el árbol</translation>
    </message>
    <message>
        <source>Ctrl+arrows</source>
        <translation>Ctrl+flechas</translation>
    </message>
    <message>
        <source>Go from clade to clade</source>
        <translation>Ir de clado en clado</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Fly to the clade</source>
        <translation>Volar hasta el clado</translation>
    </message>
    <message>
        <source>Select what it holds</source>
        <translation>Seleccionar lo que contiene</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>What can be done with it</source>
        <translation>Lo que se puede hacer con él</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Lado a lado</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>Tree of life</source>
        <translation>Árbol de la vida</translation>
    </message>
</context>
<context>
    <name>ImportText</name>
    <message>
        <source>Embeddings with their table</source>
        <translation>Embeddings con su tabla</translation>
    </message>
    <message>
        <source>Field “%1”</source>
        <translation>Campo «%1»</translation>
    </message>
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
            <numerusform>de %Ln número cada uno</numerusform>
            <numerusform>de %Ln números cada uno</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) read</source>
        <translation>
            <numerusform>%Ln registro leído</numerusform>
            <numerusform>%Ln registros leídos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of photographs that are here</source>
        <translation>
            <numerusform>%Ln de una fotografía que está aquí</numerusform>
            <numerusform>%Ln de fotografías que están aquí</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of photographs that come with them; what they say is not counted below</source>
        <translation>
            <numerusform>%Ln de una fotografía que viene con él; lo que dice no se cuenta abajo</numerusform>
            <numerusform>%Ln de fotografías que vienen con ellos; lo que dicen no se cuenta abajo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a photograph</source>
        <translation>
            <numerusform>%Ln sin fotografía</numerusform>
            <numerusform>%Ln sin fotografía</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s)</source>
        <translation>
            <numerusform>%Ln nombre</numerusform>
            <numerusform>%Ln nombres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln region(s)</source>
        <translation>
            <numerusform>%Ln región</numerusform>
            <numerusform>%Ln regiones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s)</source>
        <translation>
            <numerusform>%Ln etiqueta</numerusform>
            <numerusform>%Ln etiquetas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln field(s)</source>
        <translation>
            <numerusform>%Ln campo</numerusform>
            <numerusform>%Ln campos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln date(s)</source>
        <translation>
            <numerusform>%Ln fecha</numerusform>
            <numerusform>%Ln fechas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln lugar</numerusform>
            <numerusform>%Ln lugares</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) in groups</source>
        <translation>
            <numerusform>%Ln elemento en grupos</numerusform>
            <numerusform>%Ln elementos en grupos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deployment(s)</source>
        <translation>
            <numerusform>%Ln despliegue</numerusform>
            <numerusform>%Ln despliegues</numerusform>
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
            <numerusform>%1 y %Ln más</numerusform>
            <numerusform>%1 y %Ln más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>not used</source>
        <translation>no se usa</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Nombre del archivo</translation>
    </message>
    <message>
        <source>File name without its ending, or an address</source>
        <translation>Nombre del archivo sin extensión, o una dirección</translation>
    </message>
    <message>
        <source>SHA-256 of the file</source>
        <translation>SHA-256 del archivo</translation>
    </message>
    <message>
        <source>Kingdom</source>
        <translation>Reino</translation>
    </message>
    <message>
        <source>Phylum</source>
        <translation>Filo</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familia</translation>
    </message>
    <message>
        <source>Genus</source>
        <translation>Género</translation>
    </message>
    <message>
        <source>Species</source>
        <translation>Especie</translation>
    </message>
    <message>
        <source>Epithet</source>
        <translation>Epíteto</translation>
    </message>
    <message>
        <source>Subspecies or variety</source>
        <translation>Subespecie o variedad</translation>
    </message>
    <message>
        <source>Scientific name</source>
        <translation>Nombre científico</translation>
    </message>
    <message>
        <source>Rank of the name</source>
        <translation>Rango del nombre</translation>
    </message>
    <message>
        <source>Common name</source>
        <translation>Nombre común</translation>
    </message>
    <message>
        <source>Label, a taxon or not</source>
        <translation>Denominación, sea o no un taxón</translation>
    </message>
    <message>
        <source>Qualifier (cf., aff.)</source>
        <translation>Calificador (cf., aff.)</translation>
    </message>
    <message>
        <source>Who determined it</source>
        <translation>Quién lo determinó</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Latitud</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Longitud</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Catalogue number</source>
        <translation>Número de catálogo</translation>
    </message>
    <message>
        <source>Occurrence</source>
        <translation>Registro biológico</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Despliegue</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Box: left</source>
        <translation>Recuadro: izquierda</translation>
    </message>
    <message>
        <source>Box: top</source>
        <translation>Recuadro: arriba</translation>
    </message>
    <message>
        <source>Box: width</source>
        <translation>Recuadro: anchura</translation>
    </message>
    <message>
        <source>Box: height</source>
        <translation>Recuadro: altura</translation>
    </message>
    <message>
        <source>Field of its own</source>
        <translation>Campo propio</translation>
    </message>
    <message>
        <source>Table of photographs</source>
        <translation>Tabla de fotografías</translation>
    </message>
    <message>
        <source>Folders named by taxa</source>
        <translation>Carpetas con nombres de taxones</translation>
    </message>
    <message>
        <source>Webdataset archives</source>
        <translation>Archivos Webdataset</translation>
    </message>
    <message>
        <source>COCO annotations</source>
        <translation>Anotaciones COCO</translation>
    </message>
    <message>
        <source>Camtrap DP package</source>
        <translation>Paquete Camtrap DP</translation>
    </message>
    <message>
        <source>Detections of MegaDetector or SpeciesNet</source>
        <translation>Detecciones de MegaDetector o SpeciesNet</translation>
    </message>
    <message>
        <source>Table of deployments</source>
        <translation>Tabla de despliegues</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>línea %1</translation>
    </message>
    <message>
        <source>it names no photograph</source>
        <translation>no nombra ninguna fotografía</translation>
    </message>
    <message>
        <source>no photograph has its digest</source>
        <translation>ninguna fotografía tiene esa suma</translation>
    </message>
    <message>
        <source>no photograph is called %1</source>
        <translation>ninguna fotografía se llama %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photographs are called so; name their folders</source>
        <translation>
            <numerusform>%Ln fotografía se llama así; indique la carpeta</numerusform>
            <numerusform>%Ln fotografías se llaman así; indique sus carpetas</numerusform>
        </translation>
    </message>
    <message>
        <source>the photograph of this name is in another folder, %1; by-name takes it all the same</source>
        <translation>la fotografía de ese nombre está en otra carpeta, %1; buscando solo por el nombre se toma igualmente</translation>
    </message>
    <message>
        <source>column %1: &quot;%2&quot; is no %3</source>
        <translation>columna %1: «%2» no se puede leer como %3</translation>
    </message>
    <message>
        <source>SHA-256 in hexadecimal</source>
        <translation>SHA-256 en hexadecimal</translation>
    </message>
    <message>
        <source>date that can be read; write 2025-06-01 or 2025-06-01 14:30:05</source>
        <translation>fecha; escriba 2025-06-01 o 2025-06-01 14:30:05</translation>
    </message>
    <message>
        <source>time of day; write 14:30:05</source>
        <translation>hora; escriba 14:30:05</translation>
    </message>
    <message>
        <source>position in degrees, as 47.1, 11.3</source>
        <translation>posición en grados, como 47.1, 11.3</translation>
    </message>
    <message>
        <source>box; left, top, width and height are shares from 0 to 1</source>
        <translation>recuadro; izquierda, arriba, ancho y alto son fracciones de 0 a 1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date that can be read; write 2025-06-01 or 2025-06-01 14:30:05</source>
        <translation>«%1» no es una fecha legible; escriba 2025-06-01 o 2025-06-01 14:30:05</translation>
    </message>
    <message>
        <source>&quot;%1, %2&quot; is no position in degrees, as 47.1, 11.3</source>
        <translation>«%1, %2» no es una posición en grados, como 47.1, 11.3</translation>
    </message>
    <message>
        <source>names no deployment</source>
        <translation>no nombra ningún despliegue</translation>
    </message>
    <message>
        <source>names &quot;%1&quot; a second time; it is left out</source>
        <translation>nombra «%1» por segunda vez; se omite</translation>
    </message>
    <message>
        <source>its embedding is left out: its box was not drawn</source>
        <translation>su vector se omite: el recuadro no se dibujó</translation>
    </message>
    <message>
        <source>its embedding is left out: several photographs may be meant</source>
        <translation>su vector se omite: puede referirse a varias fotografías</translation>
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
        <translation>Aún sin identificar</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Sugerido</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>Dudoso</translation>
    </message>
    <message>
        <source>Probably not in your list</source>
        <translation>Probablemente no está en su lista</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verificado</translation>
    </message>
    <message>
        <source>Nothing there</source>
        <extracomment>no organism is in the photograph</extracomment>
        <translation>Ningún organismo</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>No se puede leer</translation>
    </message>
    <message>
        <source>%1, verified</source>
        <extracomment>a taxon that a person confirmed or chose</extracomment>
        <translation>%1, verificado</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Marcado</translation>
    </message>
    <message>
        <source>Region of a photograph</source>
        <translation>Región de una fotografía</translation>
    </message>
    <message>
        <source>File is missing</source>
        <translation>Falta el archivo</translation>
    </message>
    <message>
        <source>Not named at this rank</source>
        <translation>Sin nombre en este rango</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Sin fecha</translation>
    </message>
    <message>
        <source>No place</source>
        <translation>Sin lugar</translation>
    </message>
    <message>
        <source>No deployment</source>
        <translation>Sin despliegue</translation>
    </message>
    <message>
        <source>Camera not known</source>
        <translation>Cámara desconocida</translation>
    </message>
    <message>
        <source>No tag</source>
        <translation>Sin etiqueta</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Nadie todavía</translation>
    </message>
    <message>
        <source>Nothing entered</source>
        <translation>Sin datos</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <extracomment>a month as a heading, &quot;June 2025&quot;, as of QDate::toString</extracomment>
        <translation>MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>Cannot be told</source>
        <extracomment>a person looked at the photograph and cannot tell what it is</extracomment>
        <translation>No determinable</translation>
    </message>
    <message>
        <source>Not looked at yet</source>
        <extracomment>by a person, with suggestions hidden</extracomment>
        <translation>Aún sin revisar</translation>
    </message>
    <message>
        <source>In no event</source>
        <translation>Sin evento</translation>
    </message>
    <message>
        <source>Like no other</source>
        <translation>Sin parecidas</translation>
    </message>
    <message>
        <source>Event without a date</source>
        <translation>Evento sin fecha</translation>
    </message>
    <message>
        <source>Look-alikes</source>
        <translation>Parecidas</translation>
    </message>
    <message numerus="yes">
        <source>decides %Ln</source>
        <translation>
            <numerusform>decide %Ln</numerusform>
            <numerusform>decide %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>all decided</source>
        <extracomment>a heading over photographs that look alike; after a taxon</extracomment>
        <translation>todo decidido</translation>
    </message>
    <message>
        <source>In no cluster</source>
        <translation>En ningún clúster</translation>
    </message>
    <message>
        <source>Cluster %1</source>
        <extracomment>a cluster without a name, by its number</extracomment>
        <translation>Clúster %1</translation>
    </message>
    <message>
        <source>Like no known species</source>
        <extracomment>of a photograph that the machine takes for a species that nobody here knows</extracomment>
        <translation>No se parece a ninguna especie conocida</translation>
    </message>
    <message>
        <source>Not looked at</source>
        <translation>No examinada</translation>
    </message>
    <message>
        <source>Like known species</source>
        <translation>Se parece a especies conocidas</translation>
    </message>
    <message>
        <source>Its picture is not here</source>
        <translation>Su imagen no está aquí</translation>
    </message>
    <message>
        <source>Corrected</source>
        <extracomment>a person called it otherwise than the machine does</extracomment>
        <translation>Corregido</translation>
    </message>
    <message>
        <source>%1, verified, other than suggested</source>
        <translation>%1, verificado, distinto de lo sugerido</translation>
    </message>
</context>
<context>
    <name>JobText</name>
    <message>
        <source>less than a minute left</source>
        <translation>queda menos de un minuto</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) left</source>
        <translation>
            <numerusform>queda %Ln minuto</numerusform>
            <numerusform>quedan %Ln minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) left</source>
        <translation>
            <numerusform>queda %Ln hora</numerusform>
            <numerusform>quedan %Ln horas</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Deteniendo …</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>how far a job is: &quot;12 of 64&quot;</extracomment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>%1 hasta ahora</translation>
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
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>without</source>
        <translation>sin datos</translation>
    </message>
</context>
<context>
    <name>MapText</name>
    <message>
        <source>Principal components</source>
        <translation>Componentes principales</translation>
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
        <translation>No se ha comprobado cuánto se puede confiar en él.</translation>
    </message>
    <message>
        <source>Trustworthiness %1, continuity %2</source>
        <extracomment>of a map; both numbers are between 0 and 1</extracomment>
        <translation>Fiabilidad %1, continuidad %2</translation>
    </message>
    <message>
        <source>, made from %1 % of true neighbours</source>
        <extracomment>of all true neighbours of photographs, the share that the map was made from</extracomment>
        <translation>, hecho con el %1 % de los vecinos verdaderos</translation>
    </message>
    <message numerus="yes">
        <source>There are only %Ln point(s): %1 neighbours were looked at instead of %2.</source>
        <translation>
            <numerusform>Solo hay %Ln punto: se miraron %1 vecinos en lugar de %2.</numerusform>
            <numerusform>Solo hay %Ln puntos: se miraron %1 vecinos en lugar de %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are only %Ln point(s): the perplexity is %1 instead of %2.</source>
        <translation>
            <numerusform>Solo hay %Ln punto: la perplejidad es %1 en lugar de %2.</numerusform>
            <numerusform>Solo hay %Ln puntos: la perplejidad es %1 en lugar de %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln point(s), drawn by chance, were arranged; the others were placed beside those that are most like them.</source>
        <translation>
            <numerusform>Se ordenó %Ln punto elegido al azar; los demás están junto a los que más se les parecen.</numerusform>
            <numerusform>Se ordenaron %Ln puntos elegidos al azar; los demás están junto a los que más se les parecen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) came later and moved no other.</source>
        <translation>
            <numerusform>%Ln foto llegó después y no movió ninguna otra.</numerusform>
            <numerusform>%Ln fotos llegaron después y no movieron ninguna otra.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) without a usable vector left out.</source>
        <translation>
            <numerusform>Se omitió %Ln foto sin vector utilizable.</numerusform>
            <numerusform>Se omitieron %Ln fotos sin vector utilizable.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was stopped before it had settled.</source>
        <translation>Se detuvo antes de asentarse.</translation>
    </message>
    <message>
        <source> (%1 neighbours, least distance %2, seed %3)</source>
        <extracomment>options of UMAP</extracomment>
        <translation> (%1 vecinos, distancia mínima %2, semilla %3)</translation>
    </message>
    <message>
        <source> (perplexity %1)</source>
        <extracomment>option of t-SNE</extracomment>
        <translation> (perplejidad %1)</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln photograph(s) by %2</source>
        <comment>the first sentence of a caption</comment>
        <extracomment>%1: a method, %2: a model</extracomment>
        <translation>
            <numerusform>%1 de %Ln foto por %2</numerusform>
            <numerusform>%1 de %Ln fotos por %2</numerusform>
        </translation>
    </message>
    <message>
        <source>, centred</source>
        <translation>, centrado</translation>
    </message>
    <message>
        <source>, centred within %1</source>
        <translation>, centrado dentro de %1</translation>
    </message>
    <message>
        <source>space</source>
        <extracomment>of a map: in two dimensions, in three</extracomment>
        <translation>espacio</translation>
    </message>
    <message>
        <source>plane</source>
        <translation>plano</translation>
    </message>
    <message numerus="yes">
        <source>%Ln neighbour(s)</source>
        <translation>
            <numerusform>%Ln vecino</numerusform>
            <numerusform>%Ln vecinos</numerusform>
        </translation>
    </message>
    <message>
        <source>perplexity %1</source>
        <extracomment>option of t-SNE</extracomment>
        <translation>perplejidad %1</translation>
    </message>
    <message>
        <source>centred</source>
        <translation>centrado</translation>
    </message>
    <message numerus="yes">
        <source>Only %1: %Ln other photograph(s) of the list left out.</source>
        <extracomment>%1 is a filter: order:Lepidoptera</extracomment>
        <translation>
            <numerusform>Solo %1: falta %Ln otra fotografía de la lista.</numerusform>
            <numerusform>Solo %1: faltan otras %Ln fotografías de la lista.</numerusform>
        </translation>
    </message>
    <message>
        <source>more “%1”</source>
        <extracomment>at the end of an arrow: photographs there have more of a trait</extracomment>
        <translation>más «%1»</translation>
    </message>
    <message>
        <source>A straight way across the map tells %1 of where they lie along “%2”.</source>
        <extracomment>%1 a share, %2 a trait</extracomment>
        <translation>Un camino recto por el mapa dice el %1 de dónde se sitúan a lo largo de «%2».</translation>
    </message>
    <message>
        <source>No straight way across the map tells where they lie along “%1”: look at the colours alone.</source>
        <translation>Ningún camino recto por el mapa dice dónde se sitúan a lo largo de «%1»: fíjese solo en los colores.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln point(s) were not measured.</source>
        <translation>
            <numerusform>No se midió %Ln punto.</numerusform>
            <numerusform>No se midieron %Ln puntos.</numerusform>
        </translation>
    </message>
    <message>
        <source>least distance %1</source>
        <extracomment>option of UMAP</extracomment>
        <translation>distancia mínima %1</translation>
    </message>
    <message>
        <source>centred within %1</source>
        <extracomment>of a map; %1 is a field</extracomment>
        <translation>centrado dentro de: %1</translation>
    </message>
</context>
<context>
    <name>ModelText</name>
    <message>
        <source>%1; fits, this computer has %2</source>
        <translation>%1; cabe, este equipo tiene %2</translation>
    </message>
    <message>
        <source>%1; tight, this computer has %2: close other programs</source>
        <translation>%1; justo, este equipo tiene %2: cierre otros programas</translation>
    </message>
    <message>
        <source>%1; too large, this computer has %2</source>
        <translation>%1; no cabe, este equipo tiene %2</translation>
    </message>
    <message>
        <source>To get, %1</source>
        <translation>Sin descargar, %1</translation>
    </message>
    <message>
        <source>Installed, %1</source>
        <translation>Instalado, %1</translation>
    </message>
    <message>
        <source>Your own, %1</source>
        <translation>Propio, %1</translation>
    </message>
    <message>
        <source>Partly here, %1 of %2</source>
        <translation>Incompleto, %1 de %2</translation>
    </message>
    <message>
        <source>Partly here, %1</source>
        <translation>Incompleto, %1</translation>
    </message>
    <message>
        <source>Damaged, %1</source>
        <translation>Dañado, %1</translation>
    </message>
    <message>
        <source>%1; works, but slowly: this computer has %2</source>
        <translation>%1; funciona, pero despacio: este equipo tiene %2</translation>
    </message>
    <message>
        <source>none that this program can use: it computes on the processor</source>
        <translation>ninguna que este programa pueda usar: calcula en el procesador</translation>
    </message>
    <message>
        <source>%1 with %2; fits</source>
        <translation>%1 con %2; cabe</translation>
    </message>
    <message>
        <source>%1 with %2; tight</source>
        <translation>%1 con %2; justo</translation>
    </message>
    <message>
        <source>%1 with %2; too small</source>
        <translation>%1 con %2; no cabe</translation>
    </message>
    <message>
        <source>Not all files are there.</source>
        <translation>Faltan archivos.</translation>
    </message>
    <message>
        <source>Access was refused.</source>
        <translation>Se denegó el acceso.</translation>
    </message>
    <message>
        <source>The connection failed.</source>
        <translation>Falló la conexión.</translation>
    </message>
    <message>
        <source>What came is not what was published.</source>
        <translation>Lo recibido no es lo que se publicó.</translation>
    </message>
    <message>
        <source>There is not enough room on the disk.</source>
        <translation>No hay espacio suficiente en el disco.</translation>
    </message>
    <message>
        <source>Another program is getting the same files.</source>
        <translation>Otro programa está obteniendo los mismos archivos.</translation>
    </message>
    <message>
        <source>This address is not used: see the preferences.</source>
        <translation>Esta dirección no se usa: vea las preferencias.</translation>
    </message>
    <message>
        <source>The files could not be kept.</source>
        <translation>No se pudieron guardar los archivos.</translation>
    </message>
</context>
<context>
    <name>NoveltyText</name>
    <message>
        <source>Of photographs of confirmed species, from events like the confirmed ones, at most %1 are taken for such.</source>
        <extracomment>%1 is a share, &quot;5 %&quot;</extracomment>
        <translation>De las fotografías de especies confirmadas, de eventos como los confirmados, como mucho el %1 se toma por tales.</translation>
    </message>
    <message>
        <source>Of those found, on average at most %1 are of confirmed species.</source>
        <extracomment>%1 is a share, &quot;10 %&quot;</extracomment>
        <translation>De las encontradas, por término medio como mucho el %1 es de especies confirmadas.</translation>
    </message>
    <message>
        <source>no shared taxon</source>
        <translation>ningún taxón en común</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>de %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln photograph(s) that nobody determined are like no known species.</source>
        <extracomment>%1 is a number of them</extracomment>
        <translation>
            <numerusform>%1 de %Ln fotografía que nadie determinó no se parece a ninguna especie conocida.</numerusform>
            <numerusform>%1 de %Ln fotografías que nadie determinó no se parecen a ninguna especie conocida.</numerusform>
        </translation>
    </message>
    <message>
        <source>Of confirmed species that were held out, %1 would have been found: by all signs together with an area under the ROC curve of %2 (1: always told apart, 0.5: as by chance), by the best sign alone with %3.</source>
        <extracomment>%1 is a share, &quot;61 %&quot;; %2 and %3 areas, &quot;0.89&quot;</extracomment>
        <translation>De las especies confirmadas que se apartaron como prueba se habría encontrado el %1: con todos los signos juntos, con un área bajo la curva ROC de %2 (1: siempre se distinguen, 0,5: como al azar); con el mejor solo, de %3.</translation>
    </message>
    <message numerus="yes">
        <source>Rests on %Ln confirmed photograph(s) of %1 from %2.</source>
        <extracomment>%1 and %2 are numbers with what they count, &quot;96 species&quot;, &quot;310 events&quot;</extracomment>
        <translation>
            <numerusform>Se basa en %Ln fotografía confirmada de %1 de %2.</numerusform>
            <numerusform>Se basa en %Ln fotografías confirmadas de %1 de %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln species</source>
        <translation>
            <numerusform>%Ln especie</numerusform>
            <numerusform>%Ln especies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln evento</numerusform>
            <numerusform>%Ln eventos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) without a usable vector left out.</source>
        <translation>
            <numerusform>%Ln fotografía sin vector utilizable omitida.</numerusform>
            <numerusform>%Ln fotografías sin vector utilizable omitidas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln confirmed photograph(s) with neither event nor date counted one by one: bursts among them promise too much.</source>
        <translation>
            <numerusform>%Ln fotografía confirmada sin evento ni fecha contada por sí sola: las ráfagas entre ellas prometen demasiado.</numerusform>
            <numerusform>%Ln fotografías confirmadas sin evento ni fecha contadas una a una: las ráfagas entre ellas prometen demasiado.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) held back: with them too many would be of confirmed species.</source>
        <translation>
            <numerusform>%Ln fotografía retenida: con ella, demasiadas serían de especies confirmadas.</numerusform>
            <numerusform>%Ln fotografías retenidas: con ellas, demasiadas serían de especies confirmadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) of %1 photographs that look alike; %2 are in none.</source>
        <extracomment>%1 and %2 are numbers of photographs</extracomment>
        <translation>
            <numerusform>%Ln grupo de %1 fotografías que se parecen; %2 no están en ninguno.</numerusform>
            <numerusform>%Ln grupos de %1 fotografías que se parecen; %2 no están en ninguno.</numerusform>
        </translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Fotografías</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Nearest known species</source>
        <translation>Especie conocida más cercana</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Coseno</translation>
    </message>
    <message>
        <source>Its working name, or the deepest taxon that its neighbours share</source>
        <translation>Su nombre de trabajo, o el taxón más bajo que comparten sus vecinos</translation>
    </message>
    <message>
        <source>The confirmed species that most of them are nearest to</source>
        <translation>La especie confirmada a la que la mayoría se parece más</translation>
    </message>
    <message>
        <source>How like they are to it: 1 is the same</source>
        <translation>Cuánto se le parecen: 1 es igual</translation>
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
        <translation>O</translation>
    </message>
    <message>
        <source>E</source>
        <comment>east</comment>
        <translation>E</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>seconds</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1, time zone not known</source>
        <translation>%1, zona horaria desconocida</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Píxeles</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Tomada</translation>
    </message>
    <message>
        <source>the file does not say when</source>
        <translation>el archivo no dice cuándo</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Posición</translation>
    </message>
    <message>
        <source>Altitude</source>
        <extracomment>metres above the sea</extracomment>
        <translation>Altitud</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>Shutter</source>
        <translation>Obturación</translation>
    </message>
    <message>
        <source>Aperture</source>
        <translation>Apertura</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Sensibilidad</translation>
    </message>
    <message>
        <source> (as %1 mm)</source>
        <extracomment>of a lens with the same view on 35 mm film</extracomment>
        <translation> (como %1 mm)</translation>
    </message>
    <message>
        <source>Focal length</source>
        <translation>Distancia focal</translation>
    </message>
    <message>
        <source>Flash</source>
        <translation>Flash</translation>
    </message>
    <message>
        <source>fired</source>
        <translation>disparado</translation>
    </message>
    <message>
        <source>did not fire</source>
        <translation>no disparado</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>Objetivo</translation>
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
        <translation>con menos campos que la primera línea</translation>
    </message>
    <message>
        <source>that say it was not there</source>
        <translation>que dicen que no estaba</translation>
    </message>
    <message>
        <source>not to the species</source>
        <translation>no hasta la especie</translation>
    </message>
    <message>
        <source>without a position</source>
        <translation>sin posición</translation>
    </message>
    <message>
        <source>without a country</source>
        <translation>sin país</translation>
    </message>
    <message>
        <source>with a position that is none on Earth</source>
        <translation>con una posición que no existe en la Tierra</translation>
    </message>
    <message>
        <source>at 0 degrees North, 0 degrees East, where nobody was</source>
        <translation>en 0 grados norte, 0 grados este, donde no estuvo nadie</translation>
    </message>
    <message>
        <source>whose position is less certain than a cell is wide</source>
        <translation>cuya posición es menos exacta que el ancho de una celda</translation>
    </message>
    <message>
        <source>%1 records of %2 taxa in cells of %3 km, from %4.</source>
        <extracomment>%1 is a number of records, %2 one of taxa, %3 kilometres, %4 a file</extracomment>
        <translation>%1 registros de %2 taxones en celdas de %3 km, de %4.</translation>
    </message>
    <message>
        <source>Complete for %1.</source>
        <translation>Completa para %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) read, %1 taken, %2 of them without a month.</source>
        <translation>
            <numerusform>%Ln fila leída, %1 tomadas, %2 de ellas sin mes.</numerusform>
            <numerusform>%Ln filas leídas, %1 tomadas, %2 de ellas sin mes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) left out: %1</source>
        <extracomment>%1 is a reason, as in &quot;3 rows left out: without a position&quot;</extracomment>
        <translation>
            <numerusform>%Ln fila omitida: %1</numerusform>
            <numerusform>%Ln filas omitidas: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>recorded nearby at this time of the year</source>
        <translation>registrada cerca en esta época del año</translation>
    </message>
    <message>
        <source>outside its known range: the nearest record is some %1 km away</source>
        <translation>fuera de su área conocida: el registro más cercano está a unos %1 km</translation>
    </message>
    <message>
        <source>outside its known season: recorded nearby at other times of the year</source>
        <translation>fuera de su época conocida: registrada cerca en otras épocas del año</translation>
    </message>
    <message>
        <source>the list says nothing of it</source>
        <translation>la lista no dice nada de ella</translation>
    </message>
    <message>
        <source>the list has no record of anything nearby</source>
        <translation>la lista no tiene ningún registro cercano</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <extracomment>%1 is a taxon, %2 what a list of places says of it</extracomment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>By looks alone the best label is %1: %2.</source>
        <extracomment>%1 is a taxon, %2 what a list of places says of it</extracomment>
        <translation>Solo por el aspecto, la mejor etiqueta es %1: %2.</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>no es seguro</translation>
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
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Darwin Core Archive</source>
        <translation>Archivo Darwin Core</translation>
    </message>
    <message>
        <source>Camtrap DP</source>
        <translation>Camtrap DP</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>The report has no title (title): it is called as the collection.</source>
        <translation>El informe no tiene título (title): se llama como la colección.</translation>
    </message>
    <message>
        <source>There is no item to write.</source>
        <translation>No hay ningún elemento que escribir.</translation>
    </message>
    <message>
        <source>There is no occurrence to write.</source>
        <translation>No hay ningún registro biológico que escribir.</translation>
    </message>
    <message>
        <source>There is no photograph of a deployment to write.</source>
        <translation>No hay ninguna fotografía de un despliegue que escribir.</translation>
    </message>
    <message>
        <source>The data set has no title (title).</source>
        <translation>El conjunto de datos no tiene título (title).</translation>
    </message>
    <message>
        <source>The data set has no description (description).</source>
        <translation>El conjunto de datos no tiene descripción (description).</translation>
    </message>
    <message>
        <source>No organisation is named that publishes the data set (publisher).</source>
        <translation>No se nombra ninguna organización que publique el conjunto de datos (publisher).</translation>
    </message>
    <message>
        <source>The data set has no licence (licence): CC0-1.0, CC-BY-4.0 or CC-BY-NC-4.0.</source>
        <translation>El conjunto de datos no tiene licencia (licence): CC0-1.0, CC-BY-4.0 o CC-BY-NC-4.0.</translation>
    </message>
    <message>
        <source>The data set has no licence (licence).</source>
        <translation>El conjunto de datos no tiene licencia (licence).</translation>
    </message>
    <message>
        <source>Nobody is named as the data set&apos;s creator (creators).</source>
        <translation>No se nombra a nadie como autor del conjunto de datos (creators).</translation>
    </message>
    <message>
        <source>Nobody is named who made the data set or answers for it (creators, contacts).</source>
        <translation>No se nombra a nadie que haya hecho el conjunto de datos o responda de él (creators, contacts).</translation>
    </message>
    <message>
        <source>It is not said what the evidence is (basisOfRecord): HumanObservation, MachineObservation or PreservedSpecimen.</source>
        <translation>No se dice cuál es la evidencia (basisOfRecord): HumanObservation, MachineObservation o PreservedSpecimen.</translation>
    </message>
    <message>
        <source>It is not said how places were chosen (samplingDesign): simpleRandom, systematicRandom, clusteredRandom, experimental, targeted or opportunistic.</source>
        <translation>No se dice cómo se eligieron los lugares (samplingDesign): simpleRandom, systematicRandom, clusteredRandom, experimental, targeted u opportunistic.</translation>
    </message>
    <message>
        <source>It is not said what made the cameras photograph (captureMethod): activityDetection or timeLapse.</source>
        <translation>No se dice qué disparó las cámaras (captureMethod): activityDetection o timeLapse.</translation>
    </message>
    <message>
        <source>The photographs are at no address (mediaAddress): readers will know of them and not see them.</source>
        <translation>Las fotografías no están en ninguna dirección (mediaAddress): los lectores sabrán de ellas y no las verán.</translation>
    </message>
    <message>
        <source>What the machine says is of a synthetic world: every taxon is invented.</source>
        <translation>Lo que dice la máquina es de un mundo sintético: todos los taxones son inventados.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) of people left out</source>
        <translation>
            <numerusform>%Ln elemento con personas, omitido</numerusform>
            <numerusform>%Ln elementos con personas, omitidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) of people, listed and not public</source>
        <translation>
            <numerusform>%Ln elemento con personas, listado y no público</numerusform>
            <numerusform>%Ln elementos con personas, listados y no públicos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) without a deployment</source>
        <translation>
            <numerusform>%Ln elemento sin despliegue</numerusform>
            <numerusform>%Ln elementos sin despliegue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) of a deployment without coordinates</source>
        <translation>
            <numerusform>%Ln elemento de un despliegue sin coordenadas</numerusform>
            <numerusform>%Ln elementos de un despliegue sin coordenadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) without a date</source>
        <translation>
            <numerusform>%Ln elemento sin fecha</numerusform>
            <numerusform>%Ln elementos sin fecha</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) by a clock of which nobody knows the time zone</source>
        <translation>
            <numerusform>%Ln elemento de un reloj cuya zona horaria nadie conoce</numerusform>
            <numerusform>%Ln elementos de un reloj cuya zona horaria nadie conoce</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) of which several people said something: only the latest word is written</source>
        <translation>
            <numerusform>%Ln elemento de los que varias personas dijeron algo: solo se escribe la última palabra</numerusform>
            <numerusform>%Ln elementos de los que varias personas dijeron algo: solo se escribe la última palabra</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) that a person and the machine named: only the person&apos;s word is written</source>
        <translation>
            <numerusform>%Ln elemento que nombraron una persona y la máquina: solo se escribe la palabra de la persona</numerusform>
            <numerusform>%Ln elementos que nombraron una persona y la máquina: solo se escribe la palabra de la persona</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) with coordinates of their own: the deployment&apos;s are written</source>
        <translation>
            <numerusform>%Ln elemento con coordenadas propias: se escriben las del despliegue</numerusform>
            <numerusform>%Ln elementos con coordenadas propias: se escriben las del despliegue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) whose sex, stage or count is none of the format&apos;s words: it becomes a tag</source>
        <translation>
            <numerusform>%Ln elemento con sexo, estadio o recuento que no es palabra del formato: pasa a ser una etiqueta</numerusform>
            <numerusform>%Ln elementos con sexo, estadio o recuento que no es palabra del formato: pasa a ser una etiqueta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) with cf. or aff., for which the format has no place: it stands in the comments</source>
        <translation>
            <numerusform>%Ln elemento con cf. o aff., para lo que el formato no tiene lugar: figura en los comentarios</numerusform>
            <numerusform>%Ln elementos con cf. o aff., para lo que el formato no tiene lugar: figura en los comentarios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) with a file name that the format does not allow: a UUID stands for it</source>
        <translation>
            <numerusform>%Ln elemento con un nombre de archivo que el formato no permite: lo sustituye un UUID</numerusform>
            <numerusform>%Ln elementos con un nombre de archivo que el formato no permite: lo sustituye un UUID</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) with a tag that has a | or ; in it: readers will see several tags</source>
        <translation>
            <numerusform>%Ln elemento con una etiqueta que contiene | o ;: los lectores verán varias etiquetas</numerusform>
            <numerusform>%Ln elementos con una etiqueta que contiene | o ;: los lectores verán varias etiquetas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) with control characters or bytes that are no UTF-8 in a text: U+FFFD stands for each</source>
        <translation>
            <numerusform>%Ln elemento con caracteres de control o bytes que no son UTF-8 en un texto: U+FFFD sustituye a cada uno</numerusform>
            <numerusform>%Ln elementos con caracteres de control o bytes que no son UTF-8 en un texto: U+FFFD sustituye a cada uno</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) with a text that looks like a formula: an apostrophe is put before it</source>
        <translation>
            <numerusform>%Ln elemento con un texto que parece una fórmula: se le antepone un apóstrofo</numerusform>
            <numerusform>%Ln elementos con un texto que parece una fórmula: se le antepone un apóstrofo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) with a text that a spreadsheet takes for a formula</source>
        <translation>
            <numerusform>%Ln elemento con un texto que una hoja de cálculo toma por una fórmula</numerusform>
            <numerusform>%Ln elementos con un texto que una hoja de cálculo toma por una fórmula</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) of people, vehicles or nothing left out: a Camtrap DP has a place for them</source>
        <translation>
            <numerusform>%Ln registro de personas, vehículos o nada, omitido: un Camtrap DP tiene lugar para ello</numerusform>
            <numerusform>%Ln registros de personas, vehículos o nada, omitidos: un Camtrap DP tiene lugar para ello</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) left out of which nobody can tell what it is</source>
        <translation>
            <numerusform>%Ln registro omitido del que nadie puede decir qué es</numerusform>
            <numerusform>%Ln registros omitidos de los que nadie puede decir qué es</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) left out that only a machine named</source>
        <translation>
            <numerusform>%Ln registro omitido que solo una máquina nombró</numerusform>
            <numerusform>%Ln registros omitidos que solo una máquina nombró</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) left out that nobody identified</source>
        <translation>
            <numerusform>%Ln registro omitido que nadie identificó</numerusform>
            <numerusform>%Ln registros omitidos que nadie identificó</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) without a date (eventDate), which GBIF requires</source>
        <translation>
            <numerusform>%Ln registro sin fecha (eventDate), que GBIF exige</numerusform>
            <numerusform>%Ln registros sin fecha (eventDate), que GBIF exige</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) without coordinates, which GBIF recommends</source>
        <translation>
            <numerusform>%Ln registro sin coordenadas, que GBIF recomienda</numerusform>
            <numerusform>%Ln registros sin coordenadas, que GBIF recomienda</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) whose photographs are called differently: written as what the names share</source>
        <translation>
            <numerusform>%Ln registro cuyas fotografías se llaman de modo distinto: se escribe lo que los nombres comparten</numerusform>
            <numerusform>%Ln registros cuyas fotografías se llaman de modo distinto: se escribe lo que los nombres comparten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) that only a machine named</source>
        <translation>
            <numerusform>%Ln registro que solo una máquina nombró</numerusform>
            <numerusform>%Ln registros que solo una máquina nombró</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) of people, vehicles or nothing: counted, not listed</source>
        <translation>
            <numerusform>%Ln registro de personas, vehículos o nada: se cuentan, no se listan</numerusform>
            <numerusform>%Ln registros de personas, vehículos o nada: se cuentan, no se listan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) that nobody named: counted, not listed</source>
        <translation>
            <numerusform>%Ln registro que nadie nombró: se cuentan, no se listan</numerusform>
            <numerusform>%Ln registros que nadie nombró: se cuentan, no se listan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) of a sensitive taxon, or found with one: the place is blurred</source>
        <translation>
            <numerusform>%Ln registro de un taxón sensible, o hallado con uno: el lugar se difumina</numerusform>
            <numerusform>%Ln registros de un taxón sensible, o hallados con uno: el lugar se difumina</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) with tags, notes or fields of one&apos;s own, for which this format has no place</source>
        <translation>
            <numerusform>%Ln registro con etiquetas, notas o campos propios, para los que este formato no tiene lugar</numerusform>
            <numerusform>%Ln registros con etiquetas, notas o campos propios, para los que este formato no tiene lugar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) with control characters or bytes that are no UTF-8 in a text: U+FFFD stands for each</source>
        <translation>
            <numerusform>%Ln registro con caracteres de control o bytes que no son UTF-8 en un texto: U+FFFD sustituye a cada uno</numerusform>
            <numerusform>%Ln registros con caracteres de control o bytes que no son UTF-8 en un texto: U+FFFD sustituye a cada uno</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) with a catalogue number or an event&apos;s name, which the format does not have</source>
        <translation>
            <numerusform>%Ln registro con número de catálogo o nombre de evento, que el formato no tiene</numerusform>
            <numerusform>%Ln registros con número de catálogo o nombre de evento, que el formato no tiene</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deployment(s) whose photographs have different names of places or habitats, of which the format has one</source>
        <translation>
            <numerusform>%Ln despliegue cuyas fotografías tienen distintos nombres de lugares o hábitats, de los que el formato tiene uno</numerusform>
            <numerusform>%Ln despliegues cuyas fotografías tienen distintos nombres de lugares o hábitats, de los que el formato tiene uno</numerusform>
        </translation>
    </message>
    <message>
        <source>Missing</source>
        <extracomment>of an export: without it nothing is written</extracomment>
        <translation>Falta</translation>
    </message>
    <message>
        <source>Left out</source>
        <extracomment>of an export: photographs that are not written</extracomment>
        <translation>Omitido</translation>
    </message>
    <message>
        <source>Lost</source>
        <extracomment>of an export: what the format has no place for</extracomment>
        <translation>Perdido</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>of an export: what is to be known</extracomment>
        <translation>Nota</translation>
    </message>
    <message>
        <source>%1; for example %2</source>
        <extracomment>%1 a sentence about photographs, %2 names of some of them</extracomment>
        <translation>%1; por ejemplo %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <extracomment>%1 when something was published, %2 in which format, %3 the file&apos;s name</extracomment>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>Image folders</source>
        <translation>Carpetas de imágenes</translation>
    </message>
    <message>
        <source>YOLO classification</source>
        <translation>Clasificación de YOLO</translation>
    </message>
    <message>
        <source>Embeddings</source>
        <translation>Embeddings</translation>
    </message>
    <message>
        <source>Draft for iNaturalist</source>
        <translation>Borrador para iNaturalist</translation>
    </message>
    <message>
        <source>XMP sidecars</source>
        <translation>Archivos XMP adjuntos</translation>
    </message>
    <message>
        <source>Taxoscope bundle</source>
        <translation>Paquete de Taxoscope</translation>
    </message>
    <message>
        <source>Something is left out or blurred: the journal, saved filters, clusters and maps, which may tell of it, stay here. Determinations keep who made them, and when.</source>
        <translation>Algo se omite o se difumina: el historial, los filtros guardados, los grupos y los mapas, que podrían revelarlo, se quedan aquí. Las determinaciones conservan quién las hizo y cuándo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) of older versions left out</source>
        <translation>
            <numerusform>%Ln elemento de una versión anterior omitido</numerusform>
            <numerusform>%Ln elementos de versiones anteriores omitidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) whose photograph is not where it was; they are listed without a picture</source>
        <translation>
            <numerusform>%Ln elemento cuya fotografía no está donde estaba; figura sin imagen</numerusform>
            <numerusform>%Ln elementos cuya fotografía no está donde estaba; figuran sin imagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) whose place must not be told and cannot be taken out of its file: only out of JPEG, PNG and WebP; they are listed without a picture</source>
        <translation>
            <numerusform>%Ln elemento cuyo lugar no debe revelarse y no puede quitarse de su archivo (solo de JPEG, PNG y WebP); figura sin imagen</numerusform>
            <numerusform>%Ln elementos cuyo lugar no debe revelarse y no puede quitarse de su archivo (solo de JPEG, PNG y WebP); figuran sin imagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) with a file name that not every system can have: it gets another</source>
        <translation>
            <numerusform>%Ln elemento con un nombre de archivo que no todos los sistemas admiten: recibe otro</numerusform>
            <numerusform>%Ln elementos con nombres de archivo que no todos los sistemas admiten: reciben otros</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no photograph to write keywords for.</source>
        <translation>No hay ninguna fotografía para la que escribir palabras clave.</translation>
    </message>
    <message>
        <source>Keywords are names only: dates, places, tags and fields are not among them. Keywords of an earlier name stay where they were.</source>
        <translation>Las palabras clave son solo nombres: no hay fechas, lugares, etiquetas ni campos entre ellas. Las de un nombre anterior se quedan donde estaban.</translation>
    </message>
    <message>
        <source>JPEG and PNG photographs are written to: each is kept as it was first, in a folder of its own.</source>
        <translation>Se escribe en las fotografías JPEG y PNG: antes, cada una se guarda como estaba, en una carpeta propia.</translation>
    </message>
    <message>
        <source>It is a draft: nothing is sent, and the photographs are added by hand. Sex, stage, count, fields and who determined it are not in it.</source>
        <translation>Es un borrador: no se envía nada, y las fotografías se añaden a mano. No contiene sexo, estadio, número, campos ni quién lo determinó.</translation>
    </message>
    <message>
        <source>The embeddings are of %1 (%2): compare them with no other model&apos;s.</source>
        <translation>Las incrustaciones son de %1 (%2): no las compare con las de otro modelo.</translation>
    </message>
    <message>
        <source>No item has an embedding yet: have them made first.</source>
        <translation>Ningún elemento tiene aún una incrustación: haga que se calculen primero.</translation>
    </message>
    <message>
        <source>No item has an embedding of &quot;%1&quot;; there are those of %2.</source>
        <translation>Ningún elemento tiene una incrustación de «%1»; las hay de %2.</translation>
    </message>
    <message>
        <source>No licence is said: others cannot know whether they may use it.</source>
        <translation>No se indica ninguna licencia: los demás no pueden saber si les está permitido usarlo.</translation>
    </message>
    <message>
        <source>The part &quot;%1&quot; would be empty: too much hangs together. Keep less together, or have fewer parts.</source>
        <translation>La parte «%1» quedaría vacía: hay demasiado unido. Mantenga menos unido, o tome menos partes.</translation>
    </message>
    <message>
        <source>One part is no split; name at least two: train=0.8 test=0.2</source>
        <translation>Una sola parte no es una división; nombre al menos dos: train=0.8 test=0.2</translation>
    </message>
    <message>
        <source>A part cannot be called &quot;%1&quot;: its name is that of a folder, and another part&apos;s at most once.</source>
        <translation>Una parte no se puede llamar «%1»: su nombre es el de una carpeta, y cada uno aparece una sola vez.</translation>
    </message>
    <message>
        <source>The part &quot;%1&quot; has no share; write train=0.8, above 0 and below a billion.</source>
        <translation>La parte «%1» no tiene proporción; escriba train=0.8, mayor que 0 y menor que mil millones.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) of vehicles or nothing left out: they belong into a Camtrap DP</source>
        <translation>
            <numerusform>%Ln elemento con vehículos o nada, omitido: va en un Camtrap DP</numerusform>
            <numerusform>%Ln elementos con vehículos o nada, omitidos: van en un Camtrap DP</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) that nobody named</source>
        <translation>
            <numerusform>%Ln elemento sin nombre de nadie</numerusform>
            <numerusform>%Ln elementos sin nombre de nadie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) that only a machine named</source>
        <translation>
            <numerusform>%Ln elemento que solo nombró una máquina</numerusform>
            <numerusform>%Ln elementos que solo nombró una máquina</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) not determined down to the rank of the classes</source>
        <translation>
            <numerusform>%Ln elemento no determinado hasta el rango de las clases</numerusform>
            <numerusform>%Ln elementos no determinados hasta el rango de las clases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) of taxa that have too few photographs apart from each other to be in every part of a closed set</source>
        <translation>
            <numerusform>%Ln elemento de taxones con demasiado pocas fotografías separadas entre sí para estar en todas las partes de un conjunto cerrado</numerusform>
            <numerusform>%Ln elementos de taxones con demasiado pocas fotografías separadas entre sí para estar en todas las partes de un conjunto cerrado</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) that are regions: folders have whole photographs only, COCO has regions</source>
        <translation>
            <numerusform>%Ln elemento que es una región: las carpetas solo tienen fotografías enteras, COCO tiene regiones</numerusform>
            <numerusform>%Ln elementos que son regiones: las carpetas solo tienen fotografías enteras, COCO tiene regiones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) that are regions: archives have whole photographs only, COCO has regions</source>
        <translation>
            <numerusform>%Ln elemento que es una región: los archivos solo tienen fotografías enteras, COCO tiene regiones</numerusform>
            <numerusform>%Ln elementos que son regiones: los archivos solo tienen fotografías enteras, COCO tiene regiones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) that are regions of a picture whose size is not known</source>
        <translation>
            <numerusform>%Ln elemento que es una región de una imagen de tamaño desconocido</numerusform>
            <numerusform>%Ln elementos que son regiones de una imagen de tamaño desconocido</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) of a format that programs for training do not read</source>
        <translation>
            <numerusform>%Ln elemento de un formato que los programas de entrenamiento no leen</numerusform>
            <numerusform>%Ln elementos de un formato que los programas de entrenamiento no leen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) of a format that readers of webdataset do not know</source>
        <translation>
            <numerusform>%Ln elemento de un formato que los lectores de webdataset no conocen</numerusform>
            <numerusform>%Ln elementos de un formato que los lectores de webdataset no conocen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) whose photograph is not where it was</source>
        <translation>
            <numerusform>%Ln elemento cuya fotografía no está donde estaba</numerusform>
            <numerusform>%Ln elementos cuyas fotografías no están donde estaban</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) whose place must not be told: a list names files</source>
        <translation>
            <numerusform>%Ln elemento cuyo lugar no se debe revelar: una lista nombra ficheros</numerusform>
            <numerusform>%Ln elementos cuyo lugar no se debe revelar: una lista nombra ficheros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) whose place must not be told: keywords go where the photograph does</source>
        <translation>
            <numerusform>%Ln elemento cuyo lugar no se debe revelar: las palabras clave van adonde va la fotografía</numerusform>
            <numerusform>%Ln elementos cuyo lugar no se debe revelar: las palabras clave van adonde va la fotografía</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) whose place must not be told and cannot be taken out of its file: only out of JPEG, PNG and WebP</source>
        <translation>
            <numerusform>%Ln elemento cuyo lugar no se debe revelar y no se puede quitar de su fichero: solo de JPEG, PNG y WebP</numerusform>
            <numerusform>%Ln elementos cuyo lugar no se debe revelar y no se puede quitar de su fichero: solo de JPEG, PNG y WebP</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) without an embedding of %1</source>
        <translation>
            <numerusform>%Ln elemento sin incrustación de %1</numerusform>
            <numerusform>%Ln elementos sin incrustación de %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) into whose file no keywords can be written: only into JPEG and PNG, where there is room</source>
        <translation>
            <numerusform>%Ln elemento en cuyo fichero no se pueden escribir palabras clave: solo en JPEG y PNG, donde hay sitio</numerusform>
            <numerusform>%Ln elementos en cuyo fichero no se pueden escribir palabras clave: solo en JPEG y PNG, donde hay sitio</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) into whose file no keywords can be written: a sidecar is in the folder, to be put beside it</source>
        <translation>
            <numerusform>%Ln elemento en cuyo fichero no se pueden escribir palabras clave: en la carpeta hay un fichero acompañante para poner a su lado</numerusform>
            <numerusform>%Ln elementos en cuyos ficheros no se pueden escribir palabras clave: en la carpeta hay ficheros acompañantes para poner a su lado</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) that may not be written to</source>
        <translation>
            <numerusform>%Ln elemento en que no está permitido escribir</numerusform>
            <numerusform>%Ln elementos en que no está permitido escribir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) whose file is not as the collection knows it: look at the files anew first</source>
        <translation>
            <numerusform>%Ln elemento cuyo fichero no es como la colección lo conoce: revise primero los ficheros</numerusform>
            <numerusform>%Ln elementos cuyos ficheros no son como la colección los conoce: revise primero los ficheros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) whose sidecar would have the name of another one&apos;s</source>
        <translation>
            <numerusform>%Ln elemento cuyo fichero acompañante tendría el nombre de otro</numerusform>
            <numerusform>%Ln elementos cuyo fichero acompañante tendría el nombre de otro</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) with a sidecar already that cannot be read</source>
        <translation>
            <numerusform>%Ln elemento con un fichero acompañante que no se puede leer</numerusform>
            <numerusform>%Ln elementos con un fichero acompañante que no se puede leer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) with XMP in it already that cannot be read</source>
        <translation>
            <numerusform>%Ln elemento con XMP dentro que no se puede leer</numerusform>
            <numerusform>%Ln elementos con XMP dentro que no se puede leer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) with a sidecar already: it is taken over and added to</source>
        <translation>
            <numerusform>%Ln elemento con un fichero acompañante: se conserva y se amplía</numerusform>
            <numerusform>%Ln elementos con un fichero acompañante: se conserva y se amplía</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) with XMP in it already: it is taken over and added to</source>
        <translation>
            <numerusform>%Ln elemento con XMP dentro: se conserva y se amplía</numerusform>
            <numerusform>%Ln elementos con XMP dentro: se conserva y se amplía</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) without coordinates: iNaturalist will call it casual</source>
        <translation>
            <numerusform>%Ln registro sin coordenadas: iNaturalist lo llamará «casual»</numerusform>
            <numerusform>%Ln registros sin coordenadas: iNaturalist lo llamará «casual»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) whose photographs are called differently: only what the names share</source>
        <translation>
            <numerusform>%Ln registro cuyas fotografías tienen nombres distintos: solo lo que los nombres comparten</numerusform>
            <numerusform>%Ln registros cuyas fotografías tienen nombres distintos: solo lo que los nombres comparten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) with photographs of people</source>
        <translation>
            <numerusform>%Ln registro con fotografías de personas</numerusform>
            <numerusform>%Ln registros con fotografías de personas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) that no person named</source>
        <translation>
            <numerusform>%Ln registro que ninguna persona nombró</numerusform>
            <numerusform>%Ln registros que ninguna persona nombró</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) without a date</source>
        <translation>
            <numerusform>%Ln registro sin fecha</numerusform>
            <numerusform>%Ln registros sin fecha</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) that may not be written to</source>
        <translation>
            <numerusform>%Ln fotografía en que no está permitido escribir</numerusform>
            <numerusform>%Ln fotografías en que no está permitido escribir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) whose file is not where it was</source>
        <translation>
            <numerusform>%Ln fotografía cuyo fichero no está donde estaba</numerusform>
            <numerusform>%Ln fotografías cuyos ficheros no están donde estaban</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) for which the disk has no room</source>
        <translation>
            <numerusform>%Ln fotografía para la que no hay sitio en el disco</numerusform>
            <numerusform>%Ln fotografías para las que no hay sitio en el disco</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) whose file is not as the collection knows it: look at the files anew first</source>
        <translation>
            <numerusform>%Ln fotografía cuyo fichero no es como la colección lo conoce: revise primero los ficheros</numerusform>
            <numerusform>%Ln fotografías cuyos ficheros no son como la colección los conoce: revise primero los ficheros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) that could not be read, kept or written</source>
        <translation>
            <numerusform>%Ln fotografía que no se pudo leer, guardar o escribir</numerusform>
            <numerusform>%Ln fotografías que no se pudieron leer, guardar o escribir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) of photographs that are another one&apos;s copy, left out: the picture is the same</source>
        <translation>
            <numerusform>%Ln elemento omitido: su fotografía es copia de otra, la imagen es la misma</numerusform>
            <numerusform>%Ln elementos omitidos: sus fotografías son copias de otras, las imágenes son las mismas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) of photographs that are another one&apos;s copy and called differently: the first one&apos;s name counts</source>
        <translation>
            <numerusform>%Ln elemento cuya fotografía es copia de otra y tiene otro nombre: vale el primero</numerusform>
            <numerusform>%Ln elementos cuyas fotografías son copias de otras y tienen otro nombre: vale el primero</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) put under another one, as names.csv says: synonyms, or written differently</source>
        <translation>
            <numerusform>%Ln nombre puesto bajo otro, como dice names.csv: sinónimo o escrito de otra forma</numerusform>
            <numerusform>%Ln nombres puestos bajo otros, como dice names.csv: sinónimos o escritos de otra forma</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) of another kingdom than in the checklist, left as it is</source>
        <translation>
            <numerusform>%Ln nombre de otro reino que en la lista, dejado como está</numerusform>
            <numerusform>%Ln nombres de otro reino que en la lista, dejados como están</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) that other taxa have, too: each taxon is a class of its own</source>
        <translation>
            <numerusform>%Ln nombre que también tienen otros taxones: cada taxón es una clase propia</numerusform>
            <numerusform>%Ln nombres que también tienen otros taxones: cada taxón es una clase propia</numerusform>
        </translation>
    </message>
    <message>
        <source>No licence is known of the photographs of %1: no export of it said one.</source>
        <translation>No se conoce ninguna licencia de las fotografías de %1: ninguna exportación suya indicó una.</translation>
    </message>
    <message>
        <source>Places of sensitive taxa are kept back as in the last export of %1 that kept any back.</source>
        <translation>Los lugares de taxones sensibles se reservan como en la última exportación de %1 que reservó alguno.</translation>
    </message>
    <message>
        <source>Near-duplicates between collections are not known of %1: they have no embeddings by %2 of the same kind as the others&apos;, and vectors of different kinds cannot be compared.</source>
        <translation>No se conocen los casi duplicados entre colecciones de %1: no tienen embeddings de %2 del mismo tipo que las demás, y no se pueden comparar vectores de tipos distintos.</translation>
    </message>
    <message>
        <source>Model scores stand as classificationProbability, as you chose, though they are no probabilities of being right.</source>
        <translation>Los valores del modelo figuran como classificationProbability, como usted eligió, aunque no son probabilidades de acierto.</translation>
    </message>
    <message>
        <source>The photographs of %1 are under %2, as its export of %3 said.</source>
        <translation>Las fotografías de %1 están bajo %2, como indicó su exportación del %3.</translation>
    </message>
    <message>
        <source>The photographs of %1 are under %2, as you say: no export of it said a licence.</source>
        <translation>Las fotografías de %1 están bajo %2, según usted: ninguna exportación suya indicó una licencia.</translation>
    </message>
    <message>
        <source>The photographs are under different licences, each as its row says: whoever uses all of them keeps to all.</source>
        <translation>Las fotografías están bajo licencias distintas, cada una como dice su fila: quien las use todas debe respetarlas todas.</translation>
    </message>
    <message>
        <source>Spreadsheets show the first 1,048,576 lines alone; programs for statistics read all of it.</source>
        <translation>Las hojas de cálculo muestran solo las primeras 1.048.576 líneas; los programas de estadística lo leen todo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) of sensitive taxa that nothing here bears: no place is kept back for them</source>
        <translation>
            <numerusform>%Ln nombre de taxón sensible que nada lleva aquí: no se reserva ningún lugar por él</numerusform>
            <numerusform>%Ln nombres de taxones sensibles que nada lleva aquí: no se reserva ningún lugar por ellos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RivalText</name>
    <message>
        <source>No rank&apos;s name is sure enough.</source>
        <translation>En ningún rango el nombre es bastante seguro.</translation>
    </message>
    <message>
        <source>No rank is secure: none reaches a model score of %1.</source>
        <translation>Ningún rango es seguro: ninguno alcanza un valor del modelo de %1.</translation>
    </message>
    <message>
        <source>Secure down to this rank: %1 %2, model score %3.</source>
        <extracomment>%1 a rank, %2 a taxon, %3 its score</extracomment>
        <translation>Seguro hasta este rango: %1 %2, valor del modelo %3.</translation>
    </message>
    <message>
        <source>nowhere</source>
        <extracomment>of a picture: no place of it</extracomment>
        <translation>en ninguna parte</translation>
    </message>
    <message>
        <source>upper left</source>
        <translation>arriba a la izquierda</translation>
    </message>
    <message>
        <source>above</source>
        <translation>arriba</translation>
    </message>
    <message>
        <source>upper right</source>
        <translation>arriba a la derecha</translation>
    </message>
    <message>
        <source>left</source>
        <translation>a la izquierda</translation>
    </message>
    <message>
        <source>in the middle</source>
        <translation>en el centro</translation>
    </message>
    <message>
        <source>right</source>
        <translation>a la derecha</translation>
    </message>
    <message>
        <source>lower left</source>
        <translation>abajo a la izquierda</translation>
    </message>
    <message>
        <source>below</source>
        <translation>abajo</translation>
    </message>
    <message>
        <source>lower right</source>
        <translation>abajo a la derecha</translation>
    </message>
    <message>
        <source>Speaks for %1 (cosine %2), most of all: %3</source>
        <extracomment>%1 a taxon, %2 a cosine, %3 a place of the picture, &quot;upper left&quot;</extracomment>
        <translation>Habla a favor de %1 (coseno %2), sobre todo: %3</translation>
    </message>
    <message>
        <source>Names at this rank are %1.</source>
        <extracomment>%1 is &quot;right 95 % of the time, by 412 photographs of 37 events&quot;</extracomment>
        <translation>Los nombres de este rango son %1.</translation>
    </message>
    <message>
        <source>Rule: a model score of at least %1.</source>
        <extracomment>%1 is a threshold</extracomment>
        <translation>Regla: un valor del modelo de al menos %1.</translation>
    </message>
    <message>
        <source>Source: %1 with the labels %2.</source>
        <extracomment>%1 a model, %2 a set of labels</extracomment>
        <translation>Fuente: %1 con los nombres %2.</translation>
    </message>
    <message>
        <source>Why %1, and not %2:</source>
        <extracomment>%1 and %2 are taxa</extracomment>
        <translation>Por qué %1 y no %2:</translation>
    </message>
</context>
<context>
    <name>ShiftText</name>
    <message>
        <source>p below %1</source>
        <translation>p menor que %1</translation>
    </message>
    <message>
        <source>p %1</source>
        <translation>p %1</translation>
    </message>
    <message>
        <source>energy distance %1, %2, %3 new events beside %4 judged ones</source>
        <extracomment>%1 a distance, %2 &quot;p 0.03&quot;, %3 and %4 numbers of events</extracomment>
        <translation>distancia de energía %1, %2, %3 eventos nuevos frente a %4 juzgados</translation>
    </message>
    <message>
        <source>%1 of the new events look like no known species, %2 of the judged ones (%3)</source>
        <extracomment>%1 and %2 are shares, %3 &quot;p 0.03&quot;</extracomment>
        <translation>el %1 de los eventos nuevos no se parece a ninguna especie conocida, el %2 de los juzgados (%3)</translation>
    </message>
    <message>
        <source>its photographs look other (%1)</source>
        <translation>sus fotografías tienen otro aspecto (%1)</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <extracomment>%1 a deployment or month, %2 reasons</extracomment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>%1 of them are of a camera that the sample has not.</source>
        <translation>El %1 de ellas es de una cámara que la muestra no tiene.</translation>
    </message>
    <message>
        <source>%1 of them are of a deployment that the sample has not.</source>
        <translation>El %1 de ellas es de un despliegue que la muestra no tiene.</translation>
    </message>
    <message>
        <source>%1 of them are of a place that the sample has not.</source>
        <translation>El %1 de ellas es de un lugar que la muestra no tiene.</translation>
    </message>
    <message>
        <source>%1 of them are of a month that the sample has not.</source>
        <translation>El %1 de ellas es de un mes que la muestra no tiene.</translation>
    </message>
    <message>
        <source>deployment %1</source>
        <extracomment>%1 is the name of a deployment</extracomment>
        <translation>despliegue %1</translation>
    </message>
    <message>
        <source>Whether new photographs are like the judged ones cannot be seen: there are too few events of either.</source>
        <translation>No se puede ver si las fotografías nuevas son como las juzgadas: hay demasiado pocos eventos de unas u otras.</translation>
    </message>
    <message>
        <source>New photographs are like the judged ones (%1): the promise stands.</source>
        <translation>Las fotografías nuevas son como las juzgadas (%1): la promesa se mantiene.</translation>
    </message>
    <message>
        <source>The promise is withdrawn for %1: new photographs of it are unlike the judged ones. It stands for the other %L2.</source>
        <translation>La promesa se retira para %1: sus fotografías nuevas no son como las juzgadas. Se mantiene para las otras %L2.</translation>
    </message>
    <message>
        <source>The promise is withdrawn: new photographs are unlike the judged ones. Judge a sample of them.</source>
        <translation>La promesa se retira: las fotografías nuevas no son como las juzgadas. Juzgue una muestra de ellas.</translation>
    </message>
    <message>
        <source>All together: %1.</source>
        <extracomment>%1 how far, p, and numbers of events</extracomment>
        <translation>Todas juntas: %1.</translation>
    </message>
    <message>
        <source>Too little is confirmed to say how many are of no known species.</source>
        <translation>Hay demasiado poco confirmado para decir cuántas no son de ninguna especie conocida.</translation>
    </message>
    <message>
        <source>The promise is withdrawn: photographs are unlike the judged ones.</source>
        <translation>La promesa se retira: las fotografías no son como las juzgadas.</translation>
    </message>
    <message>
        <source>The promise is withdrawn for photographs like this one (%1): they are unlike the judged ones.</source>
        <translation>La promesa se retira para fotografías como esta (%1): no son como las juzgadas.</translation>
    </message>
</context>
<context>
    <name>StepText</name>
    <message numerus="yes">
        <source>%Ln item(s) determined as suggested</source>
        <translation>
            <numerusform>%Ln elemento determinado según la sugerencia</numerusform>
            <numerusform>%Ln elementos determinados según la sugerencia</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) determined as %1 by the look of %2</source>
        <translation>
            <numerusform>%Ln elemento determinado como %1 por el aspecto de %2</numerusform>
            <numerusform>%Ln elementos determinados como %1 por el aspecto de %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) determined as %1</source>
        <translation>
            <numerusform>%Ln elemento determinado como %1</numerusform>
            <numerusform>%Ln elementos determinados como %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) of %1 determined as %2</source>
        <translation>
            <numerusform>%Ln registro (%1) determinado como %2</numerusform>
            <numerusform>%Ln registros (%1) determinados como %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>determination of %Ln item(s) withdrawn</source>
        <translation>
            <numerusform>Determinación de %Ln elemento retirada</numerusform>
            <numerusform>Determinación de %Ln elementos retirada</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) flagged</source>
        <translation>
            <numerusform>%Ln elemento marcado</numerusform>
            <numerusform>%Ln elementos marcados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) no longer flagged</source>
        <translation>
            <numerusform>%Ln elemento ya sin marcar</numerusform>
            <numerusform>%Ln elementos ya sin marcar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tags and fields of %Ln item(s)</source>
        <translation>
            <numerusform>Etiquetas y campos de %Ln elemento</numerusform>
            <numerusform>Etiquetas y campos de %Ln elementos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tag %1 on %Ln item(s)</source>
        <translation>
            <numerusform>Etiqueta %1 en %Ln elemento</numerusform>
            <numerusform>Etiqueta %1 en %Ln elementos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tag %1 taken off %Ln item(s)</source>
        <translation>
            <numerusform>Etiqueta %1 quitada de %Ln elemento</numerusform>
            <numerusform>Etiqueta %1 quitada de %Ln elementos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 = %2 on %Ln item(s)</source>
        <translation>
            <numerusform>%1 = %2 en %Ln elemento</numerusform>
            <numerusform>%1 = %2 en %Ln elementos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 cleared on %Ln item(s)</source>
        <translation>
            <numerusform>%1 borrado en %Ln elemento</numerusform>
            <numerusform>%1 borrado en %Ln elementos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>date of %Ln item(s)</source>
        <translation>
            <numerusform>Fecha de %Ln elemento</numerusform>
            <numerusform>Fecha de %Ln elementos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>clock of %Ln item(s) %1, in UTC%2</source>
        <translation>
            <numerusform>Reloj de %Ln elemento corregido %1, en UTC%2</numerusform>
            <numerusform>Reloj de %Ln elementos corregido %1, en UTC%2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>clock of %Ln item(s) in UTC%1</source>
        <translation>
            <numerusform>Reloj de %Ln elemento en UTC%1</numerusform>
            <numerusform>Reloj de %Ln elementos en UTC%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>clock of %Ln item(s) %1</source>
        <translation>
            <numerusform>Reloj de %Ln elemento corregido %1</numerusform>
            <numerusform>Reloj de %Ln elementos corregido %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>clock of %Ln item(s)</source>
        <translation>
            <numerusform>Reloj de %Ln elemento</numerusform>
            <numerusform>Reloj de %Ln elementos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>clock of deployment %1 with %Ln item(s)</source>
        <translation>
            <numerusform>Reloj del despliegue %1 con %Ln elemento</numerusform>
            <numerusform>Reloj del despliegue %1 con %Ln elementos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>place of %Ln item(s): %1</source>
        <translation>
            <numerusform>Lugar de %Ln elemento: %1</numerusform>
            <numerusform>Lugar de %Ln elementos: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>place of %Ln item(s)</source>
        <translation>
            <numerusform>Lugar de %Ln elemento</numerusform>
            <numerusform>Lugar de %Ln elementos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln region(s) drawn</source>
        <translation>
            <numerusform>%Ln región dibujada</numerusform>
            <numerusform>%Ln regiones dibujadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln region(s) moved</source>
        <translation>
            <numerusform>%Ln región movida</numerusform>
            <numerusform>%Ln regiones movidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln region(s) taken away</source>
        <translation>
            <numerusform>%Ln región quitada</numerusform>
            <numerusform>%Ln regiones quitadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) put into %1</source>
        <translation>
            <numerusform>%Ln elemento puesto en %1</numerusform>
            <numerusform>%Ln elementos puestos en %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) taken out of their occurrences</source>
        <translation>
            <numerusform>%Ln elemento sacado de sus registros</numerusform>
            <numerusform>%Ln elementos sacados de sus registros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) of %1 put into an event</source>
        <translation>
            <numerusform>%Ln registro (%1) puesto en un evento</numerusform>
            <numerusform>%Ln registros (%1) puestos en un evento</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) of %1 taken out of their events</source>
        <translation>
            <numerusform>%Ln registro (%1) sacado de su evento</numerusform>
            <numerusform>%Ln registros (%1) sacados de sus eventos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) of %1 put into a deployment</source>
        <translation>
            <numerusform>%Ln evento (%1) puesto en un despliegue</numerusform>
            <numerusform>%Ln eventos (%1) puestos en un despliegue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) of %1 taken out of their deployments</source>
        <translation>
            <numerusform>%Ln evento (%1) sacado de su despliegue</numerusform>
            <numerusform>%Ln eventos (%1) sacados de sus despliegues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s) of %1 made</source>
        <translation>
            <numerusform>%Ln registro creado (%1)</numerusform>
            <numerusform>%Ln registros creados (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) of %1 made</source>
        <translation>
            <numerusform>%Ln evento creado (%1)</numerusform>
            <numerusform>%Ln eventos creados (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deployment(s) from %1</source>
        <translation>
            <numerusform>%Ln despliegue de %1</numerusform>
            <numerusform>%Ln despliegues de %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) described by %1</source>
        <translation>
            <numerusform>%Ln elemento descrito por %1</numerusform>
            <numerusform>%Ln elementos descritos por %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>sample %1: %Ln item(s) drawn from %2</source>
        <translation>
            <numerusform>Muestra %1: %Ln elemento de entre %2</numerusform>
            <numerusform>Muestra %1: %Ln elementos de entre %2</numerusform>
        </translation>
    </message>
    <message>
        <source>view %1 of a map saved</source>
        <translation>Vista %1 de un mapa guardada</translation>
    </message>
    <message>
        <source>view %1 of a map taken away</source>
        <translation>Vista %1 de un mapa quitada</translation>
    </message>
    <message>
        <source>view %1 saved</source>
        <translation>Vista %1 guardada</translation>
    </message>
    <message>
        <source>view %1 taken away</source>
        <translation>Vista %1 quitada</translation>
    </message>
    <message numerus="yes">
        <source>clustering %1 of %Ln cluster(s) kept</source>
        <translation>
            <numerusform>Agrupación %1 de %Ln grupo guardada</numerusform>
            <numerusform>Agrupación %1 de %Ln grupos guardada</numerusform>
        </translation>
    </message>
    <message>
        <source>clustering %1 called %2</source>
        <translation>Agrupación %1 llamada %2</translation>
    </message>
    <message>
        <source>clustering %1 taken away</source>
        <translation>Agrupación %1 quitada</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cluster(s) merged into %1</source>
        <translation>
            <numerusform>%Ln grupo unido: %1</numerusform>
            <numerusform>%Ln grupos unidos: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has no name any more</source>
        <translation>%1 ya no tiene nombre</translation>
    </message>
    <message>
        <source>%1 called %2</source>
        <translation>%1: ahora %2</translation>
    </message>
    <message>
        <source>%1 split into %2</source>
        <translation>%1 dividido en %2</translation>
    </message>
    <message>
        <source>%1 dissolved</source>
        <translation>%1 disuelto</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>«no determinable»</translation>
    </message>
    <message>
        <source>nothing there</source>
        <translation>«ningún organismo»</translation>
    </message>
    <message numerus="yes">
        <source>%Ln taxa</source>
        <translation>
            <numerusform>%Ln taxón</numerusform>
            <numerusform>%Ln taxones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln elemento</numerusform>
            <numerusform>%Ln elementos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln occurrence(s)</source>
        <translation>
            <numerusform>%Ln registro</numerusform>
            <numerusform>%Ln registros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln evento</numerusform>
            <numerusform>%Ln eventos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deployment(s)</source>
        <translation>
            <numerusform>%Ln despliegue</numerusform>
            <numerusform>%Ln despliegues</numerusform>
        </translation>
    </message>
    <message>
        <source>an occurrence</source>
        <translation>un registro</translation>
    </message>
    <message>
        <source>an event</source>
        <translation>un evento</translation>
    </message>
    <message>
        <source>a deployment</source>
        <translation>un despliegue</translation>
    </message>
    <message>
        <source>deployment %1</source>
        <translation>despliegue %1</translation>
    </message>
    <message numerus="yes">
        <source>a cluster of %Ln item(s)</source>
        <translation>
            <numerusform>Grupo de %Ln elemento</numerusform>
            <numerusform>Grupo de %Ln elementos</numerusform>
        </translation>
    </message>
    <message>
        <source>cluster %1</source>
        <translation>Grupo %1</translation>
    </message>
    <message>
        <source>determined before it was bundled</source>
        <translation>determinado antes de empaquetarse</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cluster(s) dissolved</source>
        <translation>
            <numerusform>%Ln grupo disuelto</numerusform>
            <numerusform>%Ln grupos disueltos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cluster(s) determined by working names</source>
        <translation>
            <numerusform>%Ln grupo determinado por su nombre de trabajo</numerusform>
            <numerusform>%Ln grupos determinados por sus nombres de trabajo</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StructureLists</name>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln evento</numerusform>
            <numerusform>%Ln eventos</numerusform>
        </translation>
    </message>
    <message>
        <source>Taxon</source>
        <translation>Taxón</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Nearest rival</source>
        <translation>Rival más próximo</translation>
    </message>
    <message>
        <source>The taxon whose middle is nearest</source>
        <translation>El taxón cuyo centro está más cerca</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distancia</translation>
    </message>
    <message>
        <source>1 - cosine of the middles</source>
        <translation>1 - coseno de los centros</translation>
    </message>
    <message>
        <source>Distributions</source>
        <translation>Distribuciones</translation>
    </message>
    <message>
        <source>Energy distance of all photographs of both; 0: alike</source>
        <translation>Distancia de energía de todas las fotos de ambos; 0: iguales</translation>
    </message>
    <message>
        <source>Purity</source>
        <translation>Pureza</translation>
    </message>
    <message>
        <source>How many of the ten nearest photographs of other events are of the same taxon</source>
        <translation>Cuántas de las diez fotos más próximas de otros eventos son del mismo taxón</translation>
    </message>
    <message>
        <source>Silhouette</source>
        <translation>Silueta</translation>
    </message>
    <message>
        <source>Fisher ratio</source>
        <translation>Razón de Fisher</translation>
    </message>
    <message>
        <source>Of the taxon and its nearest rival</source>
        <translation>Del taxón y su rival más próximo</translation>
    </message>
    <message>
        <source>Species</source>
        <translation>Especies</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Dispersión</translation>
    </message>
    <message>
        <source>Mean squared distance from the middle of the species</source>
        <translation>Distancia cuadrática media al centro de la especie</translation>
    </message>
    <message>
        <source>In events</source>
        <translation>En eventos</translation>
    </message>
    <message>
        <source>How much of the spread lies inside of events</source>
        <translation>Qué parte de la dispersión está dentro de los eventos</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupos</translation>
    </message>
    <message>
        <source>Photographs of each</source>
        <translation>Fotos de cada uno</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>The one that is most frequent here beside the other groups</source>
        <translation>El más frecuente aquí en comparación con los otros grupos</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Efecto</translation>
    </message>
    <message>
        <source>Cramér&apos;s V: 0 says nothing, 1 the same</source>
        <translation>V de Cramér: 0 no dice nada, 1 lo mismo</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>False discoveries</source>
        <translation>Falsos hallazgos</translation>
    </message>
    <message>
        <source>Their rate over all species and fields together</source>
        <translation>Su tasa en todas las especies y campos a la vez</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Neighbours are</source>
        <translation>Los vecinos son</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rango</translation>
    </message>
    <message>
        <source>The highest at which they differ: at species a sister species</source>
        <translation>El más alto en que difieren: en especie, una especie hermana</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Erróneo</translation>
    </message>
    <message>
        <source>The chance that it is</source>
        <translation>La probabilidad de que lo sea</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Esperado</translation>
    </message>
    <message>
        <source>How many of this and those before it are really wrong, as expected</source>
        <translation>Cuántos de este y de los anteriores son de verdad erróneos, según lo esperado</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>Variantes</translation>
    </message>
    <message>
        <source>ρ</source>
        <translation>ρ</translation>
    </message>
    <message>
        <source>The share of the difference that lies along the directions between species</source>
        <translation>La parte de la diferencia que va a lo largo de las direcciones entre especies</translation>
    </message>
    <message>
        <source>In full</source>
        <translation>En todo el espacio</translation>
    </message>
    <message>
        <source>Along</source>
        <translation>A lo largo</translation>
    </message>
    <message>
        <source>Fisher ratio in the span</source>
        <translation>Razón de Fisher en las direcciones entre especies</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>A través</translation>
    </message>
    <message>
        <source>Fisher ratio across the span</source>
        <translation>Razón de Fisher a través de ellas</translation>
    </message>
    <message>
        <source>The rate at which they would be said to differ at all</source>
        <translation>La tasa con que se diría sin razón que difieren</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Predicho</translation>
    </message>
    <message>
        <source>By the look, from the other clades</source>
        <translation>Por el aspecto, a partir de los otros clados</translation>
    </message>
    <message>
        <source>By relatives</source>
        <translation>Por parientes</translation>
    </message>
    <message>
        <source>Predicted from the taxonomy alone, sisters too</source>
        <translation>Predicho solo por la taxonomía, hermanas incluidas</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Posición</translation>
    </message>
    <message>
        <source>Along the axis</source>
        <translation>En el eje</translation>
    </message>
</context>
<context>
    <name>StructureText</name>
    <message>
        <source>%1 (%2 to %3)</source>
        <extracomment>a share and its interval: 46 % (40 % to 51 %)
----------
a number and its interval: 0.412 (0.380 to 0.445)</extracomment>
        <translation>%1 (de %2 a %3)</translation>
    </message>
    <message>
        <source>none that it resolves</source>
        <translation>ninguno que resuelva</translation>
    </message>
    <message>
        <source>%1 of %2 (by chance %3, p %4)</source>
        <translation>%1 de %2 (por azar %3, p %4)</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln with enough photographs</source>
        <extracomment>%1 is a rank: &quot;Family: 12 taxa with enough photographs&quot;</extracomment>
        <translation>
            <numerusform>%1: %Ln con fotos suficientes</numerusform>
            <numerusform>%1: %Ln con fotos suficientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out that have too few</source>
        <translation>
            <numerusform>%Ln con demasiado pocas queda fuera</numerusform>
            <numerusform>%Ln con demasiado pocas quedan fuera</numerusform>
        </translation>
    </message>
    <message>
        <source>Enough are %1 photographs from %2 events: what was photographed together, or else on one day, is one event.</source>
        <translation>Bastan %1 fotos de %2 eventos: lo que se fotografió junto, o si no en un mismo día, es un evento.</translation>
    </message>
    <message>
        <source>At least two are needed.</source>
        <translation>Hacen falta al menos dos.</translation>
    </message>
    <message>
        <source>At least three species must have two values of “%1”, each with enough photographs.</source>
        <translation>Al menos tres especies deben tener dos valores de «%1», cada uno con fotos suficientes.</translation>
    </message>
    <message>
        <source>At least three species, of two clades, must have enough photographs and a value of “%1”.</source>
        <translation>Al menos tres especies, de dos clados, deben tener fotos suficientes y un valor de «%1».</translation>
    </message>
    <message>
        <source>Of the ten photographs of other events that are nearest to one, %1 are of its own taxon; by chance %2. Silhouette %3.</source>
        <translation>De las diez fotos de otros eventos más próximas a una, son de su mismo taxón %1; por azar, %2. Silueta %3.</translation>
    </message>
    <message>
        <source>The taxonomy goes with the distances by a Mantel correlation of %1 (p %2). Of its triplets the dendrogram has %3, of its clades %4.</source>
        <translation>La taxonomía y las distancias van juntas con una correlación de Mantel de %1 (p %2). De sus tripletes el dendrograma tiene %3; de sus clados, %4.</translation>
    </message>
    <message>
        <source>The dendrogram shows the distances with a cophenetic correlation of %1. %2 of the angles between taxa are within 10 degrees of a right angle.</source>
        <translation>El dendrograma refleja las distancias con una correlación cofenética de %1. El %2 de los ángulos entre taxones está a 10 grados o menos de un ángulo recto.</translation>
    </message>
    <message>
        <source>No field explains the groups within a species, at a false-discovery rate of 5 %.</source>
        <translation>Ningún campo explica los grupos dentro de una especie, con una tasa de falsos hallazgos del 5 %.</translation>
    </message>
    <message numerus="yes">
        <source>In %Ln species a field explains the groups, at a false-discovery rate of 5 %: %1.</source>
        <translation>
            <numerusform>En %Ln especie un campo explica los grupos, con una tasa de falsos hallazgos del 5 %: %1.</numerusform>
            <numerusform>En %Ln especies un campo explica los grupos, con una tasa de falsos hallazgos del 5 %: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>No label stands out as wrong.</source>
        <translation>Ningún nombre destaca como erróneo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) are doubtful: neighbours of other events are of another taxon.</source>
        <translation>
            <numerusform>%Ln nombre es dudoso: los vecinos de otros eventos son de otro taxón.</numerusform>
            <numerusform>%Ln nombres son dudosos: los vecinos de otros eventos son de otro taxón.</numerusform>
        </translation>
    </message>
    <message>
        <source>Of the difference between variants the share ρ = %1 lies along the directions in which species differ; the rest is across them. A direction drawn by chance: %2.</source>
        <translation>De la diferencia entre variantes, la parte ρ = %1 va a lo largo de las direcciones en que difieren las especies; el resto va a través de ellas. Una dirección al azar: %2.</translation>
    </message>
    <message>
        <source>With what sampling adds, ρ is %1; with variants exchanged between events %2 (%3 to %4).</source>
        <translation>Con lo que añade el muestreo, ρ es %1; con variantes intercambiadas entre eventos, %2 (de %3 a %4).</translation>
    </message>
    <message>
        <source>Fisher ratio: in full %1 (p %2), along %3, across %4.</source>
        <translation>Razón de Fisher: en todo el espacio %1 (p %2), a lo largo %3, a través %4.</translation>
    </message>
    <message>
        <source>The plane is fitted to the photographs it shows: variants look apart in it even by chance. The numbers are what counts; they are after BioCLIP 2, not identical to it.</source>
        <translation>El plano está ajustado a las fotos que muestra: las variantes parecen separadas en él incluso por azar. Lo que cuenta son los números; siguen a BioCLIP 2, sin ser idénticos.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln species, each clade predicted from the others (%1): rank correlation %2, with shuffled values %3 (p %4), within clades %5.</source>
        <translation>
            <numerusform>%Ln especie, cada clado predicho a partir de los otros (%1): correlación de rangos %2, con valores barajados %3 (p %4), dentro de los clados %5.</numerusform>
            <numerusform>%Ln especies, cada clado predicho a partir de los otros (%1): correlación de rangos %2, con valores barajados %3 (p %4), dentro de los clados %5.</numerusform>
        </translation>
    </message>
    <message>
        <source>Exploratory: there are fewer than %1 species or %2 clades.</source>
        <translation>Exploratorio: hay menos de %1 especies o de %2 clados.</translation>
    </message>
    <message>
        <source>The look tells more than relatedness does.</source>
        <translation>El aspecto dice más que el parentesco.</translation>
    </message>
    <message>
        <source>It is not shown that the look tells more than relatedness does.</source>
        <translation>No queda demostrado que el aspecto diga más que el parentesco.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln species of the table are not among these photographs.</source>
        <translation>
            <numerusform>%Ln especie de la tabla no está entre estas fotos.</numerusform>
            <numerusform>%Ln especies de la tabla no están entre estas fotos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Between taxa</source>
        <translation>Entre taxones</translation>
    </message>
    <message>
        <source>Within species</source>
        <translation>Dentro de especies</translation>
    </message>
    <message>
        <source>Variants of species</source>
        <translation>Variantes de especies</translation>
    </message>
    <message>
        <source>A trait</source>
        <translation>Un rasgo</translation>
    </message>
    <message>
        <source>How taxa lie to each other in what the model sees: which are nearest, how well they are told apart, and whether that goes with the taxonomy.</source>
        <translation>Cómo se sitúan los taxones en lo que ve el modelo: cuáles están más cerca, hasta qué punto se distinguen y si eso concuerda con la taxonomía.</translation>
    </message>
    <message>
        <source>What varies within a species, which of its photographs form groups and what explains these, and whose labels are doubtful.</source>
        <translation>Qué varía dentro de una especie, qué fotos suyas forman grupos y qué los explica, y qué nombres son dudosos.</translation>
    </message>
    <message>
        <source>Do sexes, stages or forms differ along the directions in which species differ, or across them? Choose the field that names them.</source>
        <translation>¿Difieren sexos, estadios o formas a lo largo de las direcciones en que difieren las especies, o a través de ellas? Elija el campo que los nombra.</translation>
    </message>
    <message>
        <source>Does the look of species tell a trait, such as the size of a bill? Choose a CSV file with its numbers by species or item.</source>
        <translation>¿Delata el aspecto de las especies un rasgo, como el tamaño del pico? Elija un archivo CSV con sus números por especie o elemento.</translation>
    </message>
    <message>
        <source>Not enough photographs.</source>
        <translation>No hay fotos suficientes.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) without a usable vector were left out.</source>
        <translation>
            <numerusform>%Ln foto sin vector utilizable quedó fuera.</numerusform>
            <numerusform>%Ln fotos sin vector utilizable quedaron fuera.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) were named by the machine alone.</source>
        <translation>
            <numerusform>%Ln foto solo la nombró la máquina.</numerusform>
            <numerusform>%Ln fotos solo las nombró la máquina.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) have neither event nor date and count one by one: intervals are too narrow if bursts are among them.</source>
        <translation>
            <numerusform>%Ln foto no tiene evento ni fecha y cuenta por sí sola: los intervalos son demasiado estrechos si hay ráfagas.</numerusform>
            <numerusform>%Ln fotos no tienen evento ni fecha y cuentan una a una: los intervalos son demasiado estrechos si hay ráfagas.</numerusform>
        </translation>
    </message>
    <message>
        <source>between species, first direction</source>
        <translation>entre especies, primera dirección</translation>
    </message>
    <message>
        <source>between species, second direction</source>
        <translation>entre especies, segunda dirección</translation>
    </message>
    <message>
        <source>across: between variants of “%1”</source>
        <translation>a través: entre variantes de «%1»</translation>
    </message>
    <message>
        <source>in space, with the one across upwards</source>
        <translation>en el espacio; hacia arriba, a través</translation>
    </message>
    <message>
        <source>position along the axis (fitted to all)</source>
        <translation>posición en el eje (ajustado a todas)</translation>
    </message>
    <message>
        <source>predicted from the other clades</source>
        <translation>predicho a partir de los otros clados</translation>
    </message>
    <message>
        <source>Distances between taxa: %1</source>
        <extracomment>title of a figure; %1 is a rank</extracomment>
        <translation>Distancias entre taxones: %1</translation>
    </message>
    <message>
        <source>Between and across species: %1</source>
        <translation>Entre especies y a través: %1</translation>
    </message>
    <message>
        <source>Species in the order of “%1”</source>
        <translation>Especies en el orden de «%1»</translation>
    </message>
    <message numerus="yes">
        <source>Not enough species for ρ: %Ln could be measured, at least %1 must be.</source>
        <translation>
            <numerusform>No hay especies suficientes para ρ: se pudo medir %Ln, deben ser al menos %1.</numerusform>
            <numerusform>No hay especies suficientes para ρ: se pudieron medir %Ln, deben ser al menos %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>No ρ: the directions in which other species differ hold nothing of what sets a species apart.</source>
        <translation>Sin ρ: las direcciones en que difieren otras especies no contienen nada de lo que distingue a una especie.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln species, each clade predicted from the others (%1), categories weighing the same: a linear probe is right about %2, with shuffled categories %3 (p %4).</source>
        <translation>
            <numerusform>%Ln especie, cada clado predicho a partir de los demás (%1), con el mismo peso por categoría: una sonda lineal acierta en %2, con categorías barajadas en %3 (p %4).</numerusform>
            <numerusform>%Ln especies, cada clado predicho a partir de los demás (%1), con el mismo peso por categoría: una sonda lineal acierta en %2, con categorías barajadas en %3 (p %4).</numerusform>
        </translation>
    </message>
    <message>
        <source>From five species of each category (few-shot) it is %1; from relatives alone %2; by one guess for all %3.</source>
        <translation>A partir de cinco especies de cada categoría (few-shot) es %1; solo a partir de parientes, %2; con una misma respuesta para todas, %3.</translation>
    </message>
    <message>
        <source>A category</source>
        <translation>Una categoría</translation>
    </message>
    <message>
        <source>Does the look of species tell a category, such as habitat, diet, or yes and no? Choose a CSV file with its words by species or item.</source>
        <translation>¿Revela el aspecto de las especies una categoría, como hábitat, dieta o sí y no? Elija un archivo CSV con sus palabras por especie o elemento.</translation>
    </message>
</context>
<context>
    <name>SummaryText</name>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln en espera</numerusform>
            <numerusform>%Ln en espera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <comment>photographs and regions</comment>
        <translation>
            <numerusform>%Ln elemento</numerusform>
            <numerusform>%Ln elementos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln verified</source>
        <translation>
            <numerusform>%Ln verificado</numerusform>
            <numerusform>%Ln verificados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to look at</source>
        <translation>
            <numerusform>%Ln por revisar</numerusform>
            <numerusform>%Ln por revisar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read</source>
        <translation>
            <numerusform>%Ln no se pudo leer</numerusform>
            <numerusform>%Ln no se pudieron leer</numerusform>
        </translation>
    </message>
    <message>
        <source>all verified</source>
        <translation>todos verificados</translation>
    </message>
    <message>
        <source>all to look at</source>
        <translation>todos por revisar</translation>
    </message>
    <message>
        <source>none could be read</source>
        <translation>ninguno se pudo leer</translation>
    </message>
    <message>
        <source>all waiting</source>
        <translation>todos en espera</translation>
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
        <translation>todos seleccionados</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln seleccionado</numerusform>
            <numerusform>%Ln seleccionados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln listed</source>
        <extracomment>items that a filter leaves</extracomment>
        <translation>
            <numerusform>%Ln en la lista</numerusform>
            <numerusform>%Ln en la lista</numerusform>
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
        <source>(synthetic world: every taxon is invented)</source>
        <translation>(mundo sintético: todos los taxones son inventados)</translation>
    </message>
    <message>
        <source>Determined as</source>
        <translation>Determinado como</translation>
    </message>
    <message>
        <source>Determined by</source>
        <translation>Determinado por</translation>
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
    <name>TrackText</name>
    <message numerus="yes">
        <source>%Ln point(s)</source>
        <translation>
            <numerusform>%Ln punto</numerusform>
            <numerusform>%Ln puntos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2 UTC</source>
        <extracomment>two moments</extracomment>
        <translation>de %1 a %2 UTC</translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a time or a place on Earth left out</source>
        <translation>
            <numerusform>%Ln omitido, sin hora o sin lugar en la Tierra</numerusform>
            <numerusform>%Ln omitidos, sin hora o sin lugar en la Tierra</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay: how far their clock was ahead of UTC is not known. Choose the time zone above.</source>
        <translation>
            <numerusform>%Ln sin cambios: se desconoce cuánto adelantaba su reloj respecto a UTC. Elija arriba la zona horaria.</numerusform>
            <numerusform>%Ln sin cambios: se desconoce cuánto adelantaba su reloj respecto a UTC. Elija arriba la zona horaria.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay: taken before, after or in a gap of the track.</source>
        <translation>
            <numerusform>%Ln sin cambios: tomada antes, después o en un hueco del recorrido.</numerusform>
            <numerusform>%Ln sin cambios: tomadas antes, después o en un hueco del recorrido.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay: they have a position already.</source>
        <translation>
            <numerusform>%Ln sin cambios: ya tiene posición.</numerusform>
            <numerusform>%Ln sin cambios: ya tienen posición.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay: they have no date.</source>
        <translation>
            <numerusform>%Ln sin cambios: no tiene fecha.</numerusform>
            <numerusform>%Ln sin cambios: no tienen fecha.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TreeText</name>
    <message>
        <source>Life</source>
        <translation>Vida</translation>
    </message>
    <message numerus="yes">
        <source>(no name, %Ln tips)</source>
        <translation>
            <numerusform>(sin nombre, %Ln punta)</numerusform>
            <numerusform>(sin nombre, %Ln puntas)</numerusform>
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
            <numerusform>%Ln punta</numerusform>
            <numerusform>%Ln puntas</numerusform>
        </translation>
    </message>
    <message>
        <source>Branch length %1</source>
        <translation>Longitud de rama %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photographs</source>
        <translation>
            <numerusform>%Ln fotografía</numerusform>
            <numerusform>%Ln fotografías</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 confirmed, %2 uncertain, %3 flagged</source>
        <translation>%1 confirmadas, %2 inseguras, %3 marcadas</translation>
    </message>
    <message numerus="yes">
        <source>of %Ln taxa</source>
        <translation>
            <numerusform>de %Ln taxón</numerusform>
            <numerusform>de %Ln taxones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln más</numerusform>
            <numerusform>%Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 taxa of the checklist photographed</source>
        <translation>%1 de %2 taxones de la lista fotografiados</translation>
    </message>
    <message>
        <source>Share of photographs confirmed</source>
        <translation>Parte de las fotografías confirmada</translation>
    </message>
    <message>
        <source>Share of photographs uncertain</source>
        <translation>Parte de las fotografías insegura</translation>
    </message>
    <message>
        <source>Share of photographs flagged</source>
        <translation>Parte de las fotografías marcada</translation>
    </message>
    <message>
        <source>Share of the checklist photographed</source>
        <translation>Parte de la lista fotografiada</translation>
    </message>
    <message>
        <source>%1 belongs to %2.</source>
        <translation>%1 pertenece a %2.</translation>
    </message>
    <message>
        <source>%1 and %2 share %3.</source>
        <translation>%1 y %2 comparten %3.</translation>
    </message>
    <message>
        <source>Along the branches they are %1 apart.</source>
        <translation>A lo largo de las ramas distan %1.</translation>
    </message>
    <message>
        <source>A tree without branch lengths does not tell how far apart.</source>
        <translation>Un árbol sin longitudes de rama no dice a qué distancia.</translation>
    </message>
    <message>
        <source>It has no name</source>
        <translation>No tiene nombre</translation>
    </message>
    <message>
        <source>Nothing is called so</source>
        <translation>Nada se llama así</translation>
    </message>
    <message>
        <source>Nothing is called so; spelled nearly so: %1</source>
        <translation>Nada se llama así; de escritura parecida: %1</translation>
    </message>
    <message>
        <source>Several are called so, and its lineage does not tell which: %1</source>
        <translation>Varios se llaman así, y su linaje no dice cuál: %1</translation>
    </message>
    <message>
        <source>What is called so is of another kingdom: %1</source>
        <translation>Lo que se llama así es de otro reino: %1</translation>
    </message>
    <message>
        <source>A synonym of %1</source>
        <translation>Un sinónimo de %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln in %1</source>
        <extracomment>photographs; %1 is the name of another collection</extracomment>
        <translation>
            <numerusform>%Ln en %1</numerusform>
            <numerusform>%Ln en %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them before %1</source>
        <extracomment>photographs; %1 is a date</extracomment>
        <translation>
            <numerusform>%Ln de ellas antes de %1</numerusform>
            <numerusform>%Ln de ellas antes de %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Share of both collections&apos; photographs that are here</source>
        <translation>Parte de las fotografías de ambas colecciones que están aquí</translation>
    </message>
    <message>
        <source>Share of photographs not before the date</source>
        <translation>Parte de las fotografías que no son anteriores a la fecha</translation>
    </message>
    <message>
        <source>%1 (cosine %2)</source>
        <extracomment>a taxon and its rank, and how near it is</extracomment>
        <translation>%1 (coseno %2)</translation>
    </message>
    <message>
        <source>Which clade they look like is not known: that takes vectors of them and of two other taxa.</source>
        <translation>No se sabe a qué clado se parecen: hacen falta vectores suyos y de otros dos taxones.</translation>
    </message>
    <message>
        <source>Of all others they look most like %1.</source>
        <translation>De todos los demás, a quien más se parecen es a %1.</translation>
    </message>
    <message>
        <source>Then follow %1.</source>
        <translation>Después siguen %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photographs, none of them called anything on this tree.</source>
        <translation>
            <numerusform>%Ln fotografía, sin nombre en este árbol.</numerusform>
            <numerusform>%Ln fotografías, ninguna con nombre en este árbol.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %Ln photographs on this tree.</source>
        <extracomment>%1 is a taxon and its rank</extracomment>
        <translation>
            <numerusform>%1: %2 de %Ln fotografía en este árbol.</numerusform>
            <numerusform>%1: %2 de %Ln fotografías en este árbol.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 by how sure they are</source>
        <extracomment>each photograph counts 1 where it is confirmed, else the model&apos;s score</extracomment>
        <translation>%1, contadas según su certeza</translation>
    </message>
    <message>
        <source>Mean certainty of photographs</source>
        <translation>Certeza media de las fotografías</translation>
    </message>
    <message>
        <source>Grey: nothing to take a share of.</source>
        <translation>Gris: nada de lo que tomar una parte.</translation>
    </message>
    <message>
        <source>Strong in colour: with photographs, the stronger the more of them are confirmed.</source>
        <translation>Color intenso: con fotografías, más intenso cuantas más están confirmadas.</translation>
    </message>
    <message>
        <source>Strong in colour: with photographs.</source>
        <translation>Color intenso: con fotografías.</translation>
    </message>
    <message>
        <source>Branches are the wider the more photographs they have.</source>
        <translation>Las ramas son más anchas cuantas más fotografías tienen.</translation>
    </message>
    <message>
        <source>Bars: how many photographs, in powers of two; the darker part is confirmed.</source>
        <translation>Barras: cuántas fotografías, en potencias de dos; la parte oscura está confirmada.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln like no known species</source>
        <extracomment>photographs of a clade</extracomment>
        <translation>
            <numerusform>%Ln no se parece a ninguna especie conocida</numerusform>
            <numerusform>%Ln no se parecen a ninguna especie conocida</numerusform>
        </translation>
    </message>
    <message>
        <source>Share of photographs like no known species</source>
        <translation>Parte de las fotografías que no se parecen a ninguna especie conocida</translation>
    </message>
    <message>
        <source>Rings before them: orange where some are uncertain, red where some are flagged, purple where some are like no known species.</source>
        <translation>Anillos delante: naranja donde algunas son inseguras, rojo donde algunas están marcadas, morado donde algunas no se parecen a ninguna especie conocida.</translation>
    </message>
</context>
<context>
    <name>TrustText</name>
    <message>
        <source>%1 to kingdom</source>
        <extracomment>a share of photographs, &quot;12 %&quot;, is named down to this rank</extracomment>
        <translation>%1 hasta el reino</translation>
    </message>
    <message>
        <source>%1 to phylum</source>
        <extracomment>a share of photographs, &quot;12 %&quot;, is named down to this rank</extracomment>
        <translation>%1 hasta el filo</translation>
    </message>
    <message>
        <source>%1 to class</source>
        <extracomment>a share of photographs, &quot;12 %&quot;, is named down to this rank</extracomment>
        <translation>%1 hasta la clase</translation>
    </message>
    <message>
        <source>%1 to order</source>
        <extracomment>a share of photographs, &quot;12 %&quot;, is named down to this rank</extracomment>
        <translation>%1 hasta el orden</translation>
    </message>
    <message>
        <source>%1 to family</source>
        <extracomment>a share of photographs, &quot;12 %&quot;, is named down to this rank</extracomment>
        <translation>%1 hasta la familia</translation>
    </message>
    <message>
        <source>%1 to genus</source>
        <extracomment>a share of photographs, &quot;12 %&quot;, is named down to this rank</extracomment>
        <translation>%1 hasta el género</translation>
    </message>
    <message>
        <source>%1 to species</source>
        <extracomment>a share of photographs, &quot;12 %&quot;, is named down to this rank</extracomment>
        <translation>%1 hasta la especie</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <extracomment>a month of a year, as Qt&apos;s formats of dates have it</extracomment>
        <translation>MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>mostly %1</source>
        <translation>sobre todo %1</translation>
    </message>
    <message>
        <source>temperature %1</source>
        <translation>temperatura %1</translation>
    </message>
    <message>
        <source>a rising line</source>
        <translation>una línea creciente</translation>
    </message>
    <message>
        <source>as they are</source>
        <translation>tal como son</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %3 confirmed names of %Ln event(s) are right.</source>
        <extracomment>%1 a rank, %2 and %3 numbers of names</extracomment>
        <translation>
            <numerusform>%1: %2 de %3 nombres confirmados de %Ln evento son correctos.</numerusform>
            <numerusform>%1: %2 de %3 nombres confirmados de %Ln eventos son correctos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too few: about %Ln more event(s) are needed.</source>
        <translation>
            <numerusform>Demasiado pocos: hace falta más o menos %Ln evento más.</numerusform>
            <numerusform>Demasiado pocos: hacen falta unos %Ln eventos más.</numerusform>
        </translation>
    </message>
    <message>
        <source>Even the surest are wrong too often.</source>
        <translation>Incluso los más seguros fallan demasiado a menudo.</translation>
    </message>
    <message>
        <source>%1 left open</source>
        <extracomment>a share of photographs, &quot;12 %&quot;, is not named at all</extracomment>
        <translation>%1 sin decidir</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) of %1</source>
        <extracomment>%1 a number of events, &quot;37 events&quot;</extracomment>
        <translation>
            <numerusform>%Ln foto de %1</numerusform>
            <numerusform>%Ln fotos de %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln evento</numerusform>
            <numerusform>%Ln eventos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>two months
----------
the limits of an interval</extracomment>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>right %1 of the time, by %2</source>
        <extracomment>%1 a share, %2 what that rests on, &quot;412 photographs of 37 events&quot;</extracomment>
        <translation>correctos el %1 de las veces, según %2</translation>
    </message>
    <message>
        <source>Holds for the answers of %1 with the labels %2, and for new photographs like those that were looked at.</source>
        <translation>Vale para las respuestas de %1 con los nombres %2 y para fotos nuevas como las revisadas.</translation>
    </message>
    <message>
        <source>Holds for the answers of %1 with the labels %2 within your list, and for new photographs like those that were looked at.</source>
        <translation>Vale para las respuestas de %1 con los nombres %2 dentro de su lista y para fotos nuevas como las revisadas.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) left out: people contradict each other.</source>
        <translation>
            <numerusform>%Ln foto queda fuera: las personas se contradicen.</numerusform>
            <numerusform>%Ln fotos quedan fuera: las personas se contradicen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) left out: determined with the suggestion in sight.</source>
        <translation>
            <numerusform>%Ln foto queda fuera: se determinó con la sugerencia a la vista.</numerusform>
            <numerusform>%Ln fotos quedan fuera: se determinaron con la sugerencia a la vista.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) left out: could not be told.</source>
        <translation>
            <numerusform>%Ln foto queda fuera: no se pudo determinar.</numerusform>
            <numerusform>%Ln fotos quedan fuera: no se pudieron determinar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) left out: not identified.</source>
        <translation>
            <numerusform>%Ln foto queda fuera: el modelo no ha respondido.</numerusform>
            <numerusform>%Ln fotos quedan fuera: el modelo no ha respondido.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) of the sample not looked at yet.</source>
        <translation>
            <numerusform>%Ln foto de la muestra sin revisar todavía.</numerusform>
            <numerusform>%Ln fotos de la muestra sin revisar todavía.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) with neither event nor date count one by one: bursts among them promise too much.</source>
        <translation>
            <numerusform>%Ln foto sin evento ni fecha cuenta por sí sola: las ráfagas prometerían demasiado.</numerusform>
            <numerusform>%Ln fotos sin evento ni fecha cuentan una a una: las ráfagas entre ellas prometen demasiado.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 cannot be promised yet. Nearest to it is the rank %2: look at photographs of about %Ln more event(s), suggestions hidden.</source>
        <extracomment>%1 a share, %2 a rank</extracomment>
        <translation>
            <numerusform>Todavía no se puede prometer el %1. El rango más cercano es %2: revise fotos de %Ln evento más, con las sugerencias ocultas.</numerusform>
            <numerusform>Todavía no se puede prometer el %1. El rango más cercano es %2: revise fotos de unos %Ln eventos más, con las sugerencias ocultas.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be promised: at every rank even the surest names are wrong too often. Choose a lower target.</source>
        <translation>No se puede prometer el %1: en todos los rangos incluso los nombres más seguros fallan demasiado a menudo. Elija un objetivo más bajo.</translation>
    </message>
    <message>
        <source>%1 cannot be promised: nothing that was looked at shows how often names are right.</source>
        <translation>No se puede prometer el %1: nada de lo revisado muestra con qué frecuencia los nombres son correctos.</translation>
    </message>
    <message>
        <source>The sample does not tell anything yet: say of its photographs what they are, suggestions hidden. Two taxa at least must be among them.</source>
        <translation>La muestra todavía no dice nada: determine sus fotos con las sugerencias ocultas. Debe haber al menos dos taxones entre ellas.</translation>
    </message>
    <message>
        <source>%1: scores are off by %2 on average, as chances by %3 (%4).</source>
        <extracomment>%1 a rank, %2 and %3 shares, %4 how scores become chances</extracomment>
        <translation>%1: las puntuaciones se desvían de media un %2; como probabilidades, un %3 (%4).</translation>
    </message>
    <message>
        <source>%1: too few to tell, with %2 right and %3 wrong names.</source>
        <extracomment>%1 a rank, %2 and %3 numbers of names</extracomment>
        <translation>%1: demasiado pocos para decirlo, con %2 nombres correctos y %3 erróneos.</translation>
    </message>
    <message>
        <source>There is no photograph of which both said without a suggestion what it is.</source>
        <translation>No hay ninguna foto de la que ambos hayan dicho sin sugerencia qué es.</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln photograph(s) they say the same in %1; chance alone would give %2.</source>
        <translation>
            <numerusform>De %Ln foto dicen lo mismo en el %1; el azar por sí solo daría el %2.</numerusform>
            <numerusform>De %Ln fotos dicen lo mismo en el %1; el azar por sí solo daría el %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Kappa %1: 1 where they always agree, 0 as by chance.</source>
        <translation>Kappa %1: 1 si siempre coinciden, 0 como por azar.</translation>
    </message>
    <message>
        <source>Kappa %1 (%2): 1 where they always agree, 0 as by chance.</source>
        <translation>Kappa %1 (%2): 1 si siempre coinciden, 0 como por azar.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s) left out: said with the suggestion in sight.</source>
        <translation>
            <numerusform>%Ln determinación queda fuera: se dio con la sugerencia a la vista.</numerusform>
            <numerusform>%Ln determinaciones quedan fuera: se dieron con la sugerencia a la vista.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) one of both could not tell.</source>
        <translation>
            <numerusform>%Ln foto no la pudo determinar uno de los dos.</numerusform>
            <numerusform>%Ln fotos no las pudo determinar uno de los dos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) one of both did not name down to this rank.</source>
        <translation>
            <numerusform>%Ln foto no la nombró uno de los dos hasta este rango.</numerusform>
            <numerusform>%Ln fotos no las nombró uno de los dos hasta este rango.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading %1: %2 of %3 disputed photographs of %4 read</source>
        <extracomment>%1 a number; %2 of %3 photographs; %4 a person</extracomment>
        <translation>Lectura %1: %2 de %3 fotografías discutidas de %4 leídas</translation>
    </message>
    <message>
        <source>Reading %1: %2 of %3 photographs that %4 named read</source>
        <translation>Lectura %1: %2 de %3 fotografías que %4 determinó leídas</translation>
    </message>
    <message>
        <source>Second reading %1, of photographs that were disputed: how often readers agree on these says nothing of others.</source>
        <translation>Segunda lectura %1, de fotografías discutidas: con qué frecuencia se coincide en ellas no dice nada de otras.</translation>
    </message>
    <message>
        <source>Second reading %1, of photographs drawn at random.</source>
        <translation>Segunda lectura %1, de fotografías elegidas al azar.</translation>
    </message>
</context>
<context>
    <name>WhyText</name>
    <message>
        <source>none, all taxa</source>
        <translation>ninguna, todos los taxones</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>y %Ln más</numerusform>
            <numerusform>y %Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>only %1</source>
        <translation>solo %1</translation>
    </message>
    <message>
        <source>%1, embeddings kept in half precision</source>
        <translation>%1, embeddings guardados con media precisión</translation>
    </message>
    <message>
        <source>%1 (a synthetic world: every taxon is invented)</source>
        <translation>%1 (mundo sintético: todos los taxones son inventados)</translation>
    </message>
    <message>
        <source>(weights %1)</source>
        <translation>(pesos %1)</translation>
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
        <source>Preparation</source>
        <translation>Preparación</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Orientación</translation>
    </message>
    <message>
        <source>turned upright, as EXIF says</source>
        <translation>enderezada según EXIF</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precisión</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Umbral</translation>
    </message>
    <message>
        <source>%1: supported; %2 has %3 and needs %4</source>
        <extracomment>%1 a rank, %2 a taxon, %3 its score, %4 the threshold</extracomment>
        <translation>%1: con respaldo; %2 tiene %3 y necesita %4</translation>
    </message>
    <message>
        <source>%1: supported from %2 on; %3 has %4</source>
        <extracomment>%1 a rank, %2 the threshold, %3 a taxon, %4 its score</extracomment>
        <translation>%1: con respaldo a partir de %2; %3 tiene %4</translation>
    </message>
    <message>
        <source>, and %1 elsewhere has more, %2</source>
        <extracomment>a taxon elsewhere in the tree, and its score</extracomment>
        <translation>, y %1, en otra rama, tiene más: %2</translation>
    </message>
    <message>
        <source>no label stands out (largest mass %1, known ones have at least %2)</source>
        <translation>ningún nombre destaca (mayor puntuación %1; las conocidas tienen al menos %2)</translation>
    </message>
    <message>
        <source>it is unlike every label (best cosine %1, known ones have at least %2)</source>
        <translation>no se parece a ningún nombre de la lista (mejor coseno %1; las conocidas tienen al menos %2)</translation>
    </message>
    <message>
        <source>two labels fit equally well (margin of cosines %1, known ones have at least %2)</source>
        <translation>dos nombres encajan igual de bien (margen de cosenos %1; las conocidas tienen al menos %2)</translation>
    </message>
    <message>
        <source>all labels together fit badly (log of their sum %1, known ones have at least %2)</source>
        <translation>todos los nombres juntos encajan mal (logaritmo de su suma %1; las conocidas tienen al menos %2)</translation>
    </message>
    <message>
        <source>it is far from every confirmed photograph (cosine %1, known ones have at least %2)</source>
        <translation>está lejos de toda fotografía confirmada (coseno %1; las conocidas tienen al menos %2)</translation>
    </message>
    <message>
        <source>it looks like other species than its labels (mass of those %1, known ones have at least %2)</source>
        <translation>se parece a especies distintas de las que dice el modelo (puntuación de aquellas %1; las conocidas tienen al menos %2)</translation>
    </message>
    <message>
        <source>Like no known species: %1.</source>
        <extracomment>%1 is a reason</extracomment>
        <translation>No se parece a ninguna especie conocida: %1.</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>%1: named along with it; %2 has %3</source>
        <extracomment>a rank above the one that is promised: %1 a rank, %2 a taxon, %3 its score</extracomment>
        <translation>%1: se nombra con él; %2 tiene %3</translation>
    </message>
    <message>
        <source>%1: not promised from any score on; %2 has %3</source>
        <extracomment>%1 a rank, %2 a taxon, %3 its score</extracomment>
        <translation>%1: no se promete con ninguna puntuación; %2 tiene %3</translation>
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
    <name>taxo::ui::AboutDialog</name>
    <message>
        <source>About Taxoscope</source>
        <translation>Acerca de Taxoscope</translation>
    </message>
    <message>
        <source>Identifies photographs of living things with BioCLIP models, on this computer alone.

Free software under the MIT licence. The models have licences and authors of their own: cite the model that you use, as “Models and labels” asks.</source>
        <translation>Identifica fotografías de seres vivos con modelos BioCLIP, únicamente en este equipo.

Software libre bajo la licencia MIT. Los modelos tienen licencias y autores propios: cite el modelo que use como pide «Modelos y nombres».</translation>
    </message>
    <message>
        <source>Diagnostics …</source>
        <translation>Diagnóstico …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
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
        <translation>¿Cuánto acierta?</translation>
    </message>
    <message>
        <source>Photographs drawn at random and looked at without the suggestion tell how often the names are right. Those that were looked at because they seemed doubtful never count.</source>
        <translation>Las fotografías extraídas al azar y revisadas sin la sugerencia dicen con qué frecuencia son correctos los nombres. Las que se revisaron porque parecían dudosas no cuentan nunca.</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Muestra</translation>
    </message>
    <message>
        <source>Right names</source>
        <translation>Nombres correctos</translation>
    </message>
    <message>
        <source>Go on looking</source>
        <translation>Seguir revisando</translation>
    </message>
    <message>
        <source>How well it shall be known</source>
        <translation>Precisión deseada</translation>
    </message>
    <message>
        <source>± %L1 %</source>
        <extracomment>half the width of an interval</extracomment>
        <translation>± %L1 %</translation>
    </message>
    <message>
        <source>Drawn from</source>
        <translation>Extraída de</translation>
    </message>
    <message>
        <source>Draw and begin</source>
        <translation>Extraer y empezar</translation>
    </message>
    <message>
        <source>A new sample</source>
        <translation>Una muestra nueva</translation>
    </message>
    <message>
        <source>All photographs (%L1)</source>
        <translation>Todas las fotografías (%L1)</translation>
    </message>
    <message>
        <source>What is listed now (%L1)</source>
        <translation>Lo que se muestra ahora (%L1)</translation>
    </message>
    <message>
        <source>That means looking at %L1 of %L2 photographs.</source>
        <translation>Para ello hay que revisar %L1 de %L2 fotografías.</translation>
    </message>
    <message>
        <source>Sample %1: %L2 of %L3</source>
        <translation>Muestra %1: %L2 de %L3</translation>
    </message>
    <message>
        <source>Best supported names</source>
        <translation>Nombres mejor respaldados</translation>
    </message>
    <message>
        <source>List it</source>
        <translation>Mostrar en la lista</translation>
    </message>
    <message>
        <source>How often right</source>
        <translation>Con qué frecuencia acierta</translation>
    </message>
    <message>
        <source>Be right as often as you say</source>
        <translation>Acertar tanto como diga</translation>
    </message>
    <message>
        <source>What a score is worth</source>
        <translation>Lo que vale una puntuación</translation>
    </message>
    <message>
        <source>Two readers</source>
        <translation>Dos personas</translation>
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
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Seleccionar &amp;todo</translation>
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
        <source>Only some &amp;taxa …</source>
        <translation>Solo algunos &amp;taxones …</translation>
    </message>
    <message>
        <source>&amp;Explore the demo world</source>
        <translation>&amp;Explorar el mundo de demostración</translation>
    </message>
    <message>
        <source>&amp;Copy as a table</source>
        <translation>&amp;Copiar como tabla</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Guía (en inglés)</translation>
    </message>
    <message>
        <source>Open a &amp;collection …</source>
        <translation>Abrir una c&amp;olección …</translation>
    </message>
    <message>
        <source>&amp;New collection …</source>
        <translation>&amp;Nueva colección …</translation>
    </message>
    <message>
        <source>C&amp;lose the collection</source>
        <translation>Cerrar la co&amp;lección</translation>
    </message>
    <message>
        <source>Ask in your own &amp;words …</source>
        <translation>Preguntar con palabras &amp;propias …</translation>
    </message>
    <message>
        <source>Save a &amp;table …</source>
        <translation>Guardar una &amp;tabla …</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>&amp;Find …</source>
        <translation>&amp;Buscar …</translation>
    </message>
    <message>
        <source>&amp;Confirm the suggestion</source>
        <translation>&amp;Confirmar la sugerencia</translation>
    </message>
    <message>
        <source>&amp;Another taxon …</source>
        <translation>&amp;Otro taxón …</translation>
    </message>
    <message>
        <source>A rank &amp;higher</source>
        <translation>&amp;Subir un rango</translation>
    </message>
    <message>
        <source>&amp;Flag</source>
        <translation>&amp;Marcar</translation>
    </message>
    <message>
        <source>Ne&amp;xt one to look at</source>
        <translation>Sig&amp;uiente por revisar</translation>
    </message>
    <message>
        <source>&amp;Draw a region</source>
        <translation>Dibujar una &amp;región</translation>
    </message>
    <message>
        <source>Remove the re&amp;gion</source>
        <translation>&amp;Quitar la región</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>&amp;Tamaño real</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>&amp;Reducir</translation>
    </message>
    <message>
        <source>Turn the view &amp;left</source>
        <translation>Girar la vista a la &amp;izquierda</translation>
    </message>
    <message>
        <source>Turn the view &amp;right</source>
        <translation>Girar la vista a la &amp;derecha</translation>
    </message>
    <message>
        <source>Candidate %1</source>
        <translation>Candidato %1</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Revisar</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>Na&amp;me the collection …</source>
        <translation>&amp;Dar un nombre a la colección …</translation>
    </message>
    <message>
        <source>&amp;List anew</source>
        <translation>Actualizar la &amp;lista</translation>
    </message>
    <message>
        <source>Cannot be &amp;told</source>
        <translation>No &amp;determinable</translation>
    </message>
    <message>
        <source>&amp;Nothing there</source>
        <translation>&amp;Ningún organismo</translation>
    </message>
    <message>
        <source>Lar&amp;ger</source>
        <translation>&amp;Ampliar</translation>
    </message>
    <message>
        <source>T&amp;ry failed ones again</source>
        <translation>Reintentar los &amp;fallidos</translation>
    </message>
    <message>
        <source>&amp;How good is this? …</source>
        <translation>¿Cuánto &amp;acierta? …</translation>
    </message>
    <message>
        <source>&amp;Hide suggestions</source>
        <translation>&amp;Ocultar sugerencias</translation>
    </message>
    <message>
        <source>Mo&amp;dels and labels …</source>
        <translation>&amp;Modelos y nombres …</translation>
    </message>
    <message>
        <source>&amp;Preferences …</source>
        <translation>&amp;Preferencias …</translation>
    </message>
    <message>
        <source>&amp;Change the region</source>
        <translation>&amp;Modificar la región</translation>
    </message>
    <message>
        <source>C&amp;ut into regions …</source>
        <translation>R&amp;ecortar regiones …</translation>
    </message>
    <message>
        <source>Read catalogue &amp;numbers …</source>
        <translation>Leer &amp;números de catálogo …</translation>
    </message>
    <message>
        <source>Review &amp;events</source>
        <translation>&amp;Revisar eventos</translation>
    </message>
    <message>
        <source>Next &amp;group</source>
        <translation>Gru&amp;po siguiente</translation>
    </message>
    <message>
        <source>&amp;Previous group</source>
        <translation>&amp;Grupo anterior</translation>
    </message>
    <message>
        <source>&amp;Individuals, sex, stage</source>
        <translation>&amp;Individuos, sexo, etapa</translation>
    </message>
    <message>
        <source>Make events &amp;by time</source>
        <translation>Crear &amp;eventos por tiempo</translation>
    </message>
    <message>
        <source>Show e&amp;mpty frames</source>
        <translation>Mostrar fotografías &amp;vacías</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Comparar</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Pantalla completa</translation>
    </message>
    <message>
        <source>&amp;Diagnostics …</source>
        <translation>&amp;Diagnóstico …</translation>
    </message>
    <message>
        <source>&amp;Photo</source>
        <translation>&amp;Foto</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>&amp;Vista de mapa</translation>
    </message>
    <message>
        <source>&amp;Tree of life</source>
        <translation>Ár&amp;bol de la vida</translation>
    </message>
    <message>
        <source>&amp;Export …</source>
        <translation>&amp;Exportar …</translation>
    </message>
    <message>
        <source>Export a&amp;gain</source>
        <translation>Exportar de &amp;nuevo</translation>
    </message>
    <message>
        <source>Galler&amp;y</source>
        <translation>&amp;Galería</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>&amp;Inspector</translation>
    </message>
    <message>
        <source>Panels can be mo&amp;ved</source>
        <translation>Los paneles se pueden mo&amp;ver</translation>
    </message>
    <message>
        <source>&amp;Panels as at first</source>
        <translation>&amp;Paneles como al principio</translation>
    </message>
    <message>
        <source>Where a&amp;nd when …</source>
        <translation>Dónde y cuá&amp;ndo …</translation>
    </message>
    <message>
        <source>A rank &amp;deeper</source>
        <translation>&amp;Bajar un rango</translation>
    </message>
    <message>
        <source>Take my &amp;word back</source>
        <translation>Re&amp;tirar mi determinación</translation>
    </message>
    <message>
        <source>M&amp;oved together</source>
        <translation>&amp;Mover a la vez</translation>
    </message>
    <message>
        <source>Clust&amp;ers</source>
        <translation>C&amp;lústeres</translation>
    </message>
    <message>
        <source>Str&amp;ucture</source>
        <translation>Estr&amp;uctura</translation>
    </message>
    <message>
        <source>&amp;Unknown species …</source>
        <translation>Especies &amp;desconocidas …</translation>
    </message>
</context>
<context>
    <name>taxo::ui::AskDialog</name>
    <message>
        <source>Ask in your own words</source>
        <translation>Preguntar con palabras propias</translation>
    </message>
    <message>
        <source>About which items</source>
        <translation>Sobre qué elementos</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>Copy as a table</source>
        <translation>Copiar como tabla</translation>
    </message>
    <message>
        <source>Keep as a field</source>
        <translation>Conservar como campo</translation>
    </message>
    <message>
        <source>Writes each answer into the field “%1” of its item. It can be undone.</source>
        <extracomment>the name of the field stays as it is</extracomment>
        <translation>Escribe cada respuesta en el campo «%1» de su elemento. Se puede deshacer.</translation>
    </message>
    <message>
        <source>It is asked as soon as the model is free.</source>
        <translation>Se preguntará en cuanto el modelo esté libre.</translation>
    </message>
    <message>
        <source>Asking in your own words</source>
        <translation>Preguntando con palabras propias</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) asked about.</source>
        <translation>
            <numerusform>Se preguntó por %Ln elemento.</numerusform>
            <numerusform>Se preguntó por %Ln elementos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read.</source>
        <translation>
            <numerusform>%Ln no se pudo leer.</numerusform>
            <numerusform>%Ln no se pudieron leer.</numerusform>
        </translation>
    </message>
    <message>
        <source>One label alone has the whole score: what fits it best stands first, by the cosine.</source>
        <translation>Un solo nombre recibe toda la puntuación: lo que mejor le corresponde va primero, según el coseno.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenido.</translation>
    </message>
    <message numerus="yes">
        <source>About the %Ln selected item(s)</source>
        <translation>
            <numerusform>Sobre %Ln elemento seleccionado</numerusform>
            <numerusform>Sobre los %Ln elementos seleccionados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About all %Ln listed item(s)</source>
        <translation>
            <numerusform>Sobre %Ln elemento mostrado</numerusform>
            <numerusform>Sobre los %Ln elementos mostrados</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Preguntar</translation>
    </message>
    <message>
        <source>Copying as a table</source>
        <translation>Copiando como tabla</translation>
    </message>
    <message>
        <source>A score is a label&apos;s share among those asked, not a chance of being right: look at some answers of each before you count them.</source>
        <translation>Una puntuación es la parte de un nombre entre los preguntados, no una probabilidad de acertar: mire algunas respuestas de cada uno antes de contarlas.</translation>
    </message>
</context>
<context>
    <name>taxo::ui::AskedModel</name>
    <message>
        <source>Item</source>
        <translation>Elemento</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puntuación</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Score of the next</source>
        <translation>Puntuación de la siguiente</translation>
    </message>
    <message>
        <source>Cosine</source>
        <extracomment>of the angle between picture and label</extracomment>
        <translation>Coseno</translation>
    </message>
    <message>
        <source>Model score</source>
        <translation>Puntuación del modelo</translation>
    </message>
</context>
<context>
    <name>taxo::ui::CacheUse</name>
    <message>
        <source>Empty</source>
        <translation>Vaciar</translation>
    </message>
    <message>
        <source>Empty: %1</source>
        <extracomment>what is kept in a cache</extracomment>
        <translation>Vaciar: %1</translation>
    </message>
    <message>
        <source>Being counted …</source>
        <translation>Contando …</translation>
    </message>
    <message>
        <source>%1 now</source>
        <translation>%1 ahora</translation>
    </message>
    <message>
        <source>Emptying the cache</source>
        <translation>Vaciando la caché</translation>
    </message>
</context>
<context>
    <name>taxo::ui::ChecklistSource</name>
    <message>
        <source>Reading the checklist</source>
        <translation>Leyendo la lista de taxones</translation>
    </message>
</context>
<context>
    <name>taxo::ui::ClustersArea</name>
    <message>
        <source>%1, centred within %2</source>
        <extracomment>%1 is the name of a result, %2 a field (Camera)</extracomment>
        <translation>%1, centrado dentro de: %2</translation>
    </message>
    <message>
        <source>Rename a result</source>
        <translation>Renombrar un resultado</translation>
    </message>
    <message>
        <source>Name of these clusters</source>
        <translation>Nombre de estos clústeres</translation>
    </message>
</context>
<context>
    <name>taxo::ui::ClustersDocument</name>
    <message>
        <source>Finding clusters</source>
        <translation>Buscando clústeres</translation>
    </message>
    <message>
        <source>Describing clusters</source>
        <translation>Describiendo clústeres</translation>
    </message>
</context>
<context>
    <name>taxo::ui::ClustersModel</name>
    <message>
        <source>%1 of those that the model names</source>
        <translation>%1 de los que nombra el modelo</translation>
    </message>
    <message>
        <source>%1 of those that people determined</source>
        <translation>%1 de los que determinaron personas</translation>
    </message>
    <message>
        <source>In no cluster</source>
        <translation>En ningún clúster</translation>
    </message>
    <message>
        <source>The deepest rank at which nine in ten are of one taxon, by people, else by the model</source>
        <translation>El rango más bajo en el que nueve de cada diez son de un mismo taxón, según personas o, si no, según el modelo</translation>
    </message>
    <message>
        <source>The deepest taxon that most of it belong to, by people, else by the model</source>
        <translation>El taxón más bajo al que pertenece la mayoría, según personas o, si no, según el modelo</translation>
    </message>
    <message>
        <source>The species that people determined whose photographs look most alike</source>
        <translation>La especie determinada por personas cuyas fotos se parecen más</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Clúster</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Elementos</translation>
    </message>
    <message>
        <source>Purity</source>
        <extracomment>of clusters: how many are of one taxon</extracomment>
        <translation>Pureza</translation>
    </message>
    <message>
        <source>Suggested name</source>
        <translation>Nombre sugerido</translation>
    </message>
    <message>
        <source>Nearest known</source>
        <translation>Más cercana conocida</translation>
    </message>
</context>
<context>
    <name>taxo::ui::ClustersPanel</name>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>&amp;Colour the map by it</source>
        <translation>&amp;Colorear el mapa según él</translation>
    </message>
    <message>
        <source>Put the &amp;gallery under its clusters</source>
        <translation>Ordenar la &amp;galería por sus clústeres</translation>
    </message>
    <message>
        <source>Com&amp;pare …</source>
        <translation>Com&amp;parar …</translation>
    </message>
    <message>
        <source>Re&amp;name …</source>
        <translation>Re&amp;nombrar …</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Eliminar</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Clústeres</translation>
    </message>
    <message>
        <source>&amp;Look at them</source>
        <translation>&amp;Mirarlos</translation>
    </message>
    <message>
        <source>&amp;Name …</source>
        <translation>&amp;Nombrar …</translation>
    </message>
    <message>
        <source>Na&amp;me as suggested</source>
        <translation>Nombrar como se &amp;sugiere</translation>
    </message>
    <message>
        <source>A ta&amp;xon for all of them …</source>
        <translation>Un ta&amp;xón para todos …</translation>
    </message>
    <message>
        <source>Select the &amp;typical ones</source>
        <translation>Seleccionar los &amp;típicos</translation>
    </message>
    <message>
        <source>Select those least l&amp;ike it</source>
        <translation>Seleccionar los menos &amp;parecidos</translation>
    </message>
    <message>
        <source>M&amp;erge</source>
        <translation>&amp;Unir</translation>
    </message>
    <message>
        <source>&amp;Split …</source>
        <translation>&amp;Dividir …</translation>
    </message>
    <message>
        <source>&amp;Dissolve</source>
        <translation>Dis&amp;olver</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Clúster</translation>
    </message>
    <message>
        <source>Typical</source>
        <translation>Típicos</translation>
    </message>
    <message>
        <source>Least like it</source>
        <extracomment>photographs that are least like the others of their cluster</extracomment>
        <translation>Menos parecidos</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>&amp;Find clusters …</source>
        <translation>&amp;Buscar clústeres …</translation>
    </message>
    <message>
        <source>No clusters were found: all is noise. Fewer samples and smaller clusters leave less out, k-means nothing.</source>
        <translation>No se encontraron clústeres: todo es ruido. Menos vecinos y clústeres más pequeños dejan fuera menos; k-medias, nada.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) could not be used.</source>
        <translation>
            <numerusform>%Ln elemento no se pudo usar.</numerusform>
            <numerusform>%Ln elementos no se pudieron usar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Groups of photographs that look alike to the model, each with what is known of it. They are kept in the collection; every change can be undone.</source>
        <translation>Grupos de fotos que al modelo le parecen semejantes, cada uno con lo que se sabe de él. Quedan en la colección; todo cambio se puede deshacer.</translation>
    </message>
    <message>
        <source>Described by a part of them, drawn by chance.</source>
        <translation>Descritos según una parte de ellos, tomada al azar.</translation>
    </message>
    <message>
        <source>Again, centred within %1</source>
        <translation>Otra vez, centrado dentro de: %1</translation>
    </message>
    <message>
        <source>Nothing was split: in this way it is one cluster.</source>
        <translation>No se dividió nada: de este modo es un solo clúster.</translation>
    </message>
    <message>
        <source>List them &amp;alone</source>
        <translation>&amp;Listar solo estos</translation>
    </message>
    <message>
        <source>&amp;Where on the tree of life</source>
        <translation>Dónde en el árbol de la &amp;vida</translation>
    </message>
</context>
<context>
    <name>taxo::ui::CollectionDocument</name>
    <message>
        <source>Opening the collection</source>
        <translation>Abriendo la colección</translation>
    </message>
    <message>
        <source>Finding look-alikes</source>
        <translation>Buscando parecidas</translation>
    </message>
</context>
<context>
    <name>taxo::ui::CollectionList</name>
    <message>
        <source>Remo&amp;ve</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>&amp;Add …</source>
        <translation>&amp;Añadir …</translation>
    </message>
    <message>
        <source>Collections whose photographs are added</source>
        <translation>Colecciones cuyas fotos se añaden</translation>
    </message>
    <message>
        <source>Collections (*.taxo)</source>
        <translation>Colecciones (*.taxo)</translation>
    </message>
</context>
<context>
    <name>taxo::ui::ColumnTable</name>
    <message>
        <source>Columns of the table</source>
        <translation>Columnas de la tabla</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>Por ejemplo</translation>
    </message>
    <message>
        <source>It says</source>
        <translation>Significado</translation>
    </message>
    <message>
        <source>What “%1” says</source>
        <extracomment>for a screen reader: the name of a column</extracomment>
        <translation>Significado de «%1»</translation>
    </message>
</context>
<context>
    <name>taxo::ui::CompareClustersDialog</name>
    <message>
        <source>Compare clusters</source>
        <translation>Comparar clústeres</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Comparar con</translation>
    </message>
    <message>
        <source>How far they agree</source>
        <translation>Hasta qué punto coinciden</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Medida</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Aquí</translation>
    </message>
    <message>
        <source>Shuffled</source>
        <translation>Barajado</translation>
    </message>
    <message>
        <source>How to read it</source>
        <translation>Cómo leerlo</translation>
    </message>
    <message>
        <source>Beside each stands its mean for shuffled labels: what groups of these sizes give by chance alone. Noise and items without a value are not compared.</source>
        <translation>Al lado de cada una está su media con etiquetas barajadas: lo que dan grupos de estos tamaños solo por azar. El ruido y los elementos sin valor no se comparan.</translation>
    </message>
    <message>
        <source>Result: %1</source>
        <translation>Resultado: %1</translation>
    </message>
    <message>
        <source>%1, compared with</source>
        <extracomment>the name of a result, before what it is compared with</extracomment>
        <translation>%1, comparado con</translation>
    </message>
    <message>
        <source>ARI</source>
        <translation>ARI</translation>
    </message>
    <message>
        <source>1: the same groups, 0: chance</source>
        <translation>1: los mismos grupos, 0: azar</translation>
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
        <translation>1: los mismos grupos; por azar, más de 0</translation>
    </message>
    <message>
        <source>Purity</source>
        <translation>Pureza</translation>
    </message>
    <message>
        <source>share with their cluster’s commonest value</source>
        <translation>parte con el valor más común de su clúster</translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation>Entropía</translation>
    </message>
    <message>
        <source>bits that stay open; 0: all is said</source>
        <translation>bits que quedan abiertos; 0: todo está dicho</translation>
    </message>
</context>
<context>
    <name>taxo::ui::ComparisonBar</name>
    <message numerus="yes">
        <source>%Ln to another taxon</source>
        <extracomment>after &quot;12 of 431 would change:&quot;</extracomment>
        <translation>
            <numerusform>%Ln a otro taxón</numerusform>
            <numerusform>%Ln a otro taxón</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to a deeper rank</source>
        <extracomment>after &quot;12 of 431 would change:&quot;</extracomment>
        <translation>
            <numerusform>%Ln a un rango inferior</numerusform>
            <numerusform>%Ln a un rango inferior</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to a higher rank</source>
        <extracomment>after &quot;12 of 431 would change:&quot;</extracomment>
        <translation>
            <numerusform>%Ln a un rango superior</numerusform>
            <numerusform>%Ln a un rango superior</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 answers would change: %3.</source>
        <extracomment>%1 and %2 are numbers of answers, %3 how they change</extracomment>
        <translation>%1 de %2 respuestas cambiarían: %3.</translation>
    </message>
    <message>
        <source>%1 of the model’s mass lies outside your taxa.</source>
        <translation>%1 de la masa del modelo cae fuera de sus taxones.</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Mostrarlas</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln verified item(s), %1 would agree better with the determination and %2 worse.</source>
        <translation>
            <numerusform>De %Ln elemento verificado, %1 coincidiría mejor con la determinación y %2 peor.</numerusform>
            <numerusform>De %Ln elementos verificados, %1 coincidirían mejor con la determinación y %2 peor.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep the old answers</source>
        <translation>Conservar las anteriores</translation>
    </message>
    <message>
        <source>Use the new answers</source>
        <translation>Usar las nuevas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln without an answer</source>
        <extracomment>after &quot;12 of 431 would change:&quot;; their files are not there, say</extracomment>
        <translation>
            <numerusform>%Ln sin respuesta</numerusform>
            <numerusform>%Ln sin respuesta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) are flagged: outside their known range or season.</source>
        <translation>
            <numerusform>%Ln respuesta está marcada: fuera de su área o época conocidas.</numerusform>
            <numerusform>%Ln respuestas están marcadas: fuera de su área o época conocidas.</numerusform>
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
        <translation>Otro taxón desde: %1.</translation>
    </message>
    <message>
        <source>Deeper, now at: %1.</source>
        <extracomment>of answers at a deeper rank than before; %1 is &quot;Genus (3), Species (12)&quot;</extracomment>
        <translation>Más abajo, ahora en: %1.</translation>
    </message>
    <message>
        <source>not sure (%1)</source>
        <extracomment>%1 how many answers that support no name any more</extracomment>
        <translation>dudoso (%1)</translation>
    </message>
    <message>
        <source>Higher, now at: %1.</source>
        <extracomment>of answers at a higher rank than before; %1 is &quot;Genus (3), Family (12)&quot;</extracomment>
        <translation>Más arriba, ahora en: %1.</translation>
    </message>
</context>
<context>
    <name>taxo::ui::CutDialog</name>
    <message>
        <source>Cut into regions</source>
        <translation>Recortar regiones</translation>
    </message>
    <message>
        <source>Photograph with the regions to be cut</source>
        <translation>Fotografía con las regiones por recortar</translation>
    </message>
    <message>
        <source>&amp;Find specimens</source>
        <translation>&amp;Buscar ejemplares</translation>
    </message>
    <message>
        <source>In a &amp;grid</source>
        <translation>En &amp;cuadrícula</translation>
    </message>
    <message>
        <source>Drag over the picture for a new region, with Shift to select several. Arrow keys move what is selected, with Shift they resize it.</source>
        <translation>Arrastre sobre la imagen para una región nueva; con Mayús, para seleccionar varias. Las flechas mueven lo seleccionado; con Mayús, cambian su tamaño.</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Sensibilidad</translation>
    </message>
    <message>
        <source>fewer</source>
        <translation>menos</translation>
    </message>
    <message>
        <source>paler ones, too</source>
        <translation>también los pálidos</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>&amp;Rows</source>
        <translation>&amp;Filas</translation>
    </message>
    <message>
        <source>C&amp;olumns</source>
        <translation>C&amp;olumnas</translation>
    </message>
    <message>
        <source>Ga&amp;p</source>
        <translation>&amp;Separación</translation>
    </message>
    <message>
        <source>Key: %1</source>
        <translation>Tecla: %1</translation>
    </message>
    <message>
        <source>Add (D)</source>
        <translation>Añadir (D)</translation>
    </message>
    <message>
        <source>Remove (Del)</source>
        <translation>Quitar (Supr)</translation>
    </message>
    <message>
        <source>Merge (M)</source>
        <translation>Unir (M)</translation>
    </message>
    <message>
        <source>Split (S)</source>
        <translation>Dividir (S)</translation>
    </message>
    <message>
        <source>Select all (Ctrl+A)</source>
        <translation>Seleccionar todo (Ctrl+A)</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Deshacer (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Next one (N)</source>
        <translation>Siguiente (N)</translation>
    </message>
    <message>
        <source>One before (P)</source>
        <translation>Anterior (P)</translation>
    </message>
    <message>
        <source>Cut, and the &amp;next picture alike</source>
        <translation>Recortar, y la siguiente i&amp;gual</translation>
    </message>
    <message>
        <source>The same layout is proposed for the next photograph</source>
        <translation>Se propone la misma disposición para la fotografía siguiente</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Looking for specimens</source>
        <translation>Buscando ejemplares</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Buscando …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln regions</source>
        <translation>
            <numerusform>%Ln región</numerusform>
            <numerusform>%Ln regiones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Cut into %Ln regions</source>
        <translation>
            <numerusform>&amp;Recortar %Ln región</numerusform>
            <numerusform>&amp;Recortar %Ln regiones</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenido.</translation>
    </message>
</context>
<context>
    <name>taxo::ui::DecisionSection</name>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>deshecho</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>y %Ln más</numerusform>
            <numerusform>y %Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Campos</translation>
    </message>
    <message>
        <source>Catalogue number</source>
        <translation>Número de catálogo</translation>
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
    <name>taxo::ui::DiagnosticsDialog</name>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>For whoever helps you when something goes wrong. Messages may name folders and files: read them before you pass them on.</source>
        <translation>Para quien le ayude cuando algo falle. Los mensajes pueden nombrar carpetas y archivos: léalos antes de enviarlos.</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Copiar todo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>taxo::ui::DialPage</name>
    <message>
        <source>Be right so many percent of the time</source>
        <translation>Acertar este porcentaje de las veces</translation>
    </message>
    <message>
        <source>How deep photographs are named</source>
        <translation>Hasta qué rango se nombran las fotos</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Mostrarlas</translation>
    </message>
    <message>
        <source>Back to the answers before</source>
        <translation>Volver a las respuestas de antes</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>Usar esto</translation>
    </message>
    <message>
        <source>How often names are right is learned from photographs that somebody names without seeing the suggestion. Draw a random sample and say of each what it is.</source>
        <translation>Con qué frecuencia son correctos los nombres se aprende de fotos que alguien nombra sin ver la sugerencia. Tome una muestra al azar y diga qué es cada una.</translation>
    </message>
    <message>
        <source>Draw a sample …</source>
        <translation>Tomar una muestra …</translation>
    </message>
    <message>
        <source>Go on looking</source>
        <translation>Seguir revisando</translation>
    </message>
    <message>
        <source>Reading what was said of the sample …</source>
        <translation>Leyendo lo que se dijo de la muestra …</translation>
    </message>
    <message>
        <source>Be right %1 of the time</source>
        <extracomment>%1 is a share, &quot;95 %&quot;</extracomment>
        <translation>Acertar el %1 de las veces</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln photograph(s):</source>
        <translation>
            <numerusform>De %Ln foto:</numerusform>
            <numerusform>De %Ln fotos:</numerusform>
        </translation>
    </message>
    <message>
        <source>Each is named at this rank already.</source>
        <translation>Todas llevan ya el nombre en ese rango.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) would be named at another rank than now.</source>
        <translation>
            <numerusform>%Ln foto se nombraría en otro rango que ahora.</numerusform>
            <numerusform>%Ln fotos se nombrarían en otro rango que ahora.</numerusform>
        </translation>
    </message>
    <message>
        <source>Draw a larger sample …</source>
        <translation>Tomar una muestra mayor …</translation>
    </message>
    <message>
        <source>Rests on %1.</source>
        <translation>Se basa en %1.</translation>
    </message>
    <message>
        <source>The promise is about each rank by itself, with a confidence of %1.</source>
        <translation>La promesa vale para cada rango por separado, con una confianza del %1.</translation>
    </message>
    <message>
        <source>Names are being given anew …</source>
        <translation>Las fotos se están nombrando de nuevo …</translation>
    </message>
    <message>
        <source>Photographs are being identified; then it can be used.</source>
        <translation>Se están identificando fotos; después se podrá usar.</translation>
    </message>
    <message>
        <source>In use: %1.</source>
        <translation>En uso: %1.</translation>
    </message>
    <message>
        <source>Not in use: names are shown from the usual threshold on.</source>
        <translation>Sin usar: los nombres se muestran a partir del umbral habitual.</translation>
    </message>
    <message>
        <source>Comparing new photographs with the judged ones …</source>
        <translation>Comparando las fotografías nuevas con las juzgadas …</translation>
    </message>
    <message>
        <source>New photographs could not be compared with the judged ones.</source>
        <translation>No se pudieron comparar las fotografías nuevas con las juzgadas.</translation>
    </message>
</context>
<context>
    <name>taxo::ui::DockedPanels</name>
    <message>
        <source>In a window of its own</source>
        <translation>En una ventana propia</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Galería</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspector</translation>
    </message>
</context>
<context>
    <name>taxo::ui::EvidenceRows</name>
    <message>
        <source>nearest of %L1 among %L2 confirmed</source>
        <translation>más próximas de %L1 entre %L2 confirmadas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln confirmed</source>
        <translation>
            <numerusform>%Ln confirmada</numerusform>
            <numerusform>%Ln confirmadas</numerusform>
        </translation>
    </message>
    <message>
        <source>this one</source>
        <translation>esta</translation>
    </message>
    <message>
        <source>%1, cosine %2, confirmed as %3</source>
        <extracomment>a photograph, its likeness, and as what it is confirmed</extracomment>
        <translation>%1, coseno %2, confirmada como %3</translation>
    </message>
</context>
<context>
    <name>taxo::ui::EvidenceSection</name>
    <message>
        <source>Nearest confirmed photographs</source>
        <translation>Fotografías confirmadas más próximas</translation>
    </message>
    <message>
        <source>The number is the cosine of both embeddings: how alike the model finds two photographs, at most 1. It is no chance of being right.</source>
        <translation>El número es el coseno de ambos embeddings: cuánto se parecen dos fotografías para el modelo, como máximo 1. No dice lo probable que sea acertar.</translation>
    </message>
    <message>
        <source>The confirmed photographs could not be compared.</source>
        <translation>No se pudieron comparar las fotografías confirmadas.</translation>
    </message>
    <message>
        <source>Looking for them …</source>
        <translation>Buscándolas …</translation>
    </message>
    <message>
        <source>The collection holds no embedding of this photograph, so nothing can be compared.</source>
        <translation>La colección no contiene ningún embedding de esta fotografía; no se puede comparar nada.</translation>
    </message>
    <message>
        <source>No other photograph is confirmed as one of these candidates yet. Those that you confirm (Enter) stand here.</source>
        <translation>Todavía no hay ninguna otra fotografía confirmada como uno de estos candidatos. Las que confirme (Intro) aparecerán aquí.</translation>
    </message>
    <message>
        <source>Without a confirmed photograph: %1</source>
        <translation>Sin fotografía confirmada: %1</translation>
    </message>
</context>
<context>
    <name>taxo::ui::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>As &amp;before</source>
        <translation>Como &amp;antes</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Qué</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Detener</translation>
    </message>
    <message>
        <source>&amp;Open the folder</source>
        <translation>&amp;Abrir la carpeta</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>nothing was exported yet</source>
        <extracomment>of a list of earlier exports: none of them</extracomment>
        <translation>aún no se exportó nada</translation>
    </message>
    <message>
        <source>choose …</source>
        <translation>elegir …</translation>
    </message>
    <message numerus="yes">
        <source>All of the collection (%Ln)</source>
        <translation>
            <numerusform>Toda la colección (%Ln)</numerusform>
            <numerusform>Toda la colección (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is listed (%Ln)</source>
        <translation>
            <numerusform>Lo listado (%Ln)</numerusform>
            <numerusform>Lo listado (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is selected (%Ln)</source>
        <translation>
            <numerusform>Lo seleccionado (%Ln)</numerusform>
            <numerusform>Lo seleccionado (%Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>No hay nada seleccionado.</translation>
    </message>
    <message>
        <source>Looking at it …</source>
        <translation>Examinando …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln elemento</numerusform>
            <numerusform>%Ln elementos</numerusform>
        </translation>
    </message>
    <message>
        <source>Something is missing: nothing can be written yet.</source>
        <translation>Falta algo: aún no se puede escribir nada.</translation>
    </message>
    <message>
        <source>%1, about %2</source>
        <extracomment>%1 &quot;12 items&quot;, %2 &quot;1.2 MB&quot;</extracomment>
        <translation>%1, unos %2</translation>
    </message>
    <message>
        <source>Looking at it … %1 %</source>
        <translation>Examinando … %1 %</translation>
    </message>
    <message>
        <source>Something is missing: nothing was written.</source>
        <translation>Falta algo: no se escribió nada.</translation>
    </message>
    <message>
        <source>Written: %1, %2</source>
        <extracomment>%1 a file or folder, %2 &quot;1.2 MB&quot;</extracomment>
        <translation>Escrito: %1, %2</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Detenido. No se escribió nada.</translation>
    </message>
    <message>
        <source>The same as then</source>
        <extracomment>of an export: the same photographs as at an earlier one</extracomment>
        <translation>Las mismas que entonces</translation>
    </message>
    <message numerus="yes">
        <source>Keywords are in %Ln photograph(s) now.</source>
        <translation>
            <numerusform>Ya hay palabras clave en %Ln fotografía.</numerusform>
            <numerusform>Ya hay palabras clave en %Ln fotografías.</numerusform>
        </translation>
    </message>
    <message>
        <source>Their originals: %1</source>
        <extracomment>of photographs that keywords were put into; %1 a folder</extracomment>
        <translation>Sus originales: %1</translation>
    </message>
    <message>
        <source>Stopped before all were done.</source>
        <translation>Detenido antes de terminar todas.</translation>
    </message>
    <message>
        <source>E&amp;xport …</source>
        <translation>E&amp;xportar …</translation>
    </message>
</context>
<context>
    <name>taxo::ui::ExportFindings</name>
    <message>
        <source>What would be missing, left out and lost</source>
        <translation>Lo que faltaría, se omitiría y se perdería</translation>
    </message>
    <message>
        <source>Nothing is missing, left out or lost.</source>
        <translation>No falta, se omite ni se pierde nada.</translation>
    </message>
    <message>
        <source>Fill in</source>
        <extracomment>a button: to the field of a form that is empty</extracomment>
        <translation>Rellenar</translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln of them</source>
        <translation>
            <numerusform>El primero de ellos</numerusform>
            <numerusform>Los primeros %Ln de ellos</numerusform>
        </translation>
    </message>
    <message>
        <source>Select them</source>
        <extracomment>a button: selects the photographs that a sentence is about</extracomment>
        <translation>Seleccionar</translation>
    </message>
</context>
<context>
    <name>taxo::ui::ExportForm</name>
    <message>
        <source>&amp;Format</source>
        <translation>F&amp;ormato</translation>
    </message>
    <message>
        <source>not chosen yet</source>
        <extracomment>of a choice in a form: nothing was chosen</extracomment>
        <translation>aún sin elegir</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>As pybioclip writes them</source>
        <translation>Como las escribe pybioclip</translation>
    </message>
    <message>
        <source>These:</source>
        <translation>Estas:</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Columnas</translation>
    </message>
    <message>
        <source>&amp;Names of columns</source>
        <translation>&amp;Nombres de columnas</translation>
    </message>
    <message>
        <source>Begin with the &amp;mark that some spreadsheets need</source>
        <translation>Empezar con la &amp;marca que algunas hojas de cálculo necesitan</translation>
    </message>
    <message>
        <source>An &amp;apostrophe before cells that a spreadsheet would compute</source>
        <translation>Un &amp;apóstrofo ante celdas que una hoja de cálculo calcularía</translation>
    </message>
    <message>
        <source>About the data set</source>
        <translation>Sobre el conjunto de datos</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Título</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>&amp;Descripción</translation>
    </message>
    <message>
        <source>&amp;Publisher</source>
        <translation>&amp;Editor</translation>
    </message>
    <message>
        <source>an organisation</source>
        <translation>una organización</translation>
    </message>
    <message>
        <source>&amp;Licence</source>
        <translation>&amp;Licencia</translation>
    </message>
    <message>
        <source>&amp;Rights holder</source>
        <translation>Titular de los de&amp;rechos</translation>
    </message>
    <message>
        <source>P&amp;hotographed by</source>
        <translation>&amp;Fotografiado por</translation>
    </message>
    <message>
        <source>&amp;Evidence</source>
        <translation>E&amp;videncia</translation>
    </message>
    <message>
        <source>Photographs by people</source>
        <translation>Fotografías de personas</translation>
    </message>
    <message>
        <source>Photographs by triggered cameras</source>
        <translation>Fotografías de cámaras activadas</translation>
    </message>
    <message>
        <source>Preserved specimens</source>
        <translation>Especímenes preservados</translation>
    </message>
    <message>
        <source>C&amp;ountry</source>
        <translation>Pa&amp;ís</translation>
    </message>
    <message>
        <source>two letters, where all is from one country: AT</source>
        <translation>dos letras, si todo es de un país: AT</translation>
    </message>
    <message>
        <source>Address of the photographs</source>
        <translation>Dirección de las fotografías</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>Métodos</translation>
    </message>
    <message>
        <source>Who is credited</source>
        <translation>A quién se acredita</translation>
    </message>
    <message>
        <source>Camera traps</source>
        <translation>Cámaras trampa</translation>
    </message>
    <message>
        <source>How places were chosen</source>
        <translation>Cómo se eligieron los lugares</translation>
    </message>
    <message>
        <source>By lot</source>
        <translation>Al azar</translation>
    </message>
    <message>
        <source>On a grid</source>
        <translation>En una cuadrícula</translation>
    </message>
    <message>
        <source>By lot, in groups</source>
        <translation>Al azar, en grupos</translation>
    </message>
    <message>
        <source>For an experiment</source>
        <translation>Para un experimento</translation>
    </message>
    <message>
        <source>For certain animals</source>
        <translation>Para ciertos animales</translation>
    </message>
    <message>
        <source>As it came</source>
        <translation>Según se presentó</translation>
    </message>
    <message>
        <source>What triggered them</source>
        <translation>Qué las activó</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Movimiento</translation>
    </message>
    <message>
        <source>A clock</source>
        <translation>Un reloj</translation>
    </message>
    <message>
        <source>as the photographs say</source>
        <translation>como dicen las fotografías</translation>
    </message>
    <message>
        <source>Time &amp;zone of clocks</source>
        <translation>&amp;Zona horaria de los relojes</translation>
    </message>
    <message>
        <source>What is kept back</source>
        <translation>Lo que se reserva</translation>
    </message>
    <message>
        <source>taxa whose places are blurred, one in each line</source>
        <translation>taxones cuyos lugares se difuminan, uno por línea</translation>
    </message>
    <message>
        <source>&amp;Sensitive taxa</source>
        <translation>Taxones &amp;sensibles</translation>
    </message>
    <message>
        <source>&amp;Grid of their places</source>
        <translation>Cuadrícula de sus &amp;lugares</translation>
    </message>
    <message>
        <source>Photographs of p&amp;eople, too</source>
        <translation>También fotografías de p&amp;ersonas</translation>
    </message>
    <message>
        <source>What only a machine &amp;named, too</source>
        <translation>También lo que solo una máquina &amp;nombró</translation>
    </message>
    <message>
        <source>Small pictures</source>
        <translation>Imágenes pequeñas</translation>
    </message>
    <message>
        <source>The photographs themselves</source>
        <translation>Las propias fotografías</translation>
    </message>
    <message>
        <source>&amp;With</source>
        <translation>&amp;Con</translation>
    </message>
    <message>
        <source>&amp;Embeddings and the machine&apos;s answers, too</source>
        <translation>También los &amp;vectores y las respuestas de la máquina</translation>
    </message>
    <message>
        <source>Model scores as probabilities, too</source>
        <translation>También los valores del modelo como probabilidades</translation>
    </message>
</context>
<context>
    <name>taxo::ui::ExportPreview</name>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>How it begins</source>
        <translation>Así empieza</translation>
    </message>
</context>
<context>
    <name>taxo::ui::FigureDialog</name>
    <message>
        <source>&amp;Legend</source>
        <translation>&amp;Leyenda</translation>
    </message>
    <message>
        <source>&amp;Names of taxa where they lie</source>
        <translation>&amp;Nombres de los taxones donde están</translation>
    </message>
    <message>
        <source>Save &amp;coordinates …</source>
        <translation>Guardar las &amp;coordenadas …</translation>
    </message>
    <message>
        <source>&amp;Save figure …</source>
        <translation>&amp;Guardar figura …</translation>
    </message>
    <message>
        <source>Save the map as a figure</source>
        <translation>Guardar el mapa como figura</translation>
    </message>
    <message>
        <source>A table of all points of the map: item, file, x, y</source>
        <translation>Una tabla de todos los puntos del mapa: elemento, archivo, x, y</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>The whole map</source>
        <translation>Todo el mapa</translation>
    </message>
    <message>
        <source>The whole map, as it is turned now</source>
        <translation>Todo el mapa, como está girado ahora</translation>
    </message>
    <message>
        <source>What is seen of it now</source>
        <translation>Lo que se ve de él ahora</translation>
    </message>
    <message>
        <source>&amp;Part</source>
        <translation>&amp;Parte</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>&amp;Anchura</translation>
    </message>
    <message>
        <source>&amp;Height</source>
        <translation>A&amp;ltura</translation>
    </message>
    <message>
        <source>so that the longer side is 20 cm</source>
        <translation>de modo que el lado mayor mida 20 cm</translation>
    </message>
    <message>
        <source>&amp;Dots per inch</source>
        <translation>&amp;Puntos por pulgada</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>&amp;Ground</source>
        <translation>&amp;Fondo</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Título</translation>
    </message>
    <message>
        <source>C&amp;aption</source>
        <translation>P&amp;ie de figura</translation>
    </message>
    <message>
        <source>It is being drawn …</source>
        <translation>Se está dibujando …</translation>
    </message>
    <message>
        <source>Saving a figure</source>
        <translation>Guardando una figura</translation>
    </message>
    <message>
        <source>It is being written …</source>
        <translation>Se está escribiendo …</translation>
    </message>
    <message>
        <source>Saving coordinates</source>
        <translation>Guardando las coordenadas</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Guardado: %1</translation>
    </message>
</context>
<context>
    <name>taxo::ui::FilterBar</name>
    <message>
        <source>Show only</source>
        <translation>Mostrar solo</translation>
    </message>
    <message>
        <source>Show only … e.g. family:Felidae unverified</source>
        <translation>Mostrar solo … p. ej. family:Felidae unverified</translation>
    </message>
    <message>
        <source>By time added</source>
        <translation>Por incorporación</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Por nombre</translation>
    </message>
    <message>
        <source>By date</source>
        <translation>Por fecha</translation>
    </message>
    <message>
        <source>By place</source>
        <translation>Por lugar</translation>
    </message>
    <message>
        <source>By model score</source>
        <translation>Por puntuación</translation>
    </message>
    <message>
        <source>By taxon</source>
        <translation>Por taxón</translation>
    </message>
    <message>
        <source>By review</source>
        <translation>Por revisión</translation>
    </message>
    <message>
        <source>By camera</source>
        <translation>Por cámara</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupos</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Sin grupos</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Despliegue</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Ordenar por</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Descendente</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>Ascendente</translation>
    </message>
    <message>
        <source>A taxon, a part of a file’s name, or terms: family:Felidae mass&gt;0.8 date:2025-06 tag:check unverified. A hyphen before a term excludes it. Ctrl+Space suggests what may follow.</source>
        <translation>Un taxón, parte de un nombre de archivo o términos: family:Felidae mass&gt;0.8 date:2025-06 tag:check unverified. Un guion delante de un término lo excluye. Ctrl+Espacio sugiere lo que puede seguir.</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Look-alikes</source>
        <translation>Parecidas</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Las más recientes primero</translation>
    </message>
    <message>
        <source>Least sure first</source>
        <translation>Las más dudosas primero</translation>
    </message>
    <message>
        <source>One look settles most</source>
        <translation>Las que más deciden primero</translation>
    </message>
    <message>
        <source>Hide empty frames</source>
        <translation>Ocultar las vacías</translation>
    </message>
    <message numerus="yes">
        <source>%Ln empty frame(s) hidden</source>
        <translation>
            <numerusform>%Ln fotografía vacía oculta</numerusform>
            <numerusform>%Ln fotografías vacías ocultas</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave out frames on which nothing is</source>
        <translation>Omitir las fotografías sin ningún organismo</translation>
    </message>
    <message>
        <source>Show frames on which nothing is, too</source>
        <translation>Mostrar también las fotografías sin ningún organismo</translation>
    </message>
</context>
<context>
    <name>taxo::ui::FilterField</name>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln elemento</numerusform>
            <numerusform>%Ln elementos</numerusform>
        </translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Sugerencias</translation>
    </message>
</context>
<context>
    <name>taxo::ui::FindClustersDialog</name>
    <message>
        <source>The smallest groups instead of the steadiest</source>
        <translation>Los grupos menores en vez de los más estables</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Dividir</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Split a cluster</source>
        <translation>Dividir un clúster</translation>
    </message>
    <message>
        <source>Find clusters</source>
        <translation>Buscar clústeres</translation>
    </message>
    <message>
        <source>Cluster %1 becomes several. What is noise then is in none.</source>
        <extracomment>%1 is the name of a cluster</extracomment>
        <translation>El clúster %1 pasa a ser varios. Lo que entonces sea ruido no estará en ninguno.</translation>
    </message>
    <message>
        <source>Groups of photographs that look alike to the model.</source>
        <translation>Grupos de fotos que al modelo le parecen semejantes.</translation>
    </message>
    <message>
        <source>HDBSCAN: denser than what is around</source>
        <translation>HDBSCAN: más densos que su entorno</translation>
    </message>
    <message>
        <source>k-means: so many, nothing left out</source>
        <translation>k-medias: tantos, sin dejar nada fuera</translation>
    </message>
    <message>
        <source>By rank: as far apart as taxa are</source>
        <translation>Por rango: tan separados como los taxones</translation>
    </message>
    <message>
        <source>What the model sees</source>
        <translation>lo que ve el modelo</translation>
    </message>
    <message>
        <source>Its principal components</source>
        <translation>sus componentes principales</translation>
    </message>
    <message>
        <source>This picture (the map)</source>
        <translation>esta imagen (el mapa)</translation>
    </message>
    <message>
        <source>The cluster (%L1)</source>
        <translation>El clúster (%L1)</translation>
    </message>
    <message>
        <source>All on the map (%L1)</source>
        <translation>Todo lo del mapa (%L1)</translation>
    </message>
    <message>
        <source>What is listed now (%L1)</source>
        <translation>Lo que se muestra ahora (%L1)</translation>
    </message>
    <message>
        <source>What is selected (%L1)</source>
        <translation>Lo seleccionado (%L1)</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>within one value: %1</source>
        <extracomment>what all photographs of one camera, day ... have in common</extracomment>
        <translation>lo común a: %1</translation>
    </message>
    <message>
        <source>&amp;Method</source>
        <translation>&amp;Método</translation>
    </message>
    <message>
        <source>&amp;Smallest cluster</source>
        <translation>Clúster &amp;menor</translation>
    </message>
    <message>
        <source>Sa&amp;mples</source>
        <translation>&amp;Vecinos</translation>
    </message>
    <message>
        <source>&amp;Clusters</source>
        <translation>C&amp;lústeres</translation>
    </message>
    <message>
        <source>&amp;Rank</source>
        <translation>&amp;Rango</translation>
    </message>
    <message>
        <source>Among</source>
        <translation>En</translation>
    </message>
    <message>
        <source>C&amp;omponents</source>
        <translation>C&amp;omponentes</translation>
    </message>
    <message>
        <source>&amp;Within</source>
        <translation>&amp;Dentro de</translation>
    </message>
    <message>
        <source>Take &amp;off</source>
        <translation>&amp;Restar</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>How many must be near: more take more for noise</source>
        <translation>Cuántos deben estar cerca: con más, más se toma por ruido</translation>
    </message>
    <message>
        <source>Fewer are no cluster</source>
        <translation>Menos no son un clúster</translation>
    </message>
    <message>
        <source>What the photographs of one camera, day or place have in common, so that clusters do not go by it</source>
        <translation>Lo que tienen en común las fotos de una cámara, un día o un lugar, para que los clústeres no se guíen por ello</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>%1 of the picture</source>
        <extracomment>clusters of a map, not of what it was made from</extracomment>
        <translation>%1 de la imagen</translation>
    </message>
    <message>
        <source>A map tears apart and presses together: clusters of the picture are marked as such, and those of what the model sees say more.</source>
        <translation>Un mapa separa y aprieta: los clústeres de la imagen quedan marcados como tales, y los de lo que ve el modelo dicen más.</translation>
    </message>
    <message>
        <source>It takes some %L1 MB of memory.</source>
        <translation>Necesita unos %L1 MB de memoria.</translation>
    </message>
</context>
<context>
    <name>taxo::ui::GalleryView</name>
    <message numerus="yes">
        <source>At most %Ln photograph(s) can be dragged at once.</source>
        <translation>
            <numerusform>Se puede arrastrar como máximo %Ln fotografía a la vez.</numerusform>
            <numerusform>Se pueden arrastrar como máximo %Ln fotografías a la vez.</numerusform>
        </translation>
    </message>
    <message>
        <source>No photographs</source>
        <translation>No hay fotografías</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Fotografías</translation>
    </message>
</context>
<context>
    <name>taxo::ui::GroupHead</name>
    <message>
        <source>Make events by time</source>
        <translation>Crear eventos por tiempo</translation>
    </message>
    <message>
        <source>Frames of one folder with no pause of more than a minute become an event</source>
        <translation>Las fotografías de una carpeta sin pausas de más de un minuto forman un evento</translation>
    </message>
    <message numerus="yes">
        <source>Comparing %Ln photograph(s)</source>
        <translation>
            <numerusform>Comparando %Ln fotografía</numerusform>
            <numerusform>Comparando %Ln fotografías</numerusform>
        </translation>
    </message>
    <message>
        <source>They move together (L). A word is about the framed one; Left and Right frame another, Esc ends.</source>
        <translation>Se mueven a la vez (L). Lo que diga vale para la enmarcada; Izquierda y Derecha enmarcan otra, Esc termina.</translation>
    </message>
    <message>
        <source>Each moves by itself (L). A word is about the framed one; Left and Right frame another, Esc ends.</source>
        <translation>Cada una se mueve por separado (L). Lo que diga vale para la enmarcada; Izquierda y Derecha enmarcan otra, Esc termina.</translation>
    </message>
    <message>
        <source>Group %L1 of %L2</source>
        <translation>Grupo %L1 de %L2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln empty frame(s) hidden</source>
        <translation>
            <numerusform>%Ln fotografía vacía oculta</numerusform>
            <numerusform>%Ln fotografías vacías ocultas</numerusform>
        </translation>
    </message>
    <message>
        <source>A word is about this photograph alone.</source>
        <translation>Lo que diga vale solo para esta fotografía.</translation>
    </message>
    <message numerus="yes">
        <source>This look decides %Ln photograph(s).</source>
        <translation>
            <numerusform>Lo que diga aquí decide %Ln fotografía.</numerusform>
            <numerusform>Lo que diga aquí decide %Ln fotografías.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A word is about %1 of %Ln frame(s); Space leaves one out or takes it in.</source>
        <extracomment>%1 is how many of the frames (%Ln) a word is about</extracomment>
        <translation>
            <numerusform>Lo que diga vale para %1 de %Ln fotografía; Espacio la omite o la incluye.</numerusform>
            <numerusform>Lo que diga vale para %1 de %Ln fotografías; Espacio omite o incluye una.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A word is about %Ln frame(s); Space leaves one out.</source>
        <translation>
            <numerusform>Lo que diga vale para %Ln fotografía; Espacio la omite.</numerusform>
            <numerusform>Lo que diga vale para %Ln fotografías; Espacio omite una.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not identified yet</source>
        <translation>Aún sin identificar</translation>
    </message>
    <message>
        <source>Not sure: no taxon is supported over all of them</source>
        <translation>Dudoso: ningún taxón está respaldado en el conjunto</translation>
    </message>
    <message>
        <source>Enter: %1 (%2), score %3</source>
        <extracomment>what the key Enter would say: %1 a taxon, %2 its rank, %3 its score</extracomment>
        <translation>Intro: %1 (%2), puntuación %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln photograph(s) say so</source>
        <extracomment>%1 is how many of the photographs (%Ln) support the taxon by themselves</extracomment>
        <translation>
            <numerusform>así lo indica %1 de %Ln fotografía</numerusform>
            <numerusform>así lo indican %1 de %Ln fotografías</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These are %Ln frame(s), too many to be looked at as one: a word is about this photograph alone.</source>
        <translation>
            <numerusform>Es %Ln fotografía, demasiado para revisarla como una sola: lo que diga vale solo para esta fotografía.</numerusform>
            <numerusform>Son %Ln fotografías, demasiadas para revisarlas como una sola: lo que diga vale solo para esta fotografía.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not sure: Enter has nothing to confirm</source>
        <translation>Dudoso: Intro no tiene nada que confirmar</translation>
    </message>
    <message>
        <source>A word is about each of them by itself.</source>
        <translation>Lo que diga vale para cada una por separado.</translation>
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
    <name>taxo::ui::ImportDialog</name>
    <message>
        <source>Bring in what is known</source>
        <translation>Añadir lo que ya se sabe</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>what kind of file it is, and its name</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>the model that made them: bioclip-2</source>
        <translation>el modelo que los creó: bioclip-2</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modelo</translation>
    </message>
    <message>
        <source>&amp;Unpack into</source>
        <translation>&amp;Descomprimir en</translation>
    </message>
    <message>
        <source>&amp;Photographs</source>
        <translation>&amp;Fotografías</translation>
    </message>
    <message>
        <source>a folder for the photographs of the archive</source>
        <translation>una carpeta para las fotografías del archivo</translation>
    </message>
    <message>
        <source>in this collection already; or the folder they lie in</source>
        <translation>ya en esta colección; o la carpeta en la que están</translation>
    </message>
    <message>
        <source>those that lie with it</source>
        <translation>las que lo acompañan</translation>
    </message>
    <message>
        <source>Find photographs by their &amp;names alone, whatever their folder</source>
        <translation>Encontrar las fotografías solo por su &amp;nombre, sea cual sea su carpeta</translation>
    </message>
    <message>
        <source>&amp;Least score of a box</source>
        <translation>&amp;Puntuación mínima de un recuadro</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Lista de taxones</translation>
    </message>
    <message>
        <source>names as they are; or a table with the columns synonym and accepted</source>
        <translation>los nombres tal como están; o una tabla con las columnas synonym y accepted</translation>
    </message>
    <message>
        <source>&amp;Checklist</source>
        <translation>&amp;Lista de taxones</translation>
    </message>
    <message>
        <source>Only the photographs</source>
        <translation>Solo las fotografías</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Looking at it …</source>
        <translation>Examinando …</translation>
    </message>
    <message>
        <source>Looking at it … %1 %</source>
        <translation>Examinando … %1 %</translation>
    </message>
    <message>
        <source>As soon as the photographs are in</source>
        <translation>En cuanto se hayan añadido las fotografías</translation>
    </message>
</context>
<context>
    <name>taxo::ui::ImportPreview</name>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>This would be new:</source>
        <translation>Esto sería nuevo:</translation>
    </message>
    <message>
        <source>None of its photographs are here. In which folder do they lie?</source>
        <translation>Ninguna de sus fotografías está aquí. ¿En qué carpeta están?</translation>
    </message>
    <message>
        <source>Nothing in it is new.</source>
        <translation>No contiene nada nuevo.</translation>
    </message>
    <message>
        <source>Named: %1</source>
        <translation>Nombres: %1</translation>
    </message>
    <message>
        <source>No taxa are known by these names; they are kept as the field “label”: %1</source>
        <translation>No se conoce ningún taxón con estos nombres; se conservan como campo «label»: %1</translation>
    </message>
</context>
<context>
    <name>taxo::ui::InspectorMessage</name>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>The file is not where it was.</source>
        <translation>El archivo no está donde estaba.</translation>
    </message>
    <message>
        <source>It could not be read.</source>
        <translation>No se pudo leer.</translation>
    </message>
    <message>
        <source>Details: %1</source>
        <translation>Detalles: %1</translation>
    </message>
    <message>
        <source>Not identified yet</source>
        <translation>Aún sin identificar</translation>
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
        <source>Identifying ended early; the reason stands above.</source>
        <translation>La identificación terminó antes de tiempo; el motivo está arriba.</translation>
    </message>
    <message>
        <source>It waits for a model.</source>
        <translation>Espera un modelo.</translation>
    </message>
    <message>
        <source>Only its embedding was brought in.</source>
        <translation>Solo se trajo su embedding.</translation>
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
        <source>Model score %1 within your list</source>
        <translation>Puntuación del modelo %1 dentro de su lista</translation>
    </message>
    <message>
        <source>The model score is the share of the model’s mass that a name receives. It says how well the model supports it, and is no chance of being right.</source>
        <translation>La puntuación es la parte de la masa del modelo que recibe un nombre. Dice cuánto lo respalda el modelo, no lo probable que sea acertar.</translation>
    </message>
    <message>
        <source>No photograph is chosen. Choose one on the left to see what it shows.</source>
        <translation>No hay ninguna fotografía elegida. Elija una a la izquierda para ver qué muestra.</translation>
    </message>
    <message>
        <source>Suggestions are hidden (S shows them). Say what you see: R names a taxon, U is for what cannot be told, X where nothing is there.</source>
        <translation>Las sugerencias están ocultas (S las muestra). Diga lo que ve: R nombra un taxón, U es para lo no determinable, X para cuando no hay ningún organismo.</translation>
    </message>
    <message>
        <source>Names at this rank are %1.</source>
        <extracomment>%1 is &quot;right 95 % of the time, by 412 photographs of 37 events&quot;</extracomment>
        <translation>Los nombres de este rango son %1.</translation>
    </message>
    <message>
        <source>No rank&apos;s name is sure enough to be %1. The heaviest path stands below.</source>
        <extracomment>%1 is &quot;right 95 % of the time, by 412 photographs of 37 events&quot;</extracomment>
        <translation>En ningún rango hay un nombre lo bastante seguro: %1. Abajo está el camino de puntuación más alta.</translation>
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
</context>
<context>
    <name>taxo::ui::KeywordFields</name>
    <message>
        <source>Sidecars: IMG_1.JPG.xmp, as for digiKam</source>
        <translation>Ficheros acompañantes: IMG_1.JPG.xmp, como para digiKam</translation>
    </message>
    <message>
        <source>Sidecars: IMG_1.xmp, as for Lightroom</source>
        <translation>Ficheros acompañantes: IMG_1.xmp, como para Lightroom</translation>
    </message>
    <message>
        <source>In copies of the photographs (JPEG, PNG)</source>
        <translation>En copias de las fotografías (JPEG, PNG)</translation>
    </message>
    <message>
        <source>In the photographs themselves (JPEG, PNG)</source>
        <translation>En las propias fotografías (JPEG, PNG)</translation>
    </message>
    <message>
        <source>&amp;Keywords</source>
        <translation>Palabras &amp;clave</translation>
    </message>
    <message>
        <source>Your photographs are written to: keywords come into them, the picture stays as it is. Each is kept as it was first, and what was kept is read again. Other formats get sidecars. taxo export xmp --put-back puts the originals back.</source>
        <translation>Se escribe en sus fotografías: se les añaden palabras clave, la imagen queda como está. Antes, cada una se guarda como estaba, y lo guardado se vuelve a leer. Los demás formatos reciben ficheros acompañantes. taxo export xmp --put-back devuelve los originales a su sitio.</translation>
    </message>
    <message>
        <source>a new folder beside what is exported</source>
        <translation>una carpeta nueva junto a lo exportado</translation>
    </message>
    <message>
        <source>&amp;Originals are kept in</source>
        <translation>Los &amp;originales se guardan en</translation>
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
        <source>New collection</source>
        <translation>Nueva colección</translation>
    </message>
    <message>
        <source>Give the collection a name</source>
        <translation>Dar un nombre a la colección</translation>
    </message>
    <message>
        <source>Copying as a table</source>
        <translation>Copiando como tabla</translation>
    </message>
    <message>
        <source>not named yet</source>
        <translation>aún sin nombre</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>the title of a window: what is open, and the program</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>Nothing fits the filter.</source>
        <translation>Nada corresponde al filtro.</translation>
    </message>
    <message>
        <source>There is nothing to confirm: no rank is well supported. R names a taxon, N goes on.</source>
        <translation>No hay nada que confirmar: ningún rango está bien respaldado. Con R se nombra un taxón, con N se continúa.</translation>
    </message>
    <message>
        <source>No other photograph that is listed waits for a word.</source>
        <translation>Entre las fotografías mostradas no queda ninguna otra por revisar.</translation>
    </message>
    <message numerus="yes">
        <source>There is no candidate %1: %Ln were kept of this answer. R names a taxon.</source>
        <translation>
            <numerusform>No hay candidato %1: de esta respuesta se guardó %Ln. Con R se nombra un taxón.</numerusform>
            <numerusform>No hay candidato %1: de esta respuesta se guardaron %Ln. Con R se nombra un taxón.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxo::ui::MakePlacesBox</name>
    <message>
        <source>Table of records</source>
        <translation>Tabla de registros</translation>
    </message>
    <message>
        <source>Name of the list</source>
        <translation>Nombre de la lista</translation>
    </message>
    <message>
        <source>scania</source>
        <translation>escania</translation>
    </message>
    <message>
        <source>Complete for</source>
        <translation>Completa para</translation>
    </message>
    <message>
        <source>taxa of which no species is missing: Lepidoptera, Odonata</source>
        <translation>taxones de los que no falta ninguna especie: Lepidoptera, Odonata</translation>
    </message>
    <message>
        <source>Area of a checklist</source>
        <translation>Área de una lista de especies</translation>
    </message>
    <message>
        <source>west, south, east, north in degrees: 11, 55, 15, 57</source>
        <translation>oeste, sur, este, norte en grados: 11, 55, 15, 57</translation>
    </message>
    <message>
        <source>Where countries are</source>
        <translation>Dónde están los países</translation>
    </message>
    <message>
        <source>A list of that name goes</source>
        <translation>Sustituir una lista de ese nombre</translation>
    </message>
    <message>
        <source>Make the list</source>
        <translation>Crear la lista</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>a download of GBIF (zip or csv), a table of ranges, a checklist</source>
        <translation>una descarga de GBIF (zip o csv), una tabla de áreas, una lista de especies</translation>
    </message>
    <message>
        <source>for species by country: a table of country, west, south, east, north</source>
        <translation>para especies por país: una tabla con country, west, south, east, north</translation>
    </message>
    <message>
        <source>Stopped: nothing was kept.</source>
        <translation>Detenido: no se guardó nada.</translation>
    </message>
    <message>
        <source>Reading the table …</source>
        <translation>Leyendo la tabla …</translation>
    </message>
</context>
<context>
    <name>taxo::ui::MapAnswers</name>
    <message>
        <source>Select these</source>
        <translation>Seleccionar estas</translation>
    </message>
    <message>
        <source>Most alike</source>
        <translation>Las más parecidas</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Escape on the map</source>
        <translation>Escape en el mapa</translation>
    </message>
    <message>
        <source>Where they would lie</source>
        <translation>Dónde estarían</translation>
    </message>
    <message>
        <source>Most like “%1”</source>
        <translation>Las más parecidas a «%1»</translation>
    </message>
    <message>
        <source>A text has no place of its own on the map. Its numbers are lower than those of two photographs.</source>
        <translation>Un texto no tiene lugar propio en el mapa. Sus números son más bajos que los de dos fotos.</translation>
    </message>
    <message>
        <source>Not taken into the collection. Below each: its nearest ones on the map.</source>
        <translation>No se han añadido a la colección. Debajo de cada una: las más cercanas del mapa.</translation>
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
        <translation>aún sin nombre</translation>
    </message>
    <message>
        <source>No name is contradicted by those that look most like it.</source>
        <translation>Ningún nombre contradice a las fotografías más parecidas.</translation>
    </message>
    <message>
        <source>Names that contradict those of the photographs which look most like them, of other events. The chance says how likely the name is wrong: look before you believe it.</source>
        <translation>Nombres que contradicen los de las fotografías más parecidas, de otros eventos. El porcentaje dice con qué probabilidad el nombre es erróneo: mire antes de creerlo.</translation>
    </message>
    <message>
        <source>The first %L1 of %L2.</source>
        <translation>Los primeros %L1 de %L2.</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln name(s) no other event says anything.</source>
        <translation>
            <numerusform>De %Ln nombre ningún otro evento dice nada.</numerusform>
            <numerusform>De %Ln nombres ningún otro evento dice nada.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, taken back</source>
        <translation>%1, retirado</translation>
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
Parecidas: %3 %4
Erróneo: %5</translation>
    </message>
    <message>
        <source>Doubtful names</source>
        <translation>Nombres dudosos</translation>
    </message>
</context>
<context>
    <name>taxo::ui::MapAsker</name>
    <message numerus="yes">
        <source>Finding the place of %Ln photograph(s)</source>
        <translation>
            <numerusform>Buscando el lugar de %Ln foto</numerusform>
            <numerusform>Buscando el lugar de %Ln fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for “%1”</source>
        <translation>Buscando «%1»</translation>
    </message>
    <message>
        <source>Reading what photographs look like</source>
        <translation>Leyendo el aspecto de las fotos</translation>
    </message>
    <message>
        <source>Comparing names with neighbours</source>
        <translation>Comparando nombres con vecinos</translation>
    </message>
</context>
<context>
    <name>taxo::ui::MapBar</name>
    <message>
        <source>Colour by</source>
        <translation>Colorear por</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Model score</source>
        <translation>Puntuación del modelo</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Despliegue</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Latitud</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Longitud</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Ordenar</translation>
    </message>
    <message>
        <source>The points stay where they are then</source>
        <translation>Los puntos se quedan donde estén en ese momento</translation>
    </message>
    <message>
        <source>Arrange the photographs that the list shows by their looks</source>
        <translation>Ordenar las fotografías mostradas en la lista según su aspecto</translation>
    </message>
    <message>
        <source>From the photograph under the pointer, or the current one, to the 15 that are most like it in truth</source>
        <translation>De la foto bajo el puntero, o de la actual, a las 15 que de verdad más se le parecen</translation>
    </message>
    <message>
        <source>Find by words</source>
        <translation>Buscar con palabras</translation>
    </message>
    <message>
        <source>Find by words …</source>
        <translation>Buscar con palabras …</translation>
    </message>
    <message>
        <source>The photographs that are most like a text light up in order. A text has no place of its own on a map of pictures.</source>
        <translation>Las fotos más parecidas a un texto se iluminan por orden. Un texto no tiene lugar propio en un mapa de imágenes.</translation>
    </message>
    <message>
        <source>Another map beside this one: of another method, model or colour, with one selection</source>
        <translation>Otro mapa junto a este: con otro método, modelo o color y una sola selección</translation>
    </message>
    <message>
        <source>Trust of each place</source>
        <translation>Fiabilidad de cada lugar</translation>
    </message>
    <message>
        <source>Continuity of each place</source>
        <translation>Continuidad de cada lugar</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>How the map is arranged: method, plane or space, and what belongs to it</source>
        <translation>Cómo se dispone el mapa: método, plano o espacio, y lo que les corresponde</translation>
    </message>
    <message>
        <source>&amp;Lines to true neighbours</source>
        <translation>&amp;Líneas a los vecinos verdaderos</translation>
    </message>
    <message>
        <source>&amp;Two maps</source>
        <translation>&amp;Dos mapas</translation>
    </message>
    <message>
        <source>Save &amp;figure …</source>
        <translation>Guardar &amp;figura …</translation>
    </message>
    <message>
        <source>&amp;Doubtful names</source>
        <translation>Nombres &amp;dudosos</translation>
    </message>
    <message>
        <source>Photographs whose names, given by people, contradict those that look most like them</source>
        <translation>Fotografías cuyos nombres, dados por personas, contradicen a las más parecidas</translation>
    </message>
    <message>
        <source>Along “%1”</source>
        <extracomment>colours: where photographs lie along the axis of a trait</extracomment>
        <translation>A lo largo de «%1»</translation>
    </message>
    <message>
        <source>Known or unknown</source>
        <extracomment>what a map is coloured by: whether photographs are like known species</extracomment>
        <translation>Conocida o desconocida</translation>
    </message>
    <message>
        <source>&amp;Place new photographs</source>
        <translation>&amp;Colocar fotos nuevas</translation>
    </message>
    <message>
        <source>What the list shows and the map has not is put where it would lie; no other moves</source>
        <translation>Lo que muestra la lista y no está en el mapa se coloca donde estaría; ninguna otra foto se mueve</translation>
    </message>
</context>
<context>
    <name>taxo::ui::MapBoard</name>
    <message>
        <source>%1, %L2 selected</source>
        <translation>%1, %L2 seleccionados</translation>
    </message>
    <message numerus="yes">
        <source>%Ln point(s)</source>
        <translation>
            <numerusform>%Ln punto</numerusform>
            <numerusform>%Ln puntos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln point(s)</source>
        <extracomment>the second is how many there are in all</extracomment>
        <translation>
            <numerusform>%L1 de %Ln punto</numerusform>
            <numerusform>%L1 de %Ln puntos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxo::ui::MapColors</name>
    <message>
        <source>Judging each place of the map</source>
        <translation>Comprobando cada lugar del mapa</translation>
    </message>
</context>
<context>
    <name>taxo::ui::MapDocument</name>
    <message>
        <source>Arranging photographs</source>
        <translation>Ordenando fotografías</translation>
    </message>
    <message>
        <source>Placing photographs</source>
        <translation>Colocando fotografías</translation>
    </message>
</context>
<context>
    <name>taxo::ui::MapForm</name>
    <message>
        <source>How the map is arranged</source>
        <translation>Cómo se dispone el mapa</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Método</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>Dimensiones</translation>
    </message>
    <message>
        <source>Plane</source>
        <translation>Plano</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>How many photographs each is compared with: few show fine groups, many the whole</source>
        <translation>Con cuántas fotografías se compara cada una: pocas muestran grupos finos; muchas, el conjunto</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Which model’s view of the photographs is arranged</source>
        <translation>Según la visión de qué modelo se disponen las fotografías</translation>
    </message>
    <message>
        <source>Only</source>
        <extracomment>before a filter: which photographs are arranged</extracomment>
        <translation>Solo</translation>
    </message>
    <message>
        <source>all that is listed</source>
        <translation>todo lo que se lista</translation>
    </message>
    <message>
        <source>Of what the list shows only these, in the words of the filter above it: order:Lepidoptera. The list stays as it is.</source>
        <translation>De lo que muestra la lista, solo estas, con las palabras del filtro que hay encima: order:Lepidoptera. La lista queda como está.</translation>
    </message>
    <message>
        <source>Perplexity</source>
        <translation>Perplejidad</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Vecinos</translation>
    </message>
    <message>
        <source>Least distance</source>
        <translation>Distancia mínima</translation>
    </message>
    <message>
        <source>How near points may come to each other</source>
        <translation>Cuánto pueden acercarse los puntos entre sí</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Restar</translation>
    </message>
    <message>
        <source>What photographs have in common is taken off before: within one value of a field, so that the map does not fall apart by it</source>
        <translation>Lo que las fotos tienen en común se resta antes: dentro de un valor de un campo, para que el mapa no se divida por él</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>Of chance: the same seed gives the same map, another one another</source>
        <translation>Del azar: la misma semilla da el mismo mapa, otra da otro</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>what all have in common</source>
        <translation>lo común a todas</translation>
    </message>
    <message>
        <source>within one value: %1</source>
        <extracomment>what all photographs of one camera, day ... have in common</extracomment>
        <translation>lo común a: %1</translation>
    </message>
    <message>
        <source>It takes up to %L1 MB of memory.</source>
        <translation>Necesita hasta %L1 MB de memoria.</translation>
    </message>
</context>
<context>
    <name>taxo::ui::MapHand</name>
    <message>
        <source>selects</source>
        <translation>selecciona</translation>
    </message>
    <message>
        <source>adds to the selection</source>
        <translation>añade a la selección</translation>
    </message>
    <message>
        <source>takes from the selection</source>
        <translation>quita de la selección</translation>
    </message>
    <message>
        <source>keeps what is selected there</source>
        <translation>conserva solo lo seleccionado ahí</translation>
    </message>
    <message>
        <source>Lasso: %1 on release. Escape: never mind.</source>
        <translation>Lazo: %1 al soltar. Esc: cancelar.</translation>
    </message>
    <message>
        <source>Rectangle: %1 on release. Escape: never mind.</source>
        <translation>Rectángulo: %1 al soltar. Esc: cancelar.</translation>
    </message>
    <message>
        <source>Moving the map.</source>
        <translation>Moviendo el mapa.</translation>
    </message>
    <message>
        <source>Turning the map.</source>
        <translation>Girando el mapa.</translation>
    </message>
    <message>
        <source>the nearest point</source>
        <translation>el punto más cercano</translation>
    </message>
    <message>
        <source>all inside</source>
        <translation>todos los de dentro</translation>
    </message>
    <message>
        <source>Arrows move the circle, Page Up and Page Down resize it. Space on %1: %2. P: back.</source>
        <translation>Las flechas mueven el círculo; Re Pág y Av Pág cambian su tamaño. Espacio sobre %1: %2. P: volver.</translation>
    </message>
    <message>
        <source>Drag around points: %1. Shift: a rectangle; Ctrl adds, Alt takes away, both keep what is in both.</source>
        <translation>Arrastre alrededor de puntos: %1. Mayús: un rectángulo; Ctrl añade, Alt quita, las dos juntas conservan lo común.</translation>
    </message>
    <message>
        <source>Drag a rectangle: %1. Ctrl adds, Alt takes away, both keep what is in both.</source>
        <translation>Arrastre un rectángulo: %1. Ctrl añade, Alt quita, las dos juntas conservan lo común.</translation>
    </message>
    <message>
        <source>Drag to turn the map; with the middle button to move it. The wheel zooms.</source>
        <translation>Arrastre para girar el mapa; con el botón central, para moverlo. La rueda acerca y aleja.</translation>
    </message>
    <message>
        <source>Drag to move the map. The wheel zooms.</source>
        <translation>Arrastre para mover el mapa. La rueda acerca y aleja.</translation>
    </message>
</context>
<context>
    <name>taxo::ui::MapLegend</name>
    <message>
        <source>Colours of the map</source>
        <translation>Colores del mapa</translation>
    </message>
</context>
<context>
    <name>taxo::ui::MapPanel</name>
    <message>
        <source>without</source>
        <translation>sin datos</translation>
    </message>
    <message>
        <source>Arranging …</source>
        <translation>Ordenando …</translation>
    </message>
    <message>
        <source>Arrange puts photographs that look alike to the model next to each other.</source>
        <translation>«Ordenar» coloca juntas las fotografías que el modelo ve parecidas.</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Buscando …</translation>
    </message>
    <message>
        <source>Judging each place …</source>
        <translation>Comprobando cada lugar …</translation>
    </message>
    <message>
        <source>Lines are drawn on maps of up to %L1 points: the vectors of more would take too much memory. Arrange a part.</source>
        <translation>Se dibujan líneas en mapas de hasta %L1 puntos: los vectores de más ocuparían demasiada memoria. Ordenar una parte lo permite.</translation>
    </message>
    <message numerus="yes">
        <source>Drop: shows where %Ln photograph(s) would lie. Nothing is taken into the collection.</source>
        <translation>
            <numerusform>Al soltar se muestra dónde estaría %Ln foto. Nada se añade a la colección.</numerusform>
            <numerusform>Al soltar se muestra dónde estarían %Ln fotos. Nada se añade a la colección.</numerusform>
        </translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>sin nombre</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>sugerida</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>confirmada</translation>
    </message>
    <message>
        <source>Coloured by: %1.</source>
        <translation>Colores: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln point(s) left out.</source>
        <translation>
            <numerusform>Se omitió %Ln punto.</numerusform>
            <numerusform>Se omitieron %Ln puntos.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Arrange only these</source>
        <translation>&amp;Disponer solo estas</translation>
    </message>
    <message>
        <source>Arrange only these on the &amp;other map</source>
        <translation>Disponer solo estas en el &amp;otro mapa</translation>
    </message>
    <message>
        <source>Names are compared on maps of up to %L1 points: the vectors of more would take too much memory. Arrange a part.</source>
        <translation>Los nombres se comparan en mapas de hasta %L1 puntos: los vectores de más ocuparían demasiada memoria. Ordenar una parte lo permite.</translation>
    </message>
    <message>
        <source>Nothing to place: all that the list shows lies on the map or has no vector yet.</source>
        <translation>Nada que colocar: todo lo que muestra la lista está en el mapa o aún no tiene vector.</translation>
    </message>
</context>
<context>
    <name>taxo::ui::MapScene</name>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>No map yet</source>
        <translation>Todavía no hay mapa</translation>
    </message>
</context>
<context>
    <name>taxo::ui::MapToolBar</name>
    <message>
        <source>Map tools</source>
        <translation>Herramientas del mapa</translation>
    </message>
    <message>
        <source>Draw around points</source>
        <translation>Rodear puntos con el lazo</translation>
    </message>
    <message>
        <source>Draw a rectangle</source>
        <translation>Dibujar un rectángulo</translation>
    </message>
    <message>
        <source>Shift while dragging</source>
        <translation>Mayús al arrastrar</translation>
    </message>
    <message>
        <source>Move or turn the map</source>
        <translation>Mover o girar el mapa</translation>
    </message>
    <message>
        <source>right button</source>
        <translation>botón derecho</translation>
    </message>
    <message>
        <source>Select anew</source>
        <translation>Nueva selección</translation>
    </message>
    <message>
        <source>A: the next of these</source>
        <translation>A: la opción siguiente</translation>
    </message>
    <message>
        <source>Add to the selection</source>
        <translation>Añadir a la selección</translation>
    </message>
    <message>
        <source>Ctrl while dragging</source>
        <translation>Ctrl al arrastrar</translation>
    </message>
    <message>
        <source>Take from the selection</source>
        <translation>Quitar de la selección</translation>
    </message>
    <message>
        <source>Alt while dragging</source>
        <translation>Alt al arrastrar</translation>
    </message>
    <message>
        <source>Keep what is selected there</source>
        <translation>Conservar solo lo seleccionado ahí</translation>
    </message>
    <message>
        <source>Ctrl and Alt while dragging</source>
        <translation>Ctrl y Alt al arrastrar</translation>
    </message>
    <message>
        <source>Show all points</source>
        <translation>Mostrar todos los puntos</translation>
    </message>
    <message>
        <source>0</source>
        <translation>0</translation>
    </message>
    <message>
        <source>Show the selection</source>
        <translation>Mostrar la selección</translation>
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
        <translation>G: la herramienta siguiente</translation>
    </message>
</context>
<context>
    <name>taxo::ui::MapViews</name>
    <message>
        <source>Views</source>
        <translation>Vistas</translation>
    </message>
    <message>
        <source>&amp;Keep this view …</source>
        <translation>&amp;Guardar esta vista …</translation>
    </message>
    <message>
        <source>Keep this view</source>
        <extracomment>a name that is offered for a view of the map</extracomment>
        <translation>Guardar esta vista</translation>
    </message>
    <message>
        <source>Name of the view; one of the same name is replaced</source>
        <translation>Nombre de la vista; una del mismo nombre se reemplaza</translation>
    </message>
    <message>
        <source>View %1</source>
        <translation>Vista %1</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Renombrar</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Eliminar</translation>
    </message>
    <message>
        <source>Rename a view</source>
        <translation>Renombrar una vista</translation>
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
    <name>taxo::ui::ModelDetails</name>
    <message>
        <source>From a folder …</source>
        <translation>Desde una carpeta …</translation>
    </message>
    <message>
        <source>From a stick or another disk: the files are checked and copied, so that the stick can go.</source>
        <translation>Desde una memoria USB u otro disco: los archivos se comprueban y se copian; después se puede retirar la memoria.</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>Quitar …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Folder …</source>
        <translation>Carpeta …</translation>
    </message>
    <message>
        <source>You put it into this folder yourself. To take it away, delete the folder.</source>
        <translation>Usted lo puso en esta carpeta. Para quitarlo, elimine la carpeta.</translation>
    </message>
    <message>
        <source>It cannot be used as it is:</source>
        <translation>No se puede usar tal como está:</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Descarga</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %Ln file(s)</source>
        <translation>
            <numerusform>%1 en %Ln archivo</numerusform>
            <numerusform>%1 en %Ln archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Its labels</source>
        <translation>Sus nombres</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>title of a label space, size</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Taxa</source>
        <translation>Taxones</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Procedencia</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Sin verificar</translation>
    </message>
    <message>
        <source>Please cite</source>
        <translation>Citar como</translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation>Usar este modelo</translation>
    </message>
    <message>
        <source>Use these labels</source>
        <translation>Usar estos nombres</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Download with labels (%1)</source>
        <translation>Descargar con nombres (%1)</translation>
    </message>
    <message>
        <source>Download (%1)</source>
        <translation>Descargar (%1)</translation>
    </message>
    <message>
        <source>A model of your own is used where it lies, and not copied:</source>
        <translation>Un modelo propio se usa donde está, sin copiarlo:</translation>
    </message>
    <message>
        <source>Labels of your own are used where they lie, and not copied:</source>
        <translation>Una lista de nombres propia se usa donde está, sin copiarla:</translation>
    </message>
    <message>
        <source>Weights file …</source>
        <translation>Archivo de pesos …</translation>
    </message>
    <message>
        <source>File (.npy) …</source>
        <translation>Archivo (.npy) …</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>Esperando su turno</translation>
    </message>
</context>
<context>
    <name>taxo::ui::ModelLibrary</name>
    <message>
        <source>Downloading %1</source>
        <translation>Descargando %1</translation>
    </message>
    <message>
        <source>Copying %1</source>
        <translation>Copiando %1</translation>
    </message>
    <message>
        <source>Removing %1</source>
        <translation>Quitando %1</translation>
    </message>
</context>
<context>
    <name>taxo::ui::ModelsDialog</name>
    <message>
        <source>Models and labels</source>
        <translation>Modelos y nombres</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>Under way …</source>
        <translation>En curso …</translation>
    </message>
    <message>
        <source>Folder that holds the files</source>
        <translation>Carpeta con los archivos</translation>
    </message>
    <message>
        <source>Remove?</source>
        <translation>¿Quitar?</translation>
    </message>
    <message>
        <source>Remove “%1” from this computer?</source>
        <translation>¿Quitar «%1» de este equipo?</translation>
    </message>
    <message>
        <source>This frees %1. It can be downloaded again.</source>
        <translation>Esto libera %1. Se puede volver a descargar.</translation>
    </message>
    <message>
        <source>It is in use: nothing is identified with it any more.</source>
        <translation>Está en uso: ya no se identificará nada con él.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservar</translation>
    </message>
</context>
<context>
    <name>taxo::ui::NameDialog</name>
    <message>
        <source>OK</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>taxo::ui::NewAnswers</name>
    <message>
        <source>Comparing answers</source>
        <translation>Comparando respuestas</translation>
    </message>
</context>
<context>
    <name>taxo::ui::NoticeBar</name>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Information:</source>
        <translation>Información:</translation>
    </message>
    <message>
        <source>To decide:</source>
        <translation>Por decidir:</translation>
    </message>
    <message>
        <source>Problem:</source>
        <translation>Problema:</translation>
    </message>
</context>
<context>
    <name>taxo::ui::Notices</name>
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
        <source>%1: %2</source>
        <extracomment>a file and why it could not be opened</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The table was saved as %1.</source>
        <translation>La tabla se guardó como %1.</translation>
    </message>
    <message>
        <source>%1 could not be opened.</source>
        <translation>No se pudo abrir %1.</translation>
    </message>
    <message>
        <source>The daily backup could not be made.</source>
        <translation>No se pudo hacer la copia de seguridad diaria.</translation>
    </message>
    <message>
        <source>Not all photographs could be brought in.</source>
        <translation>No se pudieron añadir todas las fotografías.</translation>
    </message>
    <message>
        <source>This collection can be looked at, not changed.</source>
        <translation>Esta colección se puede ver, pero no modificar.</translation>
    </message>
    <message>
        <source>About this collection:</source>
        <translation>Sobre esta colección:</translation>
    </message>
    <message numerus="yes">
        <source>%Ln were in the collection already.</source>
        <translation>
            <numerusform>%Ln ya estaba en la colección.</numerusform>
            <numerusform>%Ln ya estaban en la colección.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are copies of photographs that are kept.</source>
        <translation>
            <numerusform>%Ln es copia de una fotografía que ya está en la colección.</numerusform>
            <numerusform>%Ln son copias de fotografías que ya están en la colección.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were found again at another place.</source>
        <translation>
            <numerusform>%Ln se encontró de nuevo en otro sitio.</numerusform>
            <numerusform>%Ln se encontraron de nuevo en otro sitio.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln have changed: they are new versions.</source>
        <translation>
            <numerusform>%Ln ha cambiado: es una versión nueva.</numerusform>
            <numerusform>%Ln han cambiado: son versiones nuevas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln video(s) were left out; videos are not supported.</source>
        <translation>
            <numerusform>Se omitió %Ln vídeo; los vídeos no se admiten.</numerusform>
            <numerusform>Se omitieron %Ln vídeos; los vídeos no se admiten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new photograph(s).</source>
        <translation>
            <numerusform>%Ln fotografía nueva.</numerusform>
            <numerusform>%Ln fotografías nuevas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The collection could not be given that name.</source>
        <translation>No se pudo dar ese nombre a la colección.</translation>
    </message>
    <message>
        <source>What you decided could not be kept.</source>
        <translation>No se pudo guardar su decisión.</translation>
    </message>
    <message>
        <source>No photographs were found there.</source>
        <translation>No se encontraron fotografías ahí.</translation>
    </message>
    <message>
        <source>The picture could not be kept.</source>
        <translation>No se pudo guardar la imagen.</translation>
    </message>
    <message>
        <source>%1 could not be brought in.</source>
        <translation>No se pudo añadir %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new photograph(s)</source>
        <translation>
            <numerusform>%Ln fotografía nueva</numerusform>
            <numerusform>%Ln fotografías nuevas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s): %1</source>
        <translation>
            <numerusform>%Ln problema: %1</numerusform>
            <numerusform>%Ln problemas: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was brought in.</source>
        <translation>Se añadió %1.</translation>
    </message>
    <message>
        <source>Nothing in %1 is new.</source>
        <translation>No hay nada nuevo en %1.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Save the picture first, then drop its file.</source>
        <translation>Guarde primero la imagen y suelte después el archivo.</translation>
    </message>
    <message>
        <source>Taxoscope fetches nothing from the network.</source>
        <translation>Taxoscope no descarga nada de la red.</translation>
    </message>
    <message>
        <source>The answers before stay; the new ones are kept beside them.</source>
        <translation>Las respuestas anteriores se quedan; las nuevas se conservan junto a ellas.</translation>
    </message>
    <message>
        <source>The new answers could not be compared with those before.</source>
        <translation>No se pudieron comparar las respuestas nuevas con las anteriores.</translation>
    </message>
    <message>
        <source>The new answers could not be taken.</source>
        <translation>No se pudieron adoptar las respuestas nuevas.</translation>
    </message>
    <message>
        <source>Choose one at the top, or get one: it is downloaded once and kept on this computer.</source>
        <translation>Elija uno arriba u obtenga uno: se descarga una vez y se guarda en este equipo.</translation>
    </message>
    <message>
        <source>Get a model …</source>
        <translation>Obtener un modelo …</translation>
    </message>
    <message>
        <source>Nothing was exported: something is missing.</source>
        <translation>No se exportó nada: falta algo.</translation>
    </message>
    <message>
        <source>File, Export says what.</source>
        <translation>Archivo, Exportar dice qué.</translation>
    </message>
    <message>
        <source>Exported: %1</source>
        <translation>Exportado: %1</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Abrir la carpeta</translation>
    </message>
    <message>
        <source>The export could not be written.</source>
        <translation>No se pudo escribir la exportación.</translation>
    </message>
    <message>
        <source>How far you agree</source>
        <translation>Cuánto coinciden</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Dejar de leer</translation>
    </message>
    <message>
        <source>Suggestions and what others said are hidden. You can stop and go on later: Identify, How good is this?, Two readers.</source>
        <translation>Las sugerencias y lo que dijeron otros están ocultas. Puede dejarlo y seguir más tarde: Identificar, ¿Cuánto acierta?, Dos personas.</translation>
    </message>
    <message>
        <source>These answers were weighed by a list of places that is not here.</source>
        <translation>Estas respuestas se ponderaron con una lista de lugares que no está aquí.</translation>
    </message>
    <message>
        <source>New photographs are answered by looks alone. Identify, Where and when chooses another list.</source>
        <translation>Las fotografías nuevas se responden solo por el aspecto. Identificar, Dónde y cuándo elige otra lista.</translation>
    </message>
    <message>
        <source>%1 could not be got.</source>
        <extracomment>titles of models and of lists of labels, with commas between them</extracomment>
        <translation>No se pudo obtener %1.</translation>
    </message>
    <message>
        <source>Models and labels …</source>
        <translation>Modelos y nombres …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln are not where they were, or their disk is not there.</source>
        <extracomment>photographs</extracomment>
        <translation>
            <numerusform>%Ln no está donde estaba, o falta su disco.</numerusform>
            <numerusform>%Ln no están donde estaban, o falta su disco.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) could not be read.</source>
        <translation>
            <numerusform>No se pudo leer %Ln fotografía.</numerusform>
            <numerusform>No se pudieron leer %Ln fotografías.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Mostrarlas</translation>
    </message>
</context>
<context>
    <name>taxo::ui::NoveltyDocument</name>
    <message>
        <source>Looking for unknown species</source>
        <translation>Buscando especies desconocidas</translation>
    </message>
    <message>
        <source>Grouping unknown photographs</source>
        <translation>Agrupando fotografías desconocidas</translation>
    </message>
</context>
<context>
    <name>taxo::ui::NumbersDialog</name>
    <message>
        <source>Also what is &amp;printed (Tesseract)</source>
        <translation>También lo &amp;impreso (Tesseract)</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>&amp;Leer de nuevo</translation>
    </message>
    <message>
        <source>Catalogue numbers</source>
        <translation>Números de catálogo</translation>
    </message>
    <message>
        <source>all of the barcode, or as B-#</source>
        <extracomment>a pattern for catalogue numbers: # stands for digits</extracomment>
        <translation>todo el código de barras, o como B-#</translation>
    </message>
    <message>
        <source>What of a text is the number: # stands for digits</source>
        <translation>Qué parte de un texto es el número: # representa cifras</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>Lo que se leyó</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>&amp;The number looks like</source>
        <translation>Forma del &amp;número</translation>
    </message>
    <message>
        <source>Reading catalogue numbers</source>
        <translation>Leyendo números de catálogo</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Leyendo …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them get a number</source>
        <translation>
            <numerusform>%Ln recibe un número</numerusform>
            <numerusform>%Ln reciben un número</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without</source>
        <translation>
            <numerusform>%Ln sin número</numerusform>
            <numerusform>%Ln sin número</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unclear</source>
        <translation>
            <numerusform>%Ln sin aclarar</numerusform>
            <numerusform>%Ln sin aclarar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay</source>
        <translation>
            <numerusform>%Ln sin cambios</numerusform>
            <numerusform>%Ln sin cambios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read</source>
        <translation>
            <numerusform>%Ln no se pudo leer</numerusform>
            <numerusform>%Ln no se pudieron leer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Write %Ln numbers</source>
        <translation>
            <numerusform>&amp;Escribir %Ln número</numerusform>
            <numerusform>&amp;Escribir %Ln números</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenido.</translation>
    </message>
    <message>
        <source>None of them gets a number</source>
        <translation>Ninguno recibe un número</translation>
    </message>
    <message>
        <source>&amp;Write numbers</source>
        <translation>&amp;Escribir números</translation>
    </message>
</context>
<context>
    <name>taxo::ui::NumbersModel</name>
    <message>
        <source>new specimen, from print</source>
        <translation>ejemplar nuevo, por texto impreso</translation>
    </message>
    <message>
        <source>new specimen, from a barcode</source>
        <translation>ejemplar nuevo, por código de barras</translation>
    </message>
    <message>
        <source>joins the specimen of this number</source>
        <translation>se une al ejemplar de este número</translation>
    </message>
    <message>
        <source>nothing was read</source>
        <translation>no se leyó nada</translation>
    </message>
    <message>
        <source>stays: several, or not as the pattern</source>
        <translation>sin cambios: varios, o sin la forma indicada</translation>
    </message>
    <message>
        <source>stays: is a specimen&apos;s already</source>
        <translation>sin cambios: ya es de un ejemplar</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>Fotografía</translation>
    </message>
    <message>
        <source>Catalogue number</source>
        <translation>Número de catálogo</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Resultado</translation>
    </message>
</context>
<context>
    <name>taxo::ui::OwnLabelsEdit</name>
    <message>
        <source>One label a line: “brown bear”, “empty frame”, “a moth at a light”. Each item is compared with these alone. The models know English and scientific names best.</source>
        <translation>Un nombre por línea: «brown bear», «empty frame», «a moth at a light». Cada elemento se compara solo con ellos. Los modelos conocen mejor los nombres ingleses y científicos.</translation>
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
            <numerusform>%Ln de ellos está repetido y comparte la puntuación.</numerusform>
            <numerusform>%Ln de ellos están repetidos y comparten la puntuación.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxo::ui::PathField</name>
    <message>
        <source>Choose …</source>
        <translation>Elegir …</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>Tablas (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>taxo::ui::PeopleTable</name>
    <message>
        <source>Given name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Apellido</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organización</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
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
        <translation>Añadiendo fotografías</translation>
    </message>
</context>
<context>
    <name>taxo::ui::PhotoPane</name>
    <message>
        <source>left out</source>
        <translation>omitida</translation>
    </message>
</context>
<context>
    <name>taxo::ui::PhotoPanel</name>
    <message>
        <source>%L1 of %L2</source>
        <extracomment>the photograph&apos;s place among all: &quot;3 of 25&quot;</extracomment>
        <translation>%L1 de %L2</translation>
    </message>
    <message>
        <source>%L1 %</source>
        <translation>%L1 %</translation>
    </message>
    <message>
        <source>not in the list</source>
        <translation>no está en la lista</translation>
    </message>
    <message>
        <source>Arrows move it, with Shift resize it; Enter keeps it, Escape leaves it.</source>
        <translation>Las flechas la mueven; con Mayús, cambian su tamaño. Intro la guarda, Esc la deja como estaba.</translation>
    </message>
    <message>
        <source>Drag over what is to be an item of its own, or Enter for a box in the middle; Escape leaves it.</source>
        <translation>Arrastre sobre lo que deba ser un elemento propio, o pulse Intro para un recuadro en el centro; Esc cancela.</translation>
    </message>
</context>
<context>
    <name>taxo::ui::PhotographSection</name>
    <message>
        <source>Photograph</source>
        <translation>Fotografía</translation>
    </message>
</context>
<context>
    <name>taxo::ui::PlacesDialog</name>
    <message>
        <source>Where and when</source>
        <translation>Dónde y cuándo</translation>
    </message>
    <message>
        <source>A local list says where and in which months species were recorded. Answers for photographs with a place are weighed by it. Nothing is ever cut: a species outside its range is still offered, and flagged. Answers by looks alone stay beside.</source>
        <translation>Una lista local dice dónde y en qué meses se registraron las especies. Las respuestas de fotografías con lugar se ponderan con ella. Nunca se excluye nada: una especie fuera de su área se sigue ofreciendo, y se marca. Las respuestas solo por el aspecto se conservan al lado.</translation>
    </message>
    <message>
        <source>Local list</source>
        <translation>Lista local</translation>
    </message>
    <message>
        <source>Make a list …</source>
        <translation>Crear una lista …</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Fuerza</translation>
    </message>
    <message>
        <source>See what changes</source>
        <translation>Ver qué cambia</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Mostrarlas</translation>
    </message>
    <message>
        <source>Keep the old answers</source>
        <translation>Conservar las anteriores</translation>
    </message>
    <message>
        <source>Use the new answers</source>
        <translation>Usar las nuevas</translation>
    </message>
    <message>
        <source>None: by looks alone</source>
        <translation>Ninguna: solo por el aspecto</translation>
    </message>
    <message>
        <source>There is no list on this computer yet: make one of a download of GBIF, for example.</source>
        <translation>Todavía no hay ninguna lista en este equipo: cree una, por ejemplo de una descarga de GBIF.</translation>
    </message>
    <message>
        <source>Photographs are being answered …</source>
        <translation>Respondiendo a las fotografías …</translation>
    </message>
    <message>
        <source>Answers are weighed by this list.</source>
        <translation>Las respuestas se ponderan con esta lista.</translation>
    </message>
    <message>
        <source>Answers are given by looks alone.</source>
        <translation>Las respuestas se dan solo por el aspecto.</translation>
    </message>
    <message>
        <source>Answers are given otherwise at present. What would change is shown before it is kept.</source>
        <translation>Ahora las respuestas se dan de otra manera. Lo que cambiaría se muestra antes de guardarlo.</translation>
    </message>
</context>
<context>
    <name>taxo::ui::PlacesDocument</name>
    <message>
        <source>Making a list of places</source>
        <translation>Crear una lista de lugares</translation>
    </message>
</context>
<context>
    <name>taxo::ui::PlacesSection</name>
    <message>
        <source>Where and when</source>
        <translation>Dónde y cuándo</translation>
    </message>
    <message>
        <source>Outside its known range or season</source>
        <translation>Fuera de su área o época conocidas</translation>
    </message>
    <message>
        <source>Where it was taken is not known: it is answered by looks alone.</source>
        <translation>No se sabe dónde se tomó: se responde solo por el aspecto.</translation>
    </message>
    <message>
        <source>Weighed by</source>
        <translation>Ponderada con</translation>
    </message>
    <message>
        <source>By looks alone</source>
        <translation>Solo por el aspecto</translation>
    </message>
</context>
<context>
    <name>taxo::ui::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Preferencias</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Who decides</source>
        <translation>Quién decide</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>Su &amp;nombre</translation>
    </message>
    <message>
        <source>Stands beside each of your decisions from now on.</source>
        <translation>Figurará junto a cada una de sus decisiones a partir de ahora.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Colores</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Como el escritorio</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Another language is used after the next start.</source>
        <translation>El cambio de idioma se aplica al volver a abrir el programa.</translation>
    </message>
    <message>
        <source>Identifying</source>
        <translation>Identificación</translation>
    </message>
    <message>
        <source>&amp;Threshold</source>
        <translation>&amp;Umbral</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>How sure a rank must be to be suggested. The open collection is asked again at once, without reading its photographs, and shows what would change.</source>
        <translation>Cuánto respaldo necesita un rango para sugerirse. La colección abierta se evalúa de nuevo enseguida, sin leer sus fotografías, y muestra qué cambiaría.</translation>
    </message>
    <message>
        <source>Compute &amp;on</source>
        <translation>Calcular &amp;en</translation>
    </message>
    <message>
        <source>&amp;Precision</source>
        <translation>&amp;Precisión</translation>
    </message>
    <message>
        <source>The model is loaded anew. Another precision reads the photographs again: fp32 is exact; bf16 and fp16 halve the work of a GPU; int8 is quicker on processors and less exact.</source>
        <translation>El modelo se carga de nuevo. Con otra precisión se vuelven a leer las fotografías: fp32 es exacta; bf16 y fp16 reducen a la mitad el trabajo de una GPU; int8 es más rápida en procesadores y menos exacta.</translation>
    </message>
    <message>
        <source>T&amp;hreads</source>
        <translation>&amp;Hilos</translation>
    </message>
    <message>
        <source>Another number of threads is used after the next start.</source>
        <translation>El cambio de hilos se aplica al volver a abrir el programa.</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>Descargas</translation>
    </message>
    <message>
        <source>&amp;Mirror</source>
        <translation>Espe&amp;jo</translation>
    </message>
    <message>
        <source>none: the published address</source>
        <translation>ninguno: la dirección publicada</translation>
    </message>
    <message>
        <source>Pro&amp;xy</source>
        <translation>Pro&amp;xy</translation>
    </message>
    <message>
        <source>the system’s, if any</source>
        <translation>el del sistema, si lo hay</translation>
    </message>
    <message>
        <source>For the next download. Addresses look like https://mirror.example.org and http://proxy.example.org:3128; a password in the latter is kept in readable form.</source>
        <translation>Para la próxima descarga. Las direcciones son como https://mirror.example.org y http://proxy.example.org:3128; una contraseña en la segunda se guarda de forma legible.</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Caché</translation>
    </message>
    <message>
        <source>&amp;Small pictures, at most</source>
        <translation>&amp;Miniaturas, como máximo</translation>
    </message>
    <message>
        <source> GB</source>
        <translation> GB</translation>
    </message>
    <message>
        <source>Small pictures</source>
        <translation>Miniaturas</translation>
    </message>
    <message>
        <source>Indexes</source>
        <translation>Índices</translation>
    </message>
    <message>
        <source>All of it can be made again, which takes time.</source>
        <translation>Todo se puede volver a crear, pero lleva tiempo.</translation>
    </message>
    <message numerus="yes">
        <source>all %Ln</source>
        <translation>
            <numerusform>todos (%Ln)</numerusform>
            <numerusform>todos (%Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>Processor (no GPU found)</source>
        <translation>Procesador (no se encontró GPU)</translation>
    </message>
    <message>
        <source>GPU first</source>
        <translation>Primero la GPU</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Procesador</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>name of a GPU, its memory</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>As suits the device (fp32)</source>
        <translation>Según el dispositivo (fp32)</translation>
    </message>
    <message>
        <source>The mirror must be an address that begins with https://, without user name and password.</source>
        <translation>El espejo debe ser una dirección que empiece por https://, sin nombre de usuario ni contraseña.</translation>
    </message>
    <message>
        <source>The proxy must be an address that begins with http://, https://, socks5:// or socks5h://.</source>
        <translation>El proxy debe ser una dirección que empiece por http://, https://, socks5:// o socks5h://.</translation>
    </message>
</context>
<context>
    <name>taxo::ui::Publisher</name>
    <message>
        <source>Exporting %1</source>
        <translation>Exportando %1</translation>
    </message>
</context>
<context>
    <name>taxo::ui::ReadersPage</name>
    <message>
        <source>nothing there</source>
        <extracomment>a reader says that no organism is in the photograph</extracomment>
        <translation>no hay nada</translation>
    </message>
    <message>
        <source>Taxon</source>
        <translation>Taxón</translation>
    </message>
    <message>
        <source>Kappa</source>
        <translation>Kappa</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervalo</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>1: they always agree whether it is this taxon; 0: as often as chance would have it</source>
        <translation>1: siempre coinciden en si es este taxón; 0: tanto como por azar</translation>
    </message>
    <message>
        <source>Where kappa lies 95 times of 100, by events</source>
        <translation>Dónde está kappa 95 de cada 100 veces, por eventos</translation>
    </message>
    <message>
        <source>That either of both calls so</source>
        <translation>Que uno de los dos llama así</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>Lo que se lista</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Mostrarlas</translation>
    </message>
    <message>
        <source>How often two people, or one and the machine, say the same of a photograph. Words count that were said with suggestions hidden.</source>
        <translation>Con qué frecuencia dos personas, o una y el modelo, dicen lo mismo de una foto. Cuenta lo dicho con las sugerencias ocultas.</translation>
    </message>
    <message>
        <source>First reader</source>
        <translation>Primera persona</translation>
    </message>
    <message>
        <source>Second reader</source>
        <translation>Segunda persona</translation>
    </message>
    <message>
        <source>Names of this rank</source>
        <translation>Nombres de este rango</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Lo encontrado</translation>
    </message>
    <message>
        <source>The machine</source>
        <translation>El modelo</translation>
    </message>
    <message>
        <source>Nobody has said yet what a photograph shows.</source>
        <translation>Nadie ha dicho todavía qué muestra una foto.</translation>
    </message>
    <message>
        <source>Comparing what they said …</source>
        <translation>Comparando lo que dijeron …</translation>
    </message>
    <message>
        <source>Comparing readers</source>
        <translation>Comparar personas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln dispute(s)</source>
        <translation>
            <numerusform>%Ln desacuerdo</numerusform>
            <numerusform>%Ln desacuerdos</numerusform>
        </translation>
    </message>
    <message>
        <source>Agreement by taxon (%L1)</source>
        <translation>Acuerdo por taxón (%L1)</translation>
    </message>
    <message>
        <source>Read them blind</source>
        <translation>Leerlas a ciegas</translation>
    </message>
</context>
<context>
    <name>taxo::ui::RecordImporter</name>
    <message>
        <source>Bringing in %1</source>
        <translation>Añadiendo %1</translation>
    </message>
</context>
<context>
    <name>taxo::ui::ReliabilityPage</name>
    <message>
        <source>Names</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>Of each</source>
        <translation>De cada</translation>
    </message>
    <message>
        <source>How often names of a score are right</source>
        <translation>Con qué frecuencia son correctos los nombres de una puntuación</translation>
    </message>
    <message>
        <source>Names of all ranks, by score</source>
        <translation>Nombres de todos los rangos, por puntuación</translation>
    </message>
    <message>
        <source>%1: names by clade, calibrated</source>
        <extracomment>%1 a rank: how often its names are right as their calibrated chance says</extracomment>
        <translation>%1: nombres por clado, calibrados</translation>
    </message>
    <message>
        <source>Too few photographs were looked at for a diagram: of each group eight right and eight wrong names are needed, of four events each.</source>
        <translation>Se han revisado muy pocas fotos para un diagrama: hacen falta por grupo ocho nombres correctos y ocho erróneos, de cuatro eventos cada uno.</translation>
    </message>
    <message>
        <source>Rests on %1.</source>
        <translation>Se basa en %1.</translation>
    </message>
    <message>
        <source>Reading what was said of the sample …</source>
        <translation>Leyendo lo que se dijo de la muestra …</translation>
    </message>
    <message>
        <source>What a score is worth is seen where somebody named photographs without it: draw a random sample first.</source>
        <translation>Lo que vale una puntuación se ve donde alguien nombró fotos sin ella: tome primero una muestra al azar.</translation>
    </message>
    <message>
        <source>Model score</source>
        <translation>Puntuación del modelo</translation>
    </message>
    <message>
        <source>Calibrated chance</source>
        <translation>Probabilidad calibrada</translation>
    </message>
    <message>
        <source>Share right</source>
        <translation>Proporción correcta</translation>
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
        <source>Remove %1</source>
        <translation>Quitar %1</translation>
    </message>
    <message>
        <source>From a checklist …</source>
        <translation>De una lista de taxones …</translation>
    </message>
    <message>
        <source>Only the taxa of a CSV file; it can also be dropped here</source>
        <translation>Solo los taxones de un archivo CSV; también se puede soltar aquí</translation>
    </message>
    <message>
        <source>This is no checklist that can be read.</source>
        <translation>No es una lista de taxones que se pueda leer.</translation>
    </message>
    <message>
        <source>Only the taxa of %1</source>
        <translation>Solo los taxones de %1</translation>
    </message>
    <message>
        <source>These labels know no taxon of %1, so nothing is restricted.</source>
        <translation>Estos nombres no incluyen ningún taxón de %1; no se limita nada.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) of %1 are not known to these labels and left out: %2.</source>
        <translation>
            <numerusform>%Ln nombre de %1 no figura entre estos nombres y se omite: %2.</numerusform>
            <numerusform>%Ln nombres de %1 no figuran entre estos nombres y se omiten: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxo::ui::RivalAsker</name>
    <message>
        <source>Comparing two names</source>
        <translation>Se comparan dos nombres</translation>
    </message>
</context>
<context>
    <name>taxo::ui::RivalSection</name>
    <message>
        <source>Why not another?</source>
        <translation>¿Por qué no otro?</translation>
    </message>
    <message>
        <source>The rival</source>
        <translation>El rival</translation>
    </message>
    <message>
        <source>There is one candidate alone, and nothing to compare it with.</source>
        <translation>Hay un solo candidato y nada con que compararlo.</translation>
    </message>
    <message>
        <source>Copy to remarks</source>
        <translation>Copiar a las observaciones</translation>
    </message>
    <message>
        <source>Puts these words into the note, which exports carry. Undo takes them back.</source>
        <translation>Pone estas palabras en la nota, que va en las exportaciones. Deshacer las quita.</translation>
    </message>
    <message>
        <source>No other photograph is confirmed as one of the two.</source>
        <translation>Ninguna otra fotografía está confirmada como una de las dos.</translation>
    </message>
    <message>
        <source>The confirmed photographs could not be compared.</source>
        <translation>No se pudieron comparar las fotografías confirmadas.</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>How strong the map is over the photograph</source>
        <translation>Con qué fuerza se ve el mapa sobre la fotografía</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>%1 is a taxon</extracomment>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Why not %1?</source>
        <translation>¿Por qué no %1?</translation>
    </message>
    <message>
        <source>Looking at the photograph …</source>
        <translation>Se mira la fotografía …</translation>
    </message>
    <message>
        <source>Why %1, and not %2</source>
        <extracomment>of a map over a photograph; %1 and %2 are taxa</extracomment>
        <translation>Por qué %1 y no %2</translation>
    </message>
    <message>
        <source>The map tells the two names apart; it proves neither.</source>
        <translation>El mapa distingue los dos nombres; no prueba ninguno.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenido.</translation>
    </message>
    <message>
        <source>The two could not be compared.</source>
        <translation>No se pudieron comparar los dos.</translation>
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
    <name>taxo::ui::SecondReadingBox</name>
    <message>
        <source>Read again, blind</source>
        <translation>Leer otra vez, a ciegas</translation>
    </message>
    <message>
        <source>Whose words are read again</source>
        <translation>De quién se leen otra vez las determinaciones</translation>
    </message>
    <message>
        <source>How many are read</source>
        <translation>Cuántas se leen</translation>
    </message>
    <message>
        <source>What is drawn</source>
        <translation>Qué se elige</translation>
    </message>
    <message>
        <source>photographs</source>
        <translation>fotografías</translation>
    </message>
    <message>
        <source>events</source>
        <translation>eventos</translation>
    </message>
    <message>
        <source>Draw and begin</source>
        <translation>Extraer y empezar</translation>
    </message>
    <message>
        <source>Second readings</source>
        <translation>Segundas lecturas</translation>
    </message>
    <message>
        <source>Go on reading</source>
        <translation>Seguir leyendo</translation>
    </message>
    <message>
        <source>How far you agree</source>
        <translation>Cuánto coinciden</translation>
    </message>
    <message>
        <source>Of the photographs that this person named some are drawn at random. You read them as %1 and see neither suggestions nor what others said; what you say is kept beside their words. Preferences say who you are.</source>
        <translation>De las fotografías que determinó esta persona se eligen algunas al azar. Usted las lee como %1 y no ve ni sugerencias ni lo que dijeron otros; lo que diga se guarda junto a sus determinaciones. En las preferencias se dice quién es usted.</translation>
    </message>
    <message>
        <source>Nobody but %1 has named photographs here. A second reading is another person’s: Preferences say who you are.</source>
        <translation>Nadie más que %1 ha determinado fotografías aquí. Una segunda lectura es de otra persona: en las preferencias se dice quién es usted.</translation>
    </message>
    <message>
        <source>List it</source>
        <translation>Mostrar en la lista</translation>
    </message>
</context>
<context>
    <name>taxo::ui::SelectionStrip</name>
    <message numerus="yes">
        <source>A word is about %Ln item(s)</source>
        <translation>
            <numerusform>Lo que diga vale para %Ln elemento</numerusform>
            <numerusform>Lo que diga vale para %Ln elementos</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking what it would change …</source>
        <translation>Se mira qué cambiaría …</translation>
    </message>
    <message>
        <source>Enter confirms %1</source>
        <extracomment>what Enter would do with many selected photographs: %1 a number</extracomment>
        <translation>Intro confirma %1</translation>
    </message>
    <message numerus="yes">
        <source>Enter confirms %1, %Ln of them against what a person said</source>
        <extracomment>%1 how many Enter confirms, %Ln those of them that somebody called otherwise before</extracomment>
        <translation>
            <numerusform>Intro confirma %1, de ellos %Ln en contra de lo que dijo una persona</numerusform>
            <numerusform>Intro confirma %1, de ellos %Ln en contra de lo que dijo una persona</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay(s), not sure</source>
        <translation>
            <numerusform>%Ln queda como está: dudoso</numerusform>
            <numerusform>%Ln quedan como están: dudosos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay(s), not identified</source>
        <translation>
            <numerusform>%Ln queda como está: sin identificar</numerusform>
            <numerusform>%Ln quedan como están: sin identificar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln has/have a person’s word</source>
        <translation>
            <numerusform>%Ln ya fue determinado por una persona</numerusform>
            <numerusform>%Ln ya fueron determinados por una persona</numerusform>
        </translation>
    </message>
    <message>
        <source>none has a person’s word yet</source>
        <translation>ninguno fue determinado aún por una persona</translation>
    </message>
</context>
<context>
    <name>taxo::ui::Session</name>
    <message>
        <source>Drawing the demo world</source>
        <translation>Dibujando el mundo de demostración</translation>
    </message>
    <message>
        <source>Saving the table</source>
        <translation>Guardando la tabla</translation>
    </message>
    <message>
        <source>Looking at what there is</source>
        <translation>Examinando el contenido</translation>
    </message>
    <message>
        <source>Keeping the picture</source>
        <translation>Guardando la imagen</translation>
    </message>
    <message>
        <source>Giving the collection its name</source>
        <translation>Dando nombre a la colección</translation>
    </message>
    <message>
        <source>Unpacking %1</source>
        <translation>Desempaquetando %1</translation>
    </message>
</context>
<context>
    <name>taxo::ui::SetupDialogs</name>
    <message>
        <source>Gathering diagnostics</source>
        <translation>Reuniendo el diagnóstico</translation>
    </message>
</context>
<context>
    <name>taxo::ui::SideBySidePanel</name>
    <message>
        <source>Photographs side by side</source>
        <translation>Fotografías lado a lado</translation>
    </message>
    <message>
        <source>%L1–%L2 of %L3</source>
        <translation>%L1–%L2 de %L3</translation>
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
        <source>Opened before</source>
        <translation>Abiertas antes</translation>
    </message>
    <message>
        <source>Get a model …</source>
        <translation>Obtener un modelo …</translation>
    </message>
    <message>
        <source>Taxoscope needs a BioCLIP model to identify. Get one, from the network or a stick, or choose one that you have.</source>
        <translation>Taxoscope necesita un modelo BioCLIP para identificar. Obtenga uno, de la red o de una memoria USB, o elija uno que ya tenga.</translation>
    </message>
    <message>
        <source>%1 (not there any more)</source>
        <extracomment>a collection that was open before</extracomment>
        <translation>%1 (ya no está)</translation>
    </message>
    <message>
        <source>Not named yet, of %1</source>
        <extracomment>a collection without a name yet; %1 a date with its time</extracomment>
        <translation>Aún sin nombre, del %1</translation>
    </message>
</context>
<context>
    <name>taxo::ui::StructureBar</name>
    <message>
        <source>File with a trait</source>
        <translation>Archivo con un rasgo</translation>
    </message>
    <message>
        <source>Machine&apos;s names, too</source>
        <translation>También nombres de la máquina</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>What is measured</source>
        <translation>Qué se mide</translation>
    </message>
    <message>
        <source>Taxa of this rank</source>
        <translation>Taxones de este rango</translation>
    </message>
    <message>
        <source>The field that names variants</source>
        <translation>El campo que nombra las variantes</translation>
    </message>
    <message>
        <source>Column of the trait</source>
        <translation>Columna del rasgo</translation>
    </message>
    <message>
        <source>CSV: a number for each species or item</source>
        <translation>CSV: un número por especie o elemento</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>Photographs that nobody determined count by what the machine says. A model that named them itself finds them well ordered: that is no result.</source>
        <translation>Las fotos que nadie determinó cuentan por lo que dice la máquina. Un modelo que las nombró él mismo las encuentra bien ordenadas: eso no es un resultado.</translation>
    </message>
    <message>
        <source>Save the &amp;figure …</source>
        <translation>Guardar la &amp;figura …</translation>
    </message>
    <message>
        <source>Save the film&amp;strip …</source>
        <translation>Guardar la tira de foto&amp;s …</translation>
    </message>
    <message>
        <source>Save the &amp;table …</source>
        <translation>Guardar la &amp;tabla …</translation>
    </message>
    <message>
        <source>Save a table of &amp;photographs …</source>
        <translation>Guardar una tabla de f&amp;otos …</translation>
    </message>
    <message>
        <source>Ask in your own &amp;words …</source>
        <translation>Preguntar con palabras &amp;propias …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Medir</translation>
    </message>
    <message>
        <source>Show the trait on the &amp;map</source>
        <translation>Mostrar el rasgo en el &amp;mapa</translation>
    </message>
    <message>
        <source>Colours each photograph by where it lies along the trait’s axis</source>
        <translation>Colorea cada fotografía según dónde se sitúa a lo largo del eje del rasgo</translation>
    </message>
    <message>
        <source>Where the file has several columns beside names</source>
        <translation>Si el archivo tiene varias columnas además de los nombres</translation>
    </message>
    <message>
        <source>CSV: a category for each species or item</source>
        <translation>CSV: una categoría por especie o elemento</translation>
    </message>
</context>
<context>
    <name>taxo::ui::StructureDocument</name>
    <message>
        <source>Measuring structure</source>
        <translation>Medir la estructura</translation>
    </message>
</context>
<context>
    <name>taxo::ui::StructurePanel</name>
    <message>
        <source>How it is seen</source>
        <translation>Cómo se ve</translation>
    </message>
    <message>
        <source>In planes</source>
        <translation>En planos</translation>
    </message>
    <message>
        <source>In space: drag to turn it</source>
        <translation>En el espacio: arrastre para girar</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Figura</translation>
    </message>
    <message>
        <source>Variants in space; arrow keys turn them</source>
        <translation>Variantes en el espacio; las flechas las giran</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>Qué se lista</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Qué se encontró</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Guardado: %1</translation>
    </message>
    <message>
        <source>Saving a figure</source>
        <translation>Guardar una figura</translation>
    </message>
    <message>
        <source>Saving a table</source>
        <translation>Guardar una tabla</translation>
    </message>
    <message>
        <source>Saving a filmstrip</source>
        <translation>Guardar una tira de fotos</translation>
    </message>
    <message>
        <source>It is being measured …</source>
        <translation>Se está midiendo …</translation>
    </message>
    <message>
        <source>There is nothing to measure yet: the photographs must have been identified by a model.</source>
        <translation>Aún no hay nada que medir: un modelo debe haber identificado las fotos.</translation>
    </message>
    <message>
        <source>It could not be measured.</source>
        <translation>No se pudo medir.</translation>
    </message>
    <message>
        <source>No photograph here has such a field yet: tables bring them in, and a review of events says sex and stage.</source>
        <translation>Aún ninguna foto de aquí tiene un campo así: las tablas los traen, y al revisar eventos se dicen sexo y estadio.</translation>
    </message>
    <message>
        <source>The list, or what is known of it, is another one by now: measure again.</source>
        <translation>La lista, o lo que se sabe de ella, ya es otra: mida de nuevo.</translation>
    </message>
    <message>
        <source>Species</source>
        <translation>Especies</translation>
    </message>
    <message>
        <source>Groups and what they share</source>
        <translation>Grupos y lo que comparten</translation>
    </message>
    <message>
        <source>Doubtful labels</source>
        <translation>Nombres dudosos</translation>
    </message>
    <message>
        <source>Typical</source>
        <translation>Típicas</translation>
    </message>
    <message>
        <source>Least like its species</source>
        <translation>Las que menos se parecen a su especie</translation>
    </message>
    <message>
        <source>From little to much “%1”</source>
        <extracomment>photographs in a row; %1 is a trait</extracomment>
        <translation>De poco a mucho «%1»</translation>
    </message>
</context>
<context>
    <name>taxo::ui::TaxonDialog</name>
    <message>
        <source>Another taxon</source>
        <translation>Otro taxón</translation>
    </message>
    <message>
        <source>Taxon</source>
        <translation>Taxón</translation>
    </message>
    <message>
        <source>A family, genus, species, or a common name …</source>
        <translation>Familia, género, especie o nombre común …</translation>
    </message>
    <message>
        <source>Taxa</source>
        <translation>Taxones</translation>
    </message>
    <message>
        <source>Qualifier</source>
        <translation>Calificador</translation>
    </message>
    <message>
        <source>cf. – it looks like it</source>
        <extracomment>to be compared with; the code itself is Latin</extracomment>
        <translation>cf. – se le parece</translation>
    </message>
    <message>
        <source>aff. – near it, and not it</source>
        <extracomment>has affinity with; the code itself is Latin</extracomment>
        <translation>aff. – afín, pero no es</translation>
    </message>
    <message>
        <source>The labels are not loaded: these are the taxa of this collection.</source>
        <translation>Los nombres no están cargados: estos son los taxones de esta colección.</translation>
    </message>
    <message>
        <source>A new name …</source>
        <translation>Un nombre nuevo …</translation>
    </message>
    <message>
        <source>A new name:</source>
        <translation>Un nombre nuevo:</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s): %1</source>
        <extracomment>how many items are called so: &quot;312 items: Ursus arctos&quot;</extracomment>
        <translation>
            <numerusform>%Ln elemento: %1</numerusform>
            <numerusform>%Ln elementos: %1</numerusform>
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
            <numerusform>%Ln de ellos ya fue determinado de otro modo por una persona: %1</numerusform>
            <numerusform>%Ln de ellos ya fueron determinados de otro modo por una persona: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Determine</source>
        <translation>Determinar</translation>
    </message>
    <message>
        <source>No qualifier</source>
        <extracomment>no cf. or aff. before a name</extracomment>
        <translation>Sin calificador</translation>
    </message>
    <message>
        <source>No list has “%1”. Is it spelt right?</source>
        <translation>«%1» no está en ninguna lista. ¿Está bien escrito?</translation>
    </message>
    <message>
        <source>No list has “%1”. Is it one of these?</source>
        <translation>«%1» no está en ninguna lista. ¿Es uno de estos?</translation>
    </message>
    <message>
        <source>The lists have %1 in %2. As it is written here it is another taxon.</source>
        <extracomment>%1 a name, %2 the taxa above it in the lists</extracomment>
        <translation>Las listas tienen %1 en %2. Tal como está escrito aquí es otro taxón.</translation>
    </message>
    <message>
        <source>No list has “%1”: neither the labels nor this collection. It is kept as a new name, and is known in this collection from then on.</source>
        <translation>«%1» no está en ninguna lista: ni entre los nombres del modelo ni en esta colección. Se guarda como nombre nuevo y desde entonces esta colección lo conoce.</translation>
    </message>
    <message>
        <source>Keep as a new name</source>
        <translation>Guardar como nombre nuevo</translation>
    </message>
    <message>
        <source>Write it out</source>
        <translation>Escribirlo entero</translation>
    </message>
</context>
<context>
    <name>taxo::ui::TaxonSuggestions</name>
    <message numerus="yes">
        <source>%1, %Ln species</source>
        <extracomment>a rank and how many species a taxon of it holds: &quot;Family, 12 species&quot;</extracomment>
        <translation>
            <numerusform>%1, %Ln especie</numerusform>
            <numerusform>%1, %Ln especies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxo::ui::TrackDialog</name>
    <message>
        <source>Place photographs by a track</source>
        <translation>Situar fotografías según un recorrido</translation>
    </message>
    <message>
        <source>Track: %1</source>
        <extracomment>names of files</extracomment>
        <translation>Recorrido: %1</translation>
    </message>
    <message>
        <source>Looking at it …</source>
        <translation>Examinando …</translation>
    </message>
    <message>
        <source>The selected ones (%L1)</source>
        <translation>Las seleccionadas (%L1)</translation>
    </message>
    <message>
        <source>&amp;Photographs</source>
        <translation>&amp;Fotografías</translation>
    </message>
    <message>
        <source>as the photographs say</source>
        <translation>la que indican las fotografías</translation>
    </message>
    <message>
        <source>&amp;Time zone of the camera</source>
        <translation>&amp;Zona horaria de la cámara</translation>
    </message>
    <message>
        <source>The camera’s clock was</source>
        <translation>El reloj de la cámara iba</translation>
    </message>
    <message>
        <source>behind by</source>
        <translation>atrasado</translation>
    </message>
    <message>
        <source>ahead by</source>
        <translation>adelantado</translation>
    </message>
    <message>
        <source>Hours, minutes and seconds</source>
        <translation>Horas, minutos y segundos</translation>
    </message>
    <message>
        <source>The camera’s &amp;clock was</source>
        <translation>El &amp;reloj de la cámara iba</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>&amp;Longest gap of the track</source>
        <translation>&amp;Hueco máximo del recorrido</translation>
    </message>
    <message>
        <source>&amp;Replace positions that are there already</source>
        <translation>&amp;Sustituir las posiciones que ya haya</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Place them</source>
        <translation>Situarlas</translation>
    </message>
    <message>
        <source>All that are listed (%L1)</source>
        <translation>Todas las mostradas (%L1)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s) would get a position.</source>
        <translation>
            <numerusform>%Ln fotografía recibiría una posición.</numerusform>
            <numerusform>%Ln fotografías recibirían una posición.</numerusform>
        </translation>
    </message>
    <message>
        <source>No photograph would get a position.</source>
        <translation>Ninguna fotografía recibiría una posición.</translation>
    </message>
</context>
<context>
    <name>taxo::ui::TrainingFields</name>
    <message>
        <source>Training</source>
        <translation>Entrenamiento</translation>
    </message>
    <message>
        <source>what each was named</source>
        <extracomment>of a data set for training: what the classes are</extracomment>
        <translation>el nombre de cada una</translation>
    </message>
    <message>
        <source>C&amp;lasses</source>
        <translation>C&amp;lases</translation>
    </message>
    <message>
        <source>All in one part</source>
        <translation>Todo en una parte</translation>
    </message>
    <message>
        <source>Each taxon in all parts (closed set)</source>
        <translation>Cada taxón en todas las partes (closed set)</translation>
    </message>
    <message>
        <source>Taxa apart (open set)</source>
        <translation>Taxones separados (open set)</translation>
    </message>
    <message>
        <source>&amp;Parts</source>
        <translation>&amp;Partes</translation>
    </message>
    <message>
        <source>Names and &amp;shares</source>
        <translation>Nombres y &amp;proporciones</translation>
    </message>
    <message>
        <source>individual</source>
        <translation>individuo</translation>
    </message>
    <message>
        <source>specimen</source>
        <extracomment>a preserved one, by its catalogue number</extracomment>
        <translation>espécimen</translation>
    </message>
    <message>
        <source>event</source>
        <extracomment>photographs that were taken together</extracomment>
        <translation>evento</translation>
    </message>
    <message>
        <source>place</source>
        <translation>lugar</translation>
    </message>
    <message>
        <source>date</source>
        <translation>fecha</translation>
    </message>
    <message>
        <source>Never in two parts</source>
        <translation>Nunca en dos partes</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <extracomment>a number that draws by lot start from</extracomment>
        <translation>S&amp;emilla</translation>
    </message>
    <message>
        <source>Name the parts and their shares: train=0.8, test=0.2</source>
        <translation>Nombre las partes y sus proporciones: train=0.8, test=0.2</translation>
    </message>
    <message>
        <source>The seed is a whole number: 7</source>
        <translation>La semilla es un número entero: 7</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Lista de taxones</translation>
    </message>
    <message>
        <source>Together &amp;with</source>
        <extracomment>of a data set for training: the collections whose photographs come into it, too</extracomment>
        <translation>&amp;Junto con</translation>
    </message>
    <message>
        <source>Chec&amp;klist</source>
        <translation>&amp;Lista de taxones</translation>
    </message>
    <message>
        <source>not known</source>
        <extracomment>of other collections&apos; photographs, where no export of theirs said a licence</extracomment>
        <translation>no se conoce</translation>
    </message>
    <message>
        <source>Licence, if none was said</source>
        <translation>Licencia si no se indicó</translation>
    </message>
    <message>
        <source>names as they are</source>
        <translation>los nombres como están</translation>
    </message>
    <message>
        <source>a table with the columns synonym and accepted</source>
        <translation>una tabla con las columnas synonym y accepted</translation>
    </message>
</context>
<context>
    <name>taxo::ui::TreeArea</name>
    <message>
        <source>Compare before and since a date</source>
        <translation>Comparar antes y desde una fecha</translation>
    </message>
    <message>
        <source>Year, month or day, as 2025-06</source>
        <translation>Año, mes o día, como 2025-06</translation>
    </message>
</context>
<context>
    <name>taxo::ui::TreeBar</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Adelante</translation>
    </message>
    <message>
        <source>Only mine</source>
        <translation>Solo lo mío</translation>
    </message>
    <message>
        <source>Width by photographs</source>
        <translation>Anchura según fotografías</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Árbol</translation>
    </message>
    <message>
        <source>What the collection has</source>
        <translation>Lo que tiene la colección</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>Todos los nombres</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Disposición</translation>
    </message>
    <message>
        <source>Only what has photographs, in the same places</source>
        <translation>Solo lo que tiene fotografías, en los mismos lugares</translation>
    </message>
    <message>
        <source>Where the model&apos;s score of the photograph in focus goes, down the branches</source>
        <translation>Adónde va la puntuación del modelo de la fotografía que se mira, ramas abajo</translation>
    </message>
    <message>
        <source>Sunburst</source>
        <translation>Sol</translation>
    </message>
    <message>
        <source>Icicle</source>
        <translation>Carámbano</translation>
    </message>
    <message>
        <source>Cladogram</source>
        <translation>Cladograma</translation>
    </message>
    <message>
        <source>Phylogram</source>
        <translation>Filograma</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>Círculo</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Esquema</translation>
    </message>
    <message>
        <source>Model score</source>
        <translation>Puntuación del modelo</translation>
    </message>
    <message>
        <source>Open a tree or checklist …</source>
        <translation>Abrir un árbol o una lista …</translation>
    </message>
    <message>
        <source>Width of clades</source>
        <translation>Anchura de los clados</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Width by taxa</source>
        <translation>Anchura según taxones</translation>
    </message>
    <message>
        <source>Colours by clade</source>
        <translation>Colores según clado</translation>
    </message>
    <message>
        <source>Colours by share confirmed</source>
        <translation>Colores según parte confirmada</translation>
    </message>
    <message>
        <source>Colours by share uncertain</source>
        <translation>Colores según parte insegura</translation>
    </message>
    <message>
        <source>Colours by share flagged</source>
        <translation>Colores según parte marcada</translation>
    </message>
    <message>
        <source>Width by gaps</source>
        <translation>Anchura según lagunas</translation>
    </message>
    <message>
        <source>Colours by share of the checklist photographed</source>
        <translation>Colores según parte de la lista fotografiada</translation>
    </message>
    <message>
        <source>Gaps of a checklist on it …</source>
        <translation>Huecos de una lista sobre él …</translation>
    </message>
    <message>
        <source>Compare with a collection …</source>
        <translation>Comparar con una colección …</translation>
    </message>
    <message>
        <source>Compare before and since a date …</source>
        <translation>Comparar antes y desde una fecha …</translation>
    </message>
    <message>
        <source>Without %1</source>
        <translation>Sin %1</translation>
    </message>
    <message>
        <source>Compare no longer</source>
        <translation>No comparar más</translation>
    </message>
    <message>
        <source>Colours by share here, not in %1</source>
        <translation>Colores según la parte aquí, no en %1</translation>
    </message>
    <message>
        <source>Colours by share since %1</source>
        <translation>Colores según la parte desde %1</translation>
    </message>
    <message>
        <source>Width by certainty</source>
        <translation>Anchura según certeza</translation>
    </message>
    <message>
        <source>Colours by mean certainty</source>
        <translation>Colores según certeza media</translation>
    </message>
    <message>
        <source>Colours by share like no known species</source>
        <translation>Colores según parte como ninguna especie conocida</translation>
    </message>
</context>
<context>
    <name>taxo::ui::TreeDocument</name>
    <message>
        <source>Reading the tree</source>
        <translation>Leyendo el árbol</translation>
    </message>
    <message>
        <source>Looking for the nearest clade</source>
        <translation>Buscando el clado más próximo</translation>
    </message>
</context>
<context>
    <name>taxo::ui::TreePanel</name>
    <message>
        <source>Reading the tree …</source>
        <translation>Se lee el árbol …</translation>
    </message>
    <message>
        <source>Nothing is identified yet. All labels shows what there could be.</source>
        <translation>Aún no se ha identificado nada. «Todos los nombres» muestra lo que podría haber.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln nodes</source>
        <translation>
            <numerusform>%Ln nodo</numerusform>
            <numerusform>%Ln nodos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them drawn</source>
        <translation>
            <numerusform>%Ln de ellos dibujado</numerusform>
            <numerusform>%Ln de ellos dibujados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Select its %Ln photographs</source>
        <translation>
            <numerusform>Seleccionar su %Ln fotografía</numerusform>
            <numerusform>Seleccionar sus %Ln fotografías</numerusform>
        </translation>
    </message>
    <message>
        <source>List only these</source>
        <translation>Listar solo estas</translation>
    </message>
    <message>
        <source>Fly there</source>
        <translation>Volar allí</translation>
    </message>
    <message>
        <source>Fly to what the selected ones share</source>
        <translation>Volar a lo que comparten las seleccionadas</translation>
    </message>
    <message>
        <source>Save what is seen as a figure …</source>
        <translation>Guardar lo que se ve como figura …</translation>
    </message>
    <message>
        <source>Save this clade as a tree or table …</source>
        <translation>Guardar este clado como árbol o tabla …</translation>
    </message>
    <message>
        <source>Identify only within %1</source>
        <translation>Identificar solo dentro de %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected photographs are %1</source>
        <translation>
            <numerusform>%Ln fotografía seleccionada es %1</numerusform>
            <numerusform>%Ln fotografías seleccionadas son %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The model is being loaded; say it once more when it is there.</source>
        <translation>Se está cargando el modelo; otra vez, por favor, cuando esté.</translation>
    </message>
    <message>
        <source>Tips</source>
        <translation>Puntas</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Fotografías</translation>
    </message>
    <message>
        <source>Saving the figure</source>
        <translation>Se guarda la figura</translation>
    </message>
    <message>
        <source>Saving the tree</source>
        <translation>Se guarda el árbol</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>%1 está guardado.</translation>
    </message>
    <message>
        <source>Which they are, and why</source>
        <translation>Cuáles son, y por qué</translation>
    </message>
    <message numerus="yes">
        <source>%Ln taxa of the checklist without a photograph</source>
        <translation>
            <numerusform>%Ln taxón de la lista sin fotografía</numerusform>
            <numerusform>%Ln taxones de la lista sin fotografía</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln taxa are not on this tree …</source>
        <translation>
            <numerusform>%Ln taxón no está en este árbol …</numerusform>
            <numerusform>%Ln taxones no están en este árbol …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln taxa have another name here …</source>
        <translation>
            <numerusform>%Ln taxón tiene otro nombre aquí …</numerusform>
            <numerusform>%Ln taxones tienen otro nombre aquí …</numerusform>
        </translation>
    </message>
    <message>
        <source>How it is related to the clade clicked before</source>
        <translation>Qué parentesco tiene con el clado pulsado antes</translation>
    </message>
    <message>
        <source>How it is related to %1</source>
        <translation>Qué parentesco tiene con %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photographs are %1</source>
        <translation>
            <numerusform>%Ln fotografía es %1</numerusform>
            <numerusform>%Ln fotografías son %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Which clade the selected ones look like</source>
        <translation>A qué clado se parecen las seleccionadas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more notes</source>
        <translation>
            <numerusform>%Ln nota más</numerusform>
            <numerusform>%Ln notas más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxo::ui::TreeScene</name>
    <message>
        <source>Tree of life</source>
        <translation>Árbol de la vida</translation>
    </message>
    <message>
        <source>Life</source>
        <translation>Vida</translation>
    </message>
</context>
<context>
    <name>taxo::ui::TreeSearch</name>
    <message>
        <source>The tree has no “%1”.</source>
        <translation>El árbol no tiene «%1».</translation>
    </message>
    <message>
        <source>Find a taxon</source>
        <translation>Buscar un taxón</translation>
    </message>
    <message>
        <source>By its Latin or a common name</source>
        <translation>Por su nombre latino o uno común</translation>
    </message>
</context>
<context>
    <name>taxo::ui::TreeTrail</name>
    <message>
        <source>Lineage</source>
        <translation>Linaje</translation>
    </message>
</context>
<context>
    <name>taxo::ui::TrustDocument</name>
    <message>
        <source>Giving names that are right %1 % of the time</source>
        <translation>Nombrar acertando el %1 % de las veces</translation>
    </message>
    <message>
        <source>Going back to the answers before</source>
        <translation>Volviendo a las respuestas de antes</translation>
    </message>
    <message>
        <source>Comparing new photographs with the judged ones</source>
        <translation>Comparar las fotografías nuevas con las juzgadas</translation>
    </message>
</context>
<context>
    <name>taxo::ui::UnknownDialog</name>
    <message>
        <source>Unknown species</source>
        <extracomment>the name of clusters of photographs that are like no known species</extracomment>
        <translation>Especies desconocidas</translation>
    </message>
    <message>
        <source>A model names some label for every photograph, also for a species that it never heard of. This looks for such photographs among those that nobody determined. It goes by the photographs that people confirmed: the more species among them, the better.</source>
        <translation>Un modelo nombra alguna etiqueta para cada fotografía, también para una especie de la que nunca oyó hablar. Aquí se buscan esas fotografías entre las que nadie ha determinado. Se parte de las fotografías que las personas confirmaron: cuantas más especies haya entre ellas, mejor.</translation>
    </message>
    <message>
        <source>Known ones taken for unknown</source>
        <translation>Conocidas tomadas por desconocidas</translation>
    </message>
    <message>
        <source>at most %1 of all known ones</source>
        <extracomment>a share of the photographs of known species</extracomment>
        <translation>como mucho el %1 de todas las conocidas</translation>
    </message>
    <message>
        <source>Known ones among those found</source>
        <translation>Conocidas entre las encontradas</translation>
    </message>
    <message>
        <source>as many as there are</source>
        <translation>tantas como haya</translation>
    </message>
    <message>
        <source>at most %1 of those found</source>
        <extracomment>a share of the photographs that were found</extracomment>
        <translation>como mucho el %1 de las encontradas</translation>
    </message>
    <message>
        <source>Look for them</source>
        <translation>Buscarlas</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Mostrarlas</translation>
    </message>
    <message>
        <source>Group those that look alike</source>
        <translation>Agrupar las que se parecen</translation>
    </message>
    <message>
        <source>Groups of unknown species</source>
        <translation>Grupos de especies desconocidas</translation>
    </message>
    <message>
        <source>Keep with working names</source>
        <translation>Guardar con nombres de trabajo</translation>
    </message>
    <message>
        <source>As clusters below the map, each with a name such as “Geometridae sp. 3” that no other ever gets</source>
        <translation>Como grupos bajo el mapa, cada uno con un nombre como «Geometridae sp. 3» que ningún otro recibe jamás</translation>
    </message>
    <message>
        <source>Says of the photographs that they are what the working names say, so that exports have them. Undo takes it back.</source>
        <translation>Determina las fotografías como dicen los nombres de trabajo, para que las exportaciones los lleven. Deshacer lo retira.</translation>
    </message>
    <message>
        <source>Comparing photographs with those that were confirmed …</source>
        <translation>Comparando las fotografías con las confirmadas …</translation>
    </message>
    <message>
        <source>Looking which of them are alike …</source>
        <translation>Buscando cuáles se parecen …</translation>
    </message>
    <message>
        <source>This collection cannot be written, and what is found is kept in it.</source>
        <translation>Esta colección no se puede escribir, y lo que se encuentra se guarda en ella.</translation>
    </message>
    <message>
        <source>Photographs are being identified; then it can be looked for.</source>
        <translation>Se están identificando fotografías; después se podrá buscar.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message numerus="yes">
        <source>Determine %Ln group(s) so</source>
        <translation>
            <numerusform>Determinar así %Ln grupo</numerusform>
            <numerusform>Determinar así %Ln grupos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxo::ui::UnmatchedDialog</name>
    <message>
        <source>Names and the tree</source>
        <translation>Los nombres y el árbol</translation>
    </message>
    <message>
        <source>Taxa that the tree has not</source>
        <translation>Taxones que el árbol no tiene</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln taxa. Photographs of a taxon that the tree has not count for the next one above. A double click flies there.</source>
        <translation>
            <numerusform>%Ln taxón. Las fotografías de un taxón que el árbol no tiene cuentan para el siguiente de encima. Un doble clic vuela allí.</numerusform>
            <numerusform>%Ln taxones. Las fotografías de un taxón que el árbol no tiene cuentan para el siguiente de encima. Un doble clic vuela allí.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxo::ui::UnmatchedModel</name>
    <message>
        <source>of the checklist</source>
        <translation>de la lista</translation>
    </message>
    <message>
        <source>Taxon</source>
        <translation>Taxón</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Fotografías</translation>
    </message>
    <message>
        <source>Count for</source>
        <translation>Cuentan para</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
</context>
<context>
    <name>taxo::ui::WhySection</name>
    <message>
        <source>Why this answer</source>
        <translation>Por qué esta respuesta</translation>
    </message>
</context>
<context>
    <name>taxo::ui::WordingEdit</name>
    <message>
        <source>In 80 sentences, their mean</source>
        <translation>En 80 frases, su media</translation>
    </message>
    <message>
        <source>The words alone</source>
        <extracomment>the labels, without any sentence around them</extracomment>
        <translation>Solo las palabras</translation>
    </message>
    <message>
        <source>A sentence of your own</source>
        <translation>Una frase propia</translation>
    </message>
    <message>
        <source>a photo of a {} at night</source>
        <translation>a photo of a {} at night</translation>
    </message>
    <message>
        <source>Wording</source>
        <extracomment>how labels are put to the model</extracomment>
        <translation>Redacción</translation>
    </message>
    <message>
        <source>Write {} where the label goes.</source>
        <extracomment>{} stays as it is</extracomment>
        <translation>Escriba {} donde va el nombre.</translation>
    </message>
    <message>
        <source>“%1”, “%2” and 78 more: hangs least on any one of them.</source>
        <extracomment>%1 and %2 are English sentences</extracomment>
        <translation>«%1», «%2» y 78 más: es lo que menos depende de una sola frase.</translation>
    </message>
    <message>
        <source>“%1”: as the published taxa were put to the model.</source>
        <translation>«%1»: como se presentaron al modelo los taxones publicados.</translation>
    </message>
    <message>
        <source>“%1”: for labels that are whole sentences.</source>
        <translation>«%1»: para nombres que son frases enteras.</translation>
    </message>
    <message>
        <source>Asks “%1”.</source>
        <extracomment>%1 a sentence</extracomment>
        <translation>Pregunta «%1».</translation>
    </message>
    <message>
        <source>“%1”: as captions of BioCLIP’s training say it.</source>
        <translation>«%1»: como lo dicen los textos con los que aprendió BioCLIP.</translation>
    </message>
</context>
</TS>
