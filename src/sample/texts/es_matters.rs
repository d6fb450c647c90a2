//! What the customers of the water utility ring about.

use super::{Matter, Verdict, complaint, matter};

pub const MATTERS: &[Matter] = &[
    complaint(
        Verdict::Upheld,
        matter(
            "reclamacion",
            "corte-sin-aviso",
            "{n} cortes de agua en una semana sin aviso",
            &[
                "Le cortaron el agua {n} veces entre las siete y las nueve y no había ningún cartel en el portal.",
                "Se quedó sin agua con la lavadora puesta; nadie avisó y el teléfono de averías no sabía nada.",
                "Tuvo que cerrar la peluquería media mañana. Dice que un aviso el día antes habría bastado.",
            ],
            "Que se le avise por SMS y un descuento en la factura",
            "Los cortes fueron por obras y el aviso no llegó a su calle. Se le descuenta la parte fija del mes y su teléfono queda en la lista de avisos.",
        ),
    ),
    complaint(
        Verdict::Upheld,
        matter(
            "reclamacion",
            "factura-alta",
            "Factura de {month} el doble de lo normal",
            &[
                "Suele pagar unos {amount} euros y esta vez es el doble. En casa son los mismos y no hay fugas.",
                "El fontanero revisó la instalación y no encontró nada. La lectura de la factura no coincide con la del contador.",
            ],
            "Que se revise la lectura y se corrija la factura",
            "La lectura estaba mal tomada. Se anula la factura y se emite otra con la lectura que envió; la diferencia se abona en cuenta.",
        ),
    ),
    complaint(
        Verdict::Refused,
        matter(
            "reclamacion",
            "factura-alta",
            "No está de acuerdo con el consumo de {month}",
            &[
                "Estuvo fuera dos semanas y aun así la factura sube {amount} euros. Cree que el contador corre.",
                "Compara con la vecina, que paga la mitad, y pide que se le cobre lo mismo.",
            ],
            "Que se le cobre la media del año pasado",
            "El contador se comprobó y mide bien; el consumo sube los días en que se llenó la piscina de la comunidad. Se le explica el detalle día a día.",
        ),
    ),
    complaint(
        Verdict::Upheld,
        matter(
            "reclamacion",
            "lectura-estimada",
            "Tercera lectura estimada seguida",
            &[
                "Nadie ha pasado a leer y las tres últimas facturas son estimadas. Envió la lectura por la web y no se tuvo en cuenta.",
                "El contador está en el rellano y siempre hay alguien. Pregunta por qué no llama el lector.",
            ],
            "Que se lea el contador y se regularice",
            "Se leyó el contador el martes y se regulariza a su favor. Su finca pasa a la ruta de lectura de la mañana.",
        ),
    ),
    complaint(
        Verdict::Partly,
        matter(
            "reclamacion",
            "danos",
            "El garaje se inundó por una rotura en la calle",
            &[
                "La tubería de la acera reventó de madrugada y entró un palmo de agua. Se mojaron {n} cajas y una moto.",
                "El seguro de la comunidad dice que la causa está en la red y que reclame aquí.",
            ],
            "Que se pague la moto y la limpieza del garaje",
            "Se acepta la limpieza, con factura. La moto la valora el perito del seguro: le llamará en esta semana.",
        ),
    ),
    complaint(
        Verdict::Upheld,
        matter(
            "reclamacion",
            "fuga-via-publica",
            "Fuga en la acera que nadie arregla",
            &[
                "Avisó hace {n} días de un charco delante del portal y sigue igual. Ya resbaló una vecina.",
                "Pusieron una valla y no ha vuelto nadie. El agua corre hasta la esquina de {street}.",
            ],
            "Que la reparen y digan cuándo",
            "El parte se cerró por error. La cuadrilla la repara hoy y se repone la acera en diez días.",
        ),
    ),
    complaint(
        Verdict::Upheld,
        matter(
            "reclamacion",
            "agua-turbia",
            "Agua marrón por las mañanas",
            &[
                "Los primeros minutos sale marrón y mancha la ropa. Solo le pasa a su bloque.",
                "El agua huele a lejía desde el lunes y no se atreve a beberla; tiene un bebé en casa.",
            ],
            "Un análisis y saber si se puede beber",
            "El laboratorio tomó muestras: es apta. El color venía de un tramo viejo que se ha limpiado; si vuelve, llame y se repite el análisis.",
        ),
    ),
    complaint(
        Verdict::Upheld,
        matter(
            "reclamacion",
            "cobro-duplicado",
            "Le han cobrado dos veces el recibo",
            &[
                "El banco cargó {amount} euros el día 3 y otra vez el día 5. Tiene los dos justificantes.",
                "Pagó en la oficina porque el recibo vino devuelto, y al día siguiente se lo cobraron también por el banco.",
            ],
            "La devolución del segundo cobro",
            "El segundo cargo se devuelve a su cuenta en tres días hábiles.",
        ),
    ),
    complaint(
        Verdict::Partly,
        matter(
            "reclamacion",
            "corte-impago",
            "Aviso de corte con la factura ya pagada",
            &[
                "Pagó el viernes por el banco y el lunes encontró el aviso en el buzón. Está muy disgustado.",
                "Tenía acordado el pago a plazos y aun así le ha llegado el aviso.",
            ],
            "Que se anule el aviso y una disculpa por escrito",
            "El aviso queda anulado y se le envía la disculpa. No hay gastos que devolver, porque no se llegó a cortar.",
        ),
    ),
    complaint(
        Verdict::Upheld,
        matter(
            "reclamacion",
            "trato-recibido",
            "Le colgaron el teléfono a mitad de la explicación",
            &[
                "Estaba dando su número de contrato y se cortó. Volvió a llamar y esperó un cuarto de hora.",
                "La persona que le atendió en la oficina le dijo que volviera otro día sin mirar sus papeles.",
            ],
            "Una disculpa y que se le atienda",
            "Se le pide disculpas y se atiende su gestión en la misma llamada. Lo revisa la responsable del turno.",
        ),
    ),
    complaint(
        Verdict::Refused,
        matter(
            "reclamacion",
            "baja-presion",
            "Poca presión en el cuarto piso",
            &[
                "La ducha casi no tiene fuerza y el calentador se apaga. En el primero sale bien.",
                "Desde que vive allí tiene poca presión; quiere que se suba la de la calle.",
            ],
            "Que se suba la presión de la calle",
            "En la llave del edificio hay 3,4 bar, más de lo comprometido. La falta está en la bomba de la comunidad; se le explica cómo pedir que la revisen.",
        ),
    ),
    complaint(
        Verdict::Upheld,
        matter(
            "reclamacion",
            "obras",
            "La zanja sigue abierta delante de su tienda",
            &[
                "Las obras terminaron hace {n} semanas y no han puesto las baldosas. Los clientes dan la vuelta.",
                "Taparon la zanja con arena y con la lluvia se ha hundido.",
            ],
            "Que se ponga el pavimento",
            "La contrata repone el pavimento el jueves. Se le da el nombre del encargado.",
        ),
    ),
    complaint(
        Verdict::Refused,
        matter(
            "reclamacion",
            "acometida",
            "La acometida nueva tarda demasiado",
            &[
                "Pidió la acometida en {month} y no tiene fecha. La obra está parada por eso.",
                "Entregó todo y ahora le piden otra vez la licencia.",
            ],
            "Fecha en esta semana",
            "Falta el boletín del instalador, que se le pidió por carta. El plazo cuenta desde que llegue; se le explica qué debe enviar.",
        ),
    ),
    complaint(
        Verdict::Upheld,
        matter(
            "reclamacion",
            "contador-parado",
            "Le cobran y el contador está parado",
            &[
                "Los números no se mueven desde {month} y le siguen facturando como siempre.",
                "Un operario le dijo que lo cambiarían en una semana, y ya van {n}.",
            ],
            "Que se cambie el contador",
            "El contador se cambió ayer. La factura se calcula con el mismo mes del año pasado.",
        ),
    ),
    matter(
        "averia",
        "sin-agua",
        "Sin agua en toda la casa",
        &[
            "No sale agua desde las siete. Los vecinos de arriba sí tienen.",
            "Se ha quedado sin agua de golpe; la llave de paso está abierta.",
        ],
        "",
        "Pasa una cuadrilla en la mañana.",
    ),
    matter(
        "averia",
        "fuga-via-publica",
        "Fuga en la calzada",
        &[
            "Sale agua entre los adoquines y corre calle abajo.",
            "La tapa de la arqueta rebosa y el agua llega al paso de peatones.",
        ],
        "",
        "Aviso pasado a Redes.",
    ),
    matter(
        "averia",
        "baja-presion",
        "Sale un hilo de agua",
        &["Desde anoche sale muy poca agua, fría y caliente.", "En la cocina apenas hay fuerza; en el baño algo más."],
        "",
        "Se mide la presión en la llave.",
    ),
    matter(
        "averia",
        "contador-parado",
        "El contador gotea",
        &[
            "Hay agua dentro de la caja del contador y gotea al rellano.",
            "El cristal del contador está roto y no se ven los números.",
        ],
        "",
        "Contadores lo cambia mañana.",
    ),
    matter(
        "averia",
        "agua-turbia",
        "Agua con tierra después de las obras",
        &[
            "Ha dejado correr el agua diez minutos y sigue saliendo tierra.",
            "El filtro de la lavadora se ha llenado de arena.",
        ],
        "",
        "Se purga la red de la calle.",
    ),
    matter(
        "consulta",
        "titularidad",
        "Cambio de titular por herencia",
        &[
            "Quiere poner el contrato a su nombre; estaba al de su padre. Pregunta qué papeles lleva.",
            "Ha alquilado el piso y el recibo sigue a nombre del dueño.",
        ],
        "",
        "Contrato o escritura, DNI y una lectura del día. Se puede hacer por teléfono si la deuda está al corriente.",
    ),
    matter(
        "consulta",
        "tarifas",
        "Bonificación por familia numerosa",
        &[
            "Pregunta si con tres hijos le toca la bonificación y desde cuándo.",
            "Son cinco en casa y paga el tramo más caro.",
        ],
        "",
        "Con el carné en vigor, desde la factura siguiente a la solicitud.",
    ),
    matter(
        "consulta",
        "domiciliacion",
        "Cambiar la cuenta del recibo",
        &[
            "Ha cambiado de banco y quiere saber si llega a tiempo para el próximo recibo.",
            "Pregunta si puede pagar con tarjeta y sin domiciliar.",
        ],
        "",
        "Hasta cinco días antes del cargo se llega a tiempo.",
    ),
    matter(
        "consulta",
        "horarios",
        "Cuándo abre la oficina",
        &["Trabaja por las mañanas y pregunta qué tarde está abierta.", "Quiere cita para no esperar."],
        "",
        "Los jueves de 16:00 a 18:30, con cita o sin ella.",
    ),
    matter(
        "consulta",
        "lectura-estimada",
        "Cómo enviar la lectura",
        &[
            "No entiende qué números del contador tiene que mandar.",
            "Quiere dar la lectura por teléfono antes de que facturen.",
        ],
        "",
        "Solo los números negros. Se anota la lectura y entra en la factura de este mes.",
    ),
    matter(
        "consulta",
        "factura-alta",
        "Por qué sube la factura en verano",
        &["Pregunta qué significa el segundo tramo.", "Quiere entender la parte del canon."],
        "",
        "Se le explican los tramos con su última factura delante.",
    ),
    matter(
        "consulta",
        "corte-impago",
        "Ha recibido un aviso de corte",
        &["Pregunta cuánto debe y hasta qué día puede pagar.", "Pagó ayer en el cajero y quiere saber si consta."],
        "",
        "El pago consta; el aviso queda sin efecto.",
    ),
    matter(
        "gestion",
        "alta-baja",
        "Baja por mudanza",
        &[
            "Se muda a fin de mes y quiere dejar el contrato cerrado. Da la lectura: 0{n}21.",
            "Vende el piso; firma el día 15 y entrega las llaves.",
        ],
        "",
        "Baja con la lectura del día; última factura por correo.",
    ),
    matter(
        "gestion",
        "fraccionamiento",
        "Pagar la factura a plazos",
        &[
            "No puede pagar {amount} euros de una vez. Pide hacerlo en tres meses.",
            "Está en paro desde {month} y pregunta por los plazos y por el bono.",
        ],
        "",
        "Tres plazos iguales, el día 5 de cada mes.",
    ),
    matter(
        "gestion",
        "domiciliacion",
        "Nueva cuenta para los recibos",
        &[
            "Da el IBAN nuevo y pide que el recibo de este mes vaya ya por ahí.",
            "Quiere quitar la domiciliación y pagar en la oficina.",
        ],
        "",
        "Cambiado; vale desde el próximo recibo.",
    ),
    matter(
        "sugerencia",
        "tarifas",
        "Una factura más fácil de leer",
        &[
            "Propone que el consumo venga con un dibujo del año, como en la luz.",
            "Pide la factura en letra más grande; su madre no la puede leer.",
        ],
        "",
        "",
    ),
    matter(
        "sugerencia",
        "obras",
        "Avisar de las obras en el portal",
        &[
            "Propone dejar el aviso también en los ascensores y no solo en la puerta.",
            "Sugiere un mensaje el día antes con la hora en que vuelve el agua.",
        ],
        "",
        "",
    ),
    matter(
        "felicitacion",
        "trato-recibido",
        "Gracias a la cuadrilla de anoche",
        &[
            "Vinieron a la una de la madrugada, lo dejaron todo limpio y explicaron qué pasaba.",
            "Felicita a quien le atendió el martes: le resolvió en cinco minutos lo que llevaba un mes esperando.",
        ],
        "",
        "",
    ),
];
