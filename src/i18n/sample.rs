//! The sample workspace.

texts! {
    /// The sample workspace.
    Sample {
        title: "Muestra", "示例", "Sample";
        mark: "Muestra: registros inventados, sin validez", "示例数据：内容均为虚构，无效", "Sample: invented records, not valid";
        body:
            "Toque lo que quiera: nada de esto es de nadie ni sale de aquí.",
            "可以随意操作：这里的人和事都是虚构的，也不会影响您的数据。",
            "Try anything: none of this is anybody’s, and none of it leaves.";
        again: "Empezar de nuevo", "重新生成", "Start again";
        leave: "Salir de la muestra", "退出示例", "Leave the sample";
        making_title: "Preparando la muestra", "正在生成示例", "Getting the sample ready";
        making_body:
            "Se inventan tres meses de llamadas, reclamaciones y compromisos hasta hoy.",
            "正在编写截至今天的三个月来电、投诉与回电记录。",
            "Three months of calls, complaints and promises are being invented, up to today.";
        progress: "Preparando la muestra…", "正在生成示例…", "Getting the sample ready…";
        failed_title: "No se ha podido preparar la muestra", "示例未能生成", "The sample could not be made";
    }
}
