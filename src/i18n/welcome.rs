//! First run: start a workspace or join one.

texts! {
    /// First run: start a workspace or join one.
    Welcome {
        title: "Bienvenido a Ventanilla", "欢迎使用 Ventanilla", "Welcome to Ventanilla";
        lead:
            "El puesto de trabajo de atención al cliente. Los datos se guardan en este equipo y no salen de él si usted no los traspasa.",
            "客户服务部门的工作台。数据保存在本机，未经您导出不会离开本机。",
            "The customer-service desk. Records are kept on this device and do not leave it unless you hand them over.";
        start: "Empezar", "新建工作区", "Start";
        start_lead:
            "Soy la primera persona de mi organización que lo usa.",
            "我是本单位第一个使用的人。",
            "I am the first in my organisation to use it.";
        join: "Unirme", "加入工作区", "Join";
        join_lead:
            "Un compañero me ha dado una invitación.",
            "同事给了我一份邀请文件。",
            "A colleague has given me an invitation.";
        emptied_title: "Aquí había datos y ya no están", "本机原有的数据不见了", "There were records here and they are gone";
        emptied_body(moment: &str):
            "Este navegador guardaba un espacio de trabajo hasta el {moment}. Alguien lo ha borrado o el navegador lo ha perdido. Recupérelo desde un archivo de traspaso o uniéndose de nuevo.",
            "此浏览器直到 {moment} 还保存着一个工作区，现已被清除或丢失。请用导出的交换文件恢复，或重新加入工作区。",
            "This browser kept a workspace until {moment}. Someone cleared it or the browser lost it. Restore it from an exchange file, or join again.";
        emptied_restore: "Recuperar de un archivo…", "从文件恢复…", "Restore from a file…";
        emptied_start_anyway: "Empezar de cero", "从头开始", "Start afresh";
        step_organisation: "Organización", "单位", "Organisation";
        step_desk: "Puesto", "坐席", "Desk";
        step_agent: "Agente", "坐席人员", "Agent";
        pack: "Organización", "单位配置", "Organisation pack";
        pack_hint:
            "Reúne departamentos, formularios, guiones y plazos. Se puede cambiar más adelante.",
            "包含部门、表单、话术和时限，以后可以更换。",
            "It holds departments, forms, scripts and time limits. It can be changed later.";
        pack_included: "Incluidas", "内置", "Included";
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
        invitation_hint:
            "Se llama algo así como «invitación-….json». Lo prepara un supervisor en Ajustes.",
            "文件名类似“邀请-….json”，由主管在设置中生成。",
            "It is called something like “invitation-….json”. A supervisor makes it in Settings.";
        passphrase: "Frase de paso", "口令", "Passphrase";
        passphrase_hint:
            "Pídala de palabra a quien le invita; no viene en el archivo.",
            "请当面或电话向邀请人询问，文件中不包含口令。",
            "Ask the person who invites you to say it; it is not in the file.";
        passphrase_wrong:
            "La frase de paso no abre esta invitación",
            "口令不能打开此邀请",
            "The passphrase does not open this invitation";
        invited_to(workspace: &str, person: &str):
            "{person} le invita a {workspace}",
            "{person}邀请您加入{workspace}",
            "{person} invites you to {workspace}";
        invited_as(role: &str, desk: &str):
            "Función: {role}. Código de puesto: {desk}.",
            "岗位：{role}。坐席代码：{desk}。",
            "Role: {role}. Desk code: {desk}.";
        invitation_expired(date: &str):
            "La invitación caducó el {date}. Pida otra.",
            "邀请已于 {date} 过期，请重新索取。",
            "The invitation expired on {date}. Ask for another.";
        invitation_used:
            "Esta invitación ya se usó en otro equipo. Pida otra para que no se repitan los números.",
            "此邀请已在另一台电脑上使用。请另外索取，以免编号重复。",
            "This invitation has been used on another device. Ask for another, so that numbers do not repeat.";
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
