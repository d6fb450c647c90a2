//! First run: start a workspace or join one.

texts! {
    /// First run: start a workspace or join one.
    Welcome {
        title: "Ventanilla, el puesto de atención al cliente", "Ventanilla 客服工作台", "Ventanilla, the customer-service desk";
        lead:
            "Atiende llamadas con el guion delante, lleva reclamaciones y llamadas pendientes y no pierde nada de lo escrito. Funciona sin conexión, y los registros solo salen de este equipo cuando usted los traspasa.",
            "接听来电时话术就在眼前，投诉与待回电一目了然，输入的内容不会丢失。断网也能工作；数据只有在您交换时才会离开本机。",
            "Take calls with the script in front of you, follow complaints and to-do calls, and lose nothing that was typed. It works without a connection, and records leave this device only when you hand them over.";
        ways: "Cómo empezar", "开始方式", "Ways to begin";
        where_kept:
            "Todo se guarda cifrado en este navegador. No hace falta ninguna cuenta.",
            "全部数据加密保存在此浏览器中，无需注册账号。",
            "Everything is kept encrypted in this browser. No account is needed.";
        start: "Empezar un espacio de trabajo", "新建工作区", "Start a workspace";
        start_lead:
            "Soy la primera persona de mi organización que lo usa.",
            "我是本单位第一个使用的人。",
            "I am the first in my organisation to use it.";
        start_title: "Empezar un espacio de trabajo", "新建工作区", "Start a workspace";
        join: "Unirme al de un compañero", "加入同事的工作区", "Join a colleague’s";
        join_lead:
            "Tengo un archivo de invitación y su frase de paso.",
            "我有邀请文件和口令。",
            "I have an invitation file and its passphrase.";
        join_title: "Unirse a un espacio de trabajo", "加入工作区", "Join a workspace";
        restore: "Recuperar desde un archivo", "从文件恢复", "Restore from a file";
        restore_lead:
            "Tengo un archivo de rescate o un traspaso de un puesto que se ha perdido.",
            "我有救援文件，或已丢失坐席的交换文件。",
            "I have a rescue file, or a hand-over of a desk that was lost.";
        sample: "Mirar con datos inventados", "先看看示例", "Look around with invented records";
        sample_lead:
            "Tres meses de trabajo de una empresa que no existe. Aparte de lo suyo, y se borra cuando quiera.",
            "一家虚构公司三个月的工作记录，与您的数据互不相干，随时可以删除。",
            "Three months of work at a company that does not exist. Apart from your own, and gone when you like.";
        restore_body:
            "Elija un archivo de rescate («ventanilla-rescue-…») o, si no lo hay, el último traspaso. El espacio de trabajo sigue aquí con los mismos registros.",
            "请选择救援文件（“ventanilla-rescue-…”）；如果没有，请选择最近一次的交换文件。工作区将以相同的记录在本机继续。",
            "Choose a rescue file (“ventanilla-rescue-…”) or, if there is none, the latest hand-over. The workspace goes on here with the same records.";
        restore_hint:
            "Antes de recuperar nada verá lo que contiene.",
            "恢复之前可以查看其中的内容。",
            "You see what is in it before anything is restored.";
        restore_wrong_file:
            "No es un archivo de rescate ni un traspaso. Para una invitación, vuelva y elija unirse.",
            "这不是救援文件或交换文件。如果是邀请文件，请返回并选择加入。",
            "This is neither a rescue file nor a hand-over. For an invitation, go back and choose to join.";
        restore_locked:
            "Lo que contiene está cerrado con una frase de paso que esta versión todavía no abre. Guarde el archivo: no se pierde.",
            "其中的数据由口令加锁，本版本尚不能打开。请妥善保管此文件，内容不会丢失。",
            "What it holds is locked by a passphrase that this version cannot open yet. Keep the file: nothing is lost.";
        restore_nothing:
            "En este archivo no hay ningún espacio de trabajo real que recuperar.",
            "此文件中没有可恢复的正式工作区。",
            "There is no live workspace to restore in this file.";
        restore_made: "Guardado el", "保存时间", "Saved on";
        restore_records: "Registros", "记录", "Records";
        restore_blobs: "Adjuntos y organizaciones", "附件与单位配置", "Attachments and packs";
        restore_drafts: "Borradores", "草稿", "Drafts";
        restore_ended:
            "El archivo termina antes de tiempo: se recupera lo que hay hasta ahí",
            "文件提前结束：只能恢复到此处为止的内容",
            "The file ends early: what stands before that is restored";
        restore_no_pack:
            "No trae la organización. Después de recuperar, ábrala en Ajustes, «Organización».",
            "文件中没有单位配置。恢复后请在设置的“单位配置”中打开。",
            "The organisation pack is not in it. After restoring, open it in Settings, “Organisation”.";
        restore_damaged(count: usize):
            "{count} valor no se puede leer y no se recupera" | "{count} valores no se pueden leer y no se recuperan",
            "{count} 项内容无法读取，不能恢复",
            "{count} value cannot be read and is not restored" | "{count} values cannot be read and are not restored";
        restore_typed:
            "Lo que estaba escrito en pantalla cuando falló",
            "出错时屏幕上正在填写的内容",
            "What stood on the screen when it failed";
        restore_who: "¿Quién se sienta aquí?", "谁在此坐席工作？", "Who sits here?";
        restore_newcomer: "Otra persona", "其他人", "Somebody else";
        restore_action: "Recuperar el espacio de trabajo", "恢复工作区", "Restore the workspace";
        restoring: "Recuperando…", "正在恢复…", "Restoring…";
        restored:
            "Recuperado. Compruebe las llamadas pendientes de hoy.",
            "已恢复。请核对今天的待回电。",
            "Restored. Check today’s to-do calls.";
        not_restored_title: "No se ha recuperado nada", "没有恢复任何内容", "Nothing was restored";
        emptied_body:
            "Este navegador guardaba un espacio de trabajo de Ventanilla y ahora no encuentra nada. No es un primer arranque: lo que solo estaba aquí ya no está en este equipo.",
            "此浏览器曾保存过 Ventanilla 工作区，现在却找不到任何数据。这不是首次使用：只存放在这里的内容已不在本机。",
            "This browser kept a Ventanilla workspace and now finds nothing. This is not a first start: what was only here is no longer on this device.";
        emptied_restore: "Recuperar desde un archivo", "从文件恢复", "Restore from a file";
        emptied_causes: "Qué ha podido pasar", "可能的原因", "What may have happened";
        emptied_cleared:
            "Alguien borró los datos de navegación o el perfil del navegador.",
            "有人清除了浏览数据或浏览器用户资料。",
            "Somebody cleared the browsing data or the browser’s profile.";
        emptied_private:
            "Se trabajó en una ventana privada, que lo olvida todo al cerrarse.",
            "曾在无痕窗口中工作，关闭后数据即被清除。",
            "The work was done in a private window, which forgets everything when it is closed.";
        emptied_room:
            "Al equipo le faltaba espacio y el navegador hizo sitio.",
            "设备空间不足，浏览器自动清理了数据。",
            "The device ran short of room and the browser made some.";
        emptied_other_desks:
            "Lo que otro puesto importó sigue allí: pida a un compañero su último traspaso.",
            "其他坐席导入过的内容仍在那里：请向同事索取最近一次的交换文件。",
            "What another desk imported is still there: ask a colleague for their latest hand-over.";
        emptied_start_ask: "Empezar de nuevo sin recuperar…", "不恢复，重新开始…", "Start anew without restoring…";
        emptied_start_anyway: "Empezar de nuevo", "重新开始", "Start anew";
        emptied_start_warning:
            "Ventanilla dejará de avisar de lo perdido y ofrecerá empezar o unirse. Un archivo guardado antes podrá recuperarse mientras no empiece nada aquí.",
            "Ventanilla 将不再提示数据丢失，而是让您新建或加入工作区。在此之前保存的文件，只要尚未在此开始新的工作，仍可用来恢复。",
            "Ventanilla will stop telling about the loss and offer to start or join. A file saved earlier can still be restored until something is begun here.";
        need_pack: "Elija una organización", "请选择单位配置", "Choose an organisation";
        need_desk: "Escriba el nombre de este puesto", "请填写坐席名称", "Enter the name of this desk";
        need_agent: "Escriba su nombre", "请填写您的姓名", "Enter your name";
        need_invitation: "Elija el archivo de invitación", "请选择邀请文件", "Choose the invitation file";
        need_passphrase: "Escriba la frase de paso", "请输入口令", "Enter the passphrase";
        desk_and_person: "Este puesto y usted", "坐席与使用者", "This desk and you";
        pack_from_file: "De un archivo", "来自文件", "From a file";
        pack_not_opened: "No se ha podido abrir", "无法打开", "It could not be opened";
        pack_not_there:
            "No se ha podido cargar la organización incluida. Compruebe la conexión y recargue, o abra un archivo.",
            "无法加载内置的单位配置。请检查网络后重新加载，或打开文件。",
            "The included organisation pack could not be loaded. Check the connection and reload, or open a file.";
        pack_more(count: usize): "y {count} más", "另有 {count} 处", "and {count} more";
        pack_unreadable:
            "La organización elegida no se puede usar. Elija otra.",
            "所选单位配置无法使用，请另选。",
            "The chosen organisation pack cannot be used. Choose another.";
        not_begun_title: "No se ha podido empezar", "未能开始", "It could not be begun";
        not_begun(detail: &str):
            "No se ha guardado nada. Recargue e inténtelo de nuevo. Detalle técnico: {detail}",
            "未保存任何内容。请重新加载后重试。技术细节：{detail}",
            "Nothing was saved. Reload and try again. Technical detail: {detail}";
        already_here:
            "Ese espacio de trabajo ya está en este navegador. Recargue la página para abrirlo.",
            "此浏览器中已有该工作区。请重新加载页面打开。",
            "That workspace is already in this browser. Reload the page to open it.";
        no_room:
            "En este equipo no hay sitio. Libere espacio e inténtelo de nuevo; no se ha guardado nada.",
            "本机空间不足。请清理空间后重试；未保存任何内容。",
            "There is no room on this device. Free some and try again; nothing was saved.";
        other_kind:
            "La invitación es de otra clase de espacio (práctica o muestra) y no se mezcla con este.",
            "邀请属于另一类工作区（练习或示例），不能与此混用。",
            "The invitation is for another kind of workspace (practice or sample) and does not mix with this one.";
        invitation_hint:
            "Se llama «ventanilla-invitation-….json». La prepara un supervisor en Ajustes.",
            "文件名为“ventanilla-invitation-….json”，由主管在设置中生成。",
            "It is called “ventanilla-invitation-….json”. A supervisor makes it in Settings.";
        invitation_open: "Abrir la invitación", "打开邀请", "Open the invitation";
        invitation_other: "Usar otra invitación", "使用另一份邀请", "Use another invitation";
        invitation_made: "Hecha el", "生成时间", "Made on";
        passphrase_wrong:
            "Esta frase de paso no abre la invitación. Compruebe cada grupo con quien se la dijo.",
            "口令不能打开此邀请。请与告知口令的人逐组核对。",
            "This passphrase does not open the invitation. Check each group with whoever told it to you.";
        passed_on_title: "La llamada está en su puesto", "来电已转到您的坐席", "The call is at your desk";
        passed_on_body:
            "Ventanilla ya estaba abierta en otra pestaña y la ha recibido. Puede cerrar esta.",
            "Ventanilla 已在另一个标签页中打开并接收了来电。您可以关闭此页。",
            "Ventanilla was open in another tab already and has taken it. You can close this one.";
        emptied_title: "Aquí había datos y ya no están", "本机原有的数据不见了", "There were records here and they are gone";
        step_organisation: "Organización", "单位", "Organisation";
        step_desk: "Puesto", "坐席", "Desk";
        step_agent: "Agente", "坐席人员", "Agent";
        pack: "Organización", "单位配置", "Organisation pack";
        pack_hint:
            "Reúne departamentos, formularios, guiones y plazos. Se puede cambiar más adelante.",
            "包含部门、表单、话术和时限，以后可以更换。",
            "It holds departments, forms, scripts and time limits. It can be changed later.";
        pack_included: "Incluida con el programa", "程序自带", "Comes with the program";
        trade_water: "Empresa de agua", "供水企业", "Water utility";
        trade_metals: "Comercio de metales preciosos", "贵金属交易公司", "Precious-metals trading firm";
        own_pack: "Tengo el archivo de mi organización", "使用本单位的配置文件", "I have my organisation’s file";
        pack_version(version: &str): "Versión {version}", "版本 {version}", "Version {version}";
        pack_file: "Abrir un archivo de organización…", "打开单位配置文件…", "Open an organisation file…";
        pack_opened(name: &str): "Abierta: {name}", "已打开：{name}", "Opened: {name}";
        pack_about(departments: usize, forms: usize, scripts: usize):
            "{departments} departamentos, {forms} formularios, {scripts} guiones",
            "{departments} 个部门、{forms} 张表单、{scripts} 套话术",
            "{departments} departments, {forms} forms, {scripts} scripts";
        pack_refused(count: usize):
            "Este archivo no puede usarse: {count} error" | "Este archivo no puede usarse: {count} errores",
            "此文件无法使用：{count} 处错误",
            "This file cannot be used: {count} error" | "This file cannot be used: {count} errors";
        pack_warnings(count: usize):
            "{count} observación que no impide usarla" | "{count} observaciones que no impiden usarla",
            "{count} 条提示，不影响使用",
            "{count} remark that does not prevent its use" | "{count} remarks that do not prevent its use";
        desk_name: "Nombre de este puesto", "坐席名称", "Name of this desk";
        desk_name_hint: "Por ejemplo, Ventanilla 2 o Teléfono 4", "例如：2 号窗口、热线 4 号", "For example, Window 2 or Phone 4";
        desk_code: "Código del puesto", "坐席代码", "Desk code";
        desk_code_hint:
            "Forma parte de los números que se dan a los clientes.",
            "会出现在告知客户的编号中。",
            "It is part of the numbers told to customers.";
        agent_name: "Su nombre", "您的姓名", "Your name";
        agent_number: "Número de agente", "工号", "Staff number";
        agent_number_hint: "El que se dice al cliente, si la organización lo usa", "告知客户的工号（如单位使用）", "The one told to customers, if your organisation uses it";
        agent_role: "Función", "岗位", "Role";
        first_agent_is_supervisor:
            "La primera persona puede invitar a otras y cambiar los ajustes.",
            "第一位使用者可以邀请他人并更改设置。",
            "The first person can invite others and change the settings.";
        create: "Crear el espacio de trabajo", "创建工作区", "Create the workspace";
        creating: "Creando el espacio de trabajo…", "正在创建工作区…", "Creating the workspace…";
        created: "Todo listo. Puede atender la primera llamada.", "已就绪，可以接听第一个来电。", "All is ready. You can take the first call.";
        invitation: "Archivo de invitación", "邀请文件", "Invitation file";
        passphrase: "Frase de paso", "口令", "Passphrase";
        passphrase_hint:
            "Pídala de palabra a quien le invita; no viene en el archivo.",
            "请当面或电话向邀请人询问，文件中不包含口令。",
            "Ask the person who invites you to say it; it is not in the file.";
        invited_to(workspace: &str, person: &str):
            "{person} le invita a {workspace}",
            "{person}邀请您加入{workspace}",
            "{person} invites you to {workspace}";
        join_action: "Unirse a este espacio", "加入此工作区", "Join this workspace";
        joining: "Uniéndose…", "正在加入…", "Joining…";
        joined(workspace: &str): "Ya forma parte de {workspace}.", "您已加入{workspace}。", "You are now part of {workspace}.";
        joined_next:
            "Importe ahora el archivo de traspaso de un compañero para ver los registros comunes.",
            "现在可导入同事的交换文件，查看共同的记录。",
            "Now import a colleague’s exchange file to see the shared records.";
        join_keeps_records(count: usize):
            "El registro de este puesto se conserva y pasa al espacio común." | "Los {count} registros de este puesto se conservan y pasan al espacio común.",
            "本坐席的 {count} 条记录会保留并归入共同工作区。",
            "The record of this desk is kept and joins the shared workspace." | "The {count} records of this desk are kept and join the shared workspace.";
    }
}
