//! Personal data: erasing a person.

texts! {
    /// Personal data: erasing a person.
    Privacy {
        erase: "Suprimir datos", "清除个人数据", "Erase data";
        erase_title(name: &str): "Suprimir los datos de {name}", "清除{name}的数据", "Erase the data of {name}";
        erase_lead:
            "Desaparecen de este equipo y, con el próximo traspaso, de los demás. No se puede deshacer.",
            "这些数据将从本机消失，并在下次交换后从其他工位消失，无法撤销。",
            "They go from this computer and, with the next exchange, from the others. This cannot be undone.";
        erase_goes: "Se suprime", "将清除", "What goes";
        erase_stays:
            "Quedan números, fechas y estados, sin nombre, para que los informes sigan cuadrando.",
            "编号、时间和状态会保留但不含姓名，报表数字不变。",
            "Numbers, times and states stay, without a name, so that reports still add up.";
        matter: "Asunto", "事项", "Matter";
        attachments(count: usize): "{count} adjunto" | "{count} adjuntos", "{count} 个附件", "{count} attachment" | "{count} attachments";
        unlinked: "También lo que no está vinculado y tiene su teléfono o número de abonado", "未关联但电话或户号相同的记录也一并清除", "Also what is not linked and has the same phone or account number";
        borrowed:
            "Sigue en la lista del programa de facturación, que se carga cada mañana. Pida allí que lo quiten.",
            "计费系统的名单中仍有此人，该名单每天早上载入，请在计费系统中删除。",
            "They are still in the billing program’s list, which is loaded each morning. Have them removed there.";
        running: "Hay un contacto sin terminar con esta persona. Termínelo antes.", "与此人的一次来电尚未办结，请先办结。", "There is an unfinished contact with this person. Finish it first.";
        request: "A petición de", "申请方", "On request of";
        by_person: "la persona", "本人", "the person";
        by_representative: "su representante", "代理人", "their representative";
        by_authority: "una autoridad", "主管机关", "an authority";
        by_retention: "fin del plazo de conservación", "保存期限届满", "end of the time records are kept";
        called(who: &str): "Datos suprimidos ({who})", "已清除（{who}）", "Erased ({who})";
        reason: "Motivo", "理由", "Reason";
        reason_hint: "Queda guardado: no escriba aquí el nombre ni otros datos de la persona.", "此项会保留，请勿填写姓名等个人信息。", "This stays: do not write the name or other data of the person here.";
        need_reason: "Escriba el motivo.", "请填写理由。", "Enter the reason.";
        confirm(word: &str): "Escriba «{word}» para confirmar", "请输入“{word}”以确认", "Type “{word}” to confirm";
        need_confirm: "Lo escrito no coincide.", "输入内容不一致。", "What you typed does not match.";
        erase_now: "Suprimir para siempre", "永久清除", "Erase for ever";
        erasing: "Suprimiendo…", "正在清除…", "Erasing…";
        erased_said: "Datos suprimidos.", "数据已清除。", "The data are erased.";
        erased_later: "Ya no se ven. Otra pestaña está ordenando los registros: cierre las demás para que termine.", "数据已不可见。另一标签页正在整理记录，请关闭其他标签页以便完成。", "They are out of sight. Another tab is tidying up: close the others so that it can finish.";
        erased_title(date: &str): "Datos suprimidos el {date}", "数据已于 {date} 清除", "Data erased on {date}";
        erased_body(who: &str, by: &str, why: &str): "A petición de: {who}. Lo hizo {by}. Motivo: {why}", "申请方：{who}。经办人：{by}。理由：{why}", "On request of: {who}. Done by {by}. Reason: {why}";
        wipe: "Borrar este equipo", "清空本机", "Wipe this computer";
        wipe_lead: "Antes de retirar, prestar o devolver el equipo.", "在报废、借出或归还本机之前使用。", "Before the computer is retired, lent or given back.";
        wipe_what:
            "Se borra todo lo que Ventanilla guarda en este navegador: registros, borradores, lista de clientes, práctica, preferencias y el propio programa. Las demás pestañas se cierran. Los archivos exportados no se tocan.",
            "将删除 Ventanilla 在此浏览器中保存的一切：记录、草稿、客户名单、练习、偏好设置和程序本身。其他标签页会关闭工位。已导出的文件不受影响。",
            "Everything that Ventanilla keeps in this browser goes: records, drafts, the customer list, practice, preferences and the program itself. The other tabs close their desks. Exported files are not touched.";
        wipe_copy: "Todo lo registrado aquí está en la última exportación, que se leyó de nuevo. Compruebe que tiene ese archivo.", "此处的记录均在最近一次导出中，且已回读核对。请确认您保存着该文件。", "Everything recorded here is in the last export, which was read back. Make sure that you have that file.";
        wipe_no_copy: "Hay registros que no están en ninguna exportación. Si sigue, se pierden.", "有记录尚未导出。继续将丢失这些记录。", "There are records that are in no export. They are lost if you go on.";
        wipe_word: "borrar", "清空", "wipe";
        wipe_word_lost: "sin copia", "没有备份", "no copy";
        wipe_now: "Borrarlo todo", "全部删除", "Wipe everything";
        wiping: "Borrando…", "正在清空…", "Wiping…";
        wiped_title: "Este equipo está vacío", "本机已清空", "This computer is empty";
        wiped_body: "Ventanilla ya no guarda nada en este navegador. Cierre esta pestaña; si vuelve a abrir la dirección, el programa se instala de nuevo.", "Ventanilla 在此浏览器中不再保存任何内容。请关闭此标签页；再次打开该地址会重新安装程序。", "Ventanilla keeps nothing in this browser any more. Close this tab; opening the address again installs the program anew.";
        wipe_left: "Esto no se ha podido borrar. Cierre las demás pestañas y borre los datos del sitio en el navegador.", "以下内容未能删除，请关闭其他标签页，并在浏览器中清除本站数据。", "This could not be removed. Close the other tabs and clear the site’s data in the browser.";
        no_passphrase(name: &str): "{name} no tiene contraseña en este puesto. Quien abre el puesto puede dársela en Ajustes, Bloqueo.", "{name}在本工位没有口令，可由能开锁的人在“设置”的“锁定”中设置。", "{name} has no passphrase at this desk. Whoever opens it can give them one under Settings, Lock.";
        no_ring: "No se han podido leer las contraseñas de este puesto.", "无法读取本工位的口令。", "The passphrases of this desk could not be read.";
        agents_by_supervisor: "Quien puede cambiar los ajustes da de alta y modifica a los agentes.", "由有设置权限的人新建和修改坐席人员。", "Whoever may change the settings adds and changes agents.";
        resolved_by_supervisor: "Lo resuelve quien supervisa.", "由主管处理。", "A supervisor settles this.";
        exchange_by_others: "Su puesto no exporta ni importa. Lo hacen los demás agentes y quien supervisa.", "您的岗位不能导出或导入，由其他坐席和主管办理。", "Your role does not export or import. The other agents and supervisors do.";
        not_allowed: "Su puesto no permite hacer esto. Pídaselo a quien supervisa.", "您的岗位无此权限，请找主管办理。", "Your role may not do this. Ask your supervisor.";
    }
}
