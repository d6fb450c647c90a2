//! The script pane beside the form.

use crate::domain::placeholder::Placeholder;

texts! {
    /// The script pane beside the form.
    Script {
        title: "Guion", "话术", "Script";
        step_done: "hecho", "已完成", "done";
        step_now: "ahora", "当前", "now";
        step_coming: "después", "待进行", "later";
        step_skipped: "omitido", "已跳过", "skipped";
        step_of(step: usize, steps: usize): "Paso {step} de {steps}", "第 {step} 步，共 {steps} 步", "Step {step} of {steps}";
        next_step: "Siguiente paso", "下一步", "Next step";
        previous_step: "Paso anterior", "上一步", "Previous step";
        said: "Dicho", "已说", "Said";
        verified: "comprobado", "已核对", "checked";
        written_in_form: "anotado en el formulario", "已填入表单", "written into the form";
        skip: "Omitir este paso…", "跳过此步骤…", "Skip this step…";
        skip_title: "Omitir un paso obligatorio", "跳过必经步骤", "Skip a compulsory step";
        skip_reason: "¿Por qué se omite?", "跳过的原因是什么？", "Why is it skipped?";
        skipped_because(reason: &str): "Omitido: {reason}", "已跳过：{reason}", "Skipped: {reason}";
        missing_steps(count: usize):
            "Falta {count} paso obligatorio" | "Faltan {count} pasos obligatorios",
            "还有 {count} 个必经步骤未完成",
            "{count} compulsory step is missing" | "{count} compulsory steps are missing";
        compulsory: "Paso obligatorio", "必经步骤", "Compulsory step";
        choose_answer: "Elija la respuesta", "请选择答复", "Choose the answer";
        standard_answers: "Respuestas tipo", "标准答复", "Standard answers";
        insert_answer: "Insertar en la nota", "插入备注", "Insert into the note";
        answers_search: "Buscar una respuesta…", "搜索标准答复…", "Find an answer…";
        answers_none: "No hay respuestas tipo sobre esto", "没有相关的标准答复", "No standard answer on this";
        blank_left(count: usize):
            "Queda {count} hueco por rellenar" | "Quedan {count} huecos por rellenar",
            "还有 {count} 处空白待填写",
            "{count} blank is still to fill" | "{count} blanks are still to fill";
        version(version: &str): "Guion, versión {version}", "话术版本 {version}", "Script, version {version}";
        ended: "El guion ha terminado", "话术已结束", "The script has ended";
        wait_for_hang_up:
            "Espere a que cuelgue el cliente.",
            "请等客户先挂断。",
            "Wait for the customer to hang up.";
        start_over: "Volver al principio", "从头开始", "Back to the start";
        say: "Diga", "请说", "Say";
        ask: "Pregunte", "请询问", "Ask";
        do_this: "Haga", "请操作", "Do";
        blank_org: "organización", "单位名称", "organisation";
        blank_greeting: "saludo", "问候语", "greeting";
        blank_farewell: "despedida", "告别语", "farewell";
        blank_agent: "su nombre", "您的姓名", "your name";
        blank_agent_no: "su número de agente", "您的工号", "your staff number";
        blank_customer: "cliente", "客户称呼", "customer";
        blank_salutation: "tratamiento", "称谓", "form of address";
        blank_account: "n.º de abonado", "户号", "account number";
        blank_address: "dirección", "地址", "address";
        blank_phone: "teléfono", "电话号码", "phone number";
        blank_number: "número que se dará al registrar", "登记后生成的编号", "number given on filing";
        blank_due: "fecha límite", "答复期限", "due date";
        blank_limit: "plazo", "时限", "time limit";
        blank_department: "departamento", "责任部门", "department";
        blank_category: "motivo", "类别", "category";
        blank_subject: "asunto", "事由", "subject";
        blank_first_contact: "fecha del primer contacto", "首次联系日期", "date of first contact";
        blank_callback_day: "día de la llamada", "回电日期", "day of the callback";
        blank_callback_slot: "franja de la llamada", "回电时段", "time of the callback";
        blank_promise: "compromiso", "答复承诺", "promise";
        blank_answer: "respuesta", "处理结果", "answer";
    }
}

impl Script {
    /// The name that stands in brackets for a blank without a value.
    pub fn blank(&self, blank: Placeholder) -> &'static str {
        match blank {
            Placeholder::Org => self.blank_org,
            Placeholder::Greeting => self.blank_greeting,
            Placeholder::Farewell => self.blank_farewell,
            Placeholder::Agent => self.blank_agent,
            Placeholder::AgentNo => self.blank_agent_no,
            Placeholder::Customer => self.blank_customer,
            Placeholder::Salutation => self.blank_salutation,
            Placeholder::Account => self.blank_account,
            Placeholder::Address => self.blank_address,
            Placeholder::Phone => self.blank_phone,
            Placeholder::Number => self.blank_number,
            Placeholder::Due => self.blank_due,
            Placeholder::Limit => self.blank_limit,
            Placeholder::Department => self.blank_department,
            Placeholder::Category => self.blank_category,
            Placeholder::Subject => self.blank_subject,
            Placeholder::FirstContact => self.blank_first_contact,
            Placeholder::CallbackDay => self.blank_callback_day,
            Placeholder::CallbackSlot => self.blank_callback_slot,
            Placeholder::Promise => self.blank_promise,
            Placeholder::Answer => self.blank_answer,
        }
    }
}
