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
        role_agent: "Agente", "坐席人员", "Agent";
        role_supervisor: "Supervisor", "主管", "Supervisor";
        role_manager: "Responsable", "经理", "Manager";
        role_complaints: "Gestor de reclamaciones", "投诉专员", "Complaints officer";
        role_orders: "Gestor de pedidos", "订单专员", "Order officer";
        role_intern: "En prácticas", "实习生", "Intern";
        invite: "Invitar a un puesto", "邀请新坐席", "Invite a desk";
        invite_lead:
            "La invitación es un archivo. La frase de paso se dice de palabra, nunca en el mismo mensaje.",
            "邀请是一个文件。口令请口头告知，切勿放在同一条消息中。",
            "The invitation is a file. Say the passphrase aloud, never in the same message.";
        invite_for: "Nombre del nuevo puesto", "新坐席名称", "Name of the new desk";
        invite_role: "Función de quien lo usará", "使用者岗位", "Role of the person who will use it";
        invite_code(code: &str): "Se le reserva el código {code}", "为其预留代码 {code}", "The code {code} is reserved for it";
        invite_passphrase: "Frase de paso", "口令", "Passphrase";
        invite_passphrase_hint:
            "Al menos doce caracteres; cuatro palabras corrientes valen.",
            "至少十二个字符，例如四个常用词。",
            "At least twelve characters; four common words will do.";
        invite_passphrase_short:
            "La frase de paso necesita al menos doce caracteres",
            "口令至少需要十二个字符",
            "The passphrase needs at least twelve characters";
        invite_suggest: "Proponer una", "生成一个", "Suggest one";
        invite_make: "Crear la invitación", "生成邀请", "Make the invitation";
        invite_making: "Cifrando la invitación…", "正在加密邀请…", "Encrypting the invitation…";
        invite_made(name: &str): "Invitación guardada como {name}", "邀请已保存为 {name}", "Invitation saved as {name}";
        invite_only_supervisor:
            "Solo un supervisor puede invitar.",
            "只有主管可以发出邀请。",
            "Only a supervisor can invite.";
        invite_past: "Invitaciones hechas", "已发出的邀请", "Invitations made";
        invite_none: "Todavía no se ha invitado a nadie", "尚未邀请任何人", "Nobody has been invited yet";
        invite_state_sent: "Entregada", "已发出", "Sent";
        invite_state_joined: "Unido", "已加入", "Joined";
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
        version(version: &str): "Versión {version}", "版本 {version}", "Version {version}";
        licence: "Licencia MIT o Apache 2.0", "MIT 或 Apache 2.0 许可证", "MIT or Apache 2.0 licence";
        workspace_id: "Identificador del espacio", "工作区标识", "Workspace identifier";
        saved: "Ajustes guardados.", "设置已保存。", "Settings saved.";
    }
}
