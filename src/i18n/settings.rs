//! Settings: this desk, agents, invitations, organisation, keys, data.

texts! {
    /// Settings.
    Settings {
        title: "Ajustes", "设置", "Settings";
        section_desk: "Este puesto", "本坐席", "This desk";
        section_agents: "Agentes", "坐席人员", "Agents";
        section_invitations: "Invitaciones", "邀请", "Invitations";
        section_organisation: "Organización", "单位配置", "Organisation";
        section_keys: "Teclado", "键盘", "Keyboard";
        section_storage: "Datos", "数据", "Data";
        section_about: "Acerca de", "关于", "About";
        desk_name: "Nombre del puesto", "坐席名称", "Desk name";
        desk_code: "Código del puesto", "坐席代码", "Desk code";
        desk_code_hint:
            "No se puede cambiar: forma parte de números ya dados a clientes.",
            "不可更改：已用于告知客户的编号。",
            "It cannot be changed: it is part of numbers already told to customers.";
        appearance: "Aspecto", "外观", "Appearance";
        agents_lead:
            "Quienes trabajan en este espacio. Cada registro recuerda quién lo escribió.",
            "在此工作区工作的人员。每条记录都会注明填写人。",
            "Those who work in this space. Every record remembers who wrote it.";
        new_agent: "Añadir un agente", "添加坐席人员", "Add an agent";
        agent_name: "Nombre", "姓名", "Name";
        agent_number: "Número de agente", "工号", "Staff number";
        agent_role: "Función", "岗位", "Role";
        agent_saved: "Agente guardado.", "坐席人员已保存。", "Agent saved.";
        current_agent: "Agente actual", "当前坐席人员", "Current agent";
        work_as(name: &str): "Trabajar como {name}", "以{name}的身份工作", "Work as {name}";
        invite: "Invitar a un puesto", "邀请新坐席", "Invite a desk";
        invite_lead:
            "La invitación es un archivo. La frase de paso se dice de palabra, nunca en el mismo mensaje.",
            "邀请是一个文件。口令请口头告知，切勿放在同一条消息中。",
            "The invitation is a file. Say the passphrase aloud, never in the same message.";
        invite_role: "Función de quien lo usará", "使用者岗位", "Role of the person who will use it";
        invite_passphrase: "Frase de paso", "口令", "Passphrase";
        invite_make: "Crear la invitación", "生成邀请", "Make the invitation";
        invite_making: "Cifrando la invitación…", "正在加密邀请…", "Encrypting the invitation…";
        invite_made(name: &str): "Invitación guardada como {name}", "邀请已保存为 {name}", "Invitation saved as {name}";
        invite_only_supervisor:
            "Solo un supervisor puede invitar.",
            "只有主管可以发出邀请。",
            "Only a supervisor can invite.";
        join_other: "Unirse a otro espacio de trabajo…", "加入另一个工作区…", "Join another workspace…";
        join_other_lead:
            "Sus registros se conservan y pasan al espacio común.",
            "您的记录会保留并归入共同工作区。",
            "Your records are kept and become part of the shared space.";
        pack_current(name: &str, version: &str): "{name}, versión {version}", "{name}，版本 {version}", "{name}, version {version}";
        pack_replace: "Cambiar el archivo de organización…", "更换单位配置文件…", "Change the organisation pack…";
        pack_adopted: "Organización actualizada. Los registros antiguos conservan la suya.", "单位配置已更新，原有记录仍使用旧配置。", "Organisation updated. Earlier records keep theirs.";
        keys_lead:
            "Pulse una acción y después la combinación que quiera para ella.",
            "先点击操作，再按下想要的组合键。",
            "Press an action, then the keys you want for it.";
        keys_press: "Pulse la combinación…", "请按下组合键…", "Press the keys…";
        keys_reset: "Restablecer todas", "全部还原", "Reset all";
        keys_off: "Desactivar", "停用", "Switch off";
        keys_unset: "sin tecla", "未设置", "no key";
        keys_taken(action: &str): "Ya la usa «{action}»", "已被“{action}”使用", "Already used by “{action}”";
        keys_not_allowed:
            "Esa combinación escribe letras o la usa el navegador",
            "该组合键用于输入文字或已被浏览器占用",
            "Those keys type letters or belong to the browser";
        keys_single: "Atajos de una sola tecla", "单键快捷键", "Single-key shortcuts";
        keys_single_hint:
            "Desactívelos si usa dictado por voz o lector de pantalla.",
            "使用语音输入或读屏软件时建议关闭。",
            "Switch them off if you use speech input or a screen reader.";
        licence: "Licencia MIT o Apache 2.0", "MIT 或 Apache 2.0 许可证", "MIT or Apache 2.0 licence";
        workspace_id: "Identificador del espacio", "工作区标识", "Workspace identifier";
        saved: "Ajustes guardados.", "设置已保存。", "Settings saved.";
        sections: "Apartados", "设置分区", "Sections";
        edit_agent: "Editar el agente", "编辑坐席人员", "Edit the agent";
        agent_place: "Puesto", "坐席", "Desk";
        sits_here: "En este puesto", "在本坐席", "At this desk";
        need_name: "Escriba el nombre", "请填写姓名", "Enter the name";
        need_role: "Elija una función", "请选择岗位", "Choose a role";
        invite_failed: "No se ha creado la invitación", "未能生成邀请", "The invitation was not made";
        invite_said: "Ya la he dicho", "已告知对方", "I have said it";
        invite_say_file:
            "Entregue el archivo a quien se une; sin la frase no vale nada.",
            "请把文件交给新成员；没有口令，文件无法打开。",
            "Give the file to whoever joins; without the passphrase it is worth nothing.";
        invite_say_words:
            "Dígale la frase de palabra, grupo a grupo: «cuatro grupos de cuatro». La O es un cero; I y L son un uno.",
            "请口头逐组告知口令：“四组，每组四个字符”。O 即数字零，I 和 L 即数字一。",
            "Say the passphrase aloud, group by group: “four groups of four”. O is a zero; I and L are a one.";
        invite_say_once:
            "No se volverá a mostrar. Si se pierde, haga otra invitación.",
            "口令不会再次显示。如遗失，请重新生成邀请。",
            "It will not be shown again. If it is lost, make another invitation.";
        pack_none:
            "Falta la organización de este espacio. Abra su archivo aquí abajo.",
            "缺少本工作区的单位配置。请在下方打开其文件。",
            "The organisation pack of this workspace is missing. Open its file below.";
        pack_version: "Versión", "版本", "Version";
        pack_zone: "Huso horario", "时区", "Time zone";
        pack_hash: "Huella", "校验值", "Hash";
        pack_change: "Usar otra versión", "使用其他版本", "Use another version";
        pack_replace_hint:
            "Se comprueba antes de usarlo. Los demás puestos la reciben con el próximo traspaso.",
            "使用前会先检查。其他坐席会在下次交换时收到。",
            "It is checked before it is used. Other desks get it with the next hand-over.";
        pack_adopt: "Usar esta organización", "使用此配置", "Use this pack";
        pack_same: "Es la que ya está en uso.", "正在使用的就是此配置。", "It is the one in use already.";
        pack_other:
            "Es de otra organización: categorías y formularios pueden no coincidir con los registros de aquí.",
            "这是另一单位的配置：类别和表单可能与本机记录不符。",
            "It is another organisation’s: categories and forms may not match the records here.";
        pack_older: "Es una versión anterior a la que está en uso.", "此版本早于正在使用的版本。", "It is an earlier version than the one in use.";
        about_lead:
            "El puesto de trabajo de un departamento de atención al cliente. Funciona sin servidor y sin conexión.",
            "客户服务部门的工作台，无需服务器，断网可用。",
            "The workspace of a customer-service department. It works without a server and without a connection.";
        about_version: "Versión", "版本", "Version";
        about_build: "Compilación", "构建", "Build";
        about_licence: "Licencia", "许可证", "Licence";
    }
}
