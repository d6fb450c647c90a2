//! The script pane beside the form.

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
    }
}
