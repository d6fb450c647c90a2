//! A contact that carries everything: several scripts, several matters, what it hangs on, follow-up calls, superiors.

texts! {
    /// A contact that carries everything: scripts, matters, links, follow-up calls, superiors.
    Calls {
        script_now(version: &str): "versión {version}", "版本 {version}", "version {version}";
        switch: "Cambiar de guion", "切换话术", "Change the script";
        switch_question: "¿Con qué guion sigue? Lo escrito y lo contestado se queda.", "接下来用哪个话术？已填写和已回答的内容都会保留。", "Which script do you go on with? What is typed and answered stays.";
        switched(script: &str): "Sigue con «{script}».", "已切换到“{script}”。", "Now: “{script}”.";
        before: "Antes", "之前", "Before";
        left_out(count: usize): "{count} paso sin hacer" | "{count} pasos sin hacer", "{count} 个步骤未完成", "{count} step not done" | "{count} steps not done";
        skipped_count(count: usize): "{count} omitido" | "{count} omitidos", "跳过 {count} 个", "{count} skipped";
        matters: "Asuntos de este contacto", "本次联系的事项", "Matters of this contact";
        another: "Otro asunto", "再记一件事项", "Another matter";
        another_begun: "Otro asunto del mismo cliente.", "同一客户，另记一件事项。", "Another matter of the same customer.";
        note_matter: "Nota", "备注", "Note";
        in_hand: "en curso", "处理中", "in hand";
        without_disposition: "sin tipificar", "未小结", "no disposition yet";
        closes_how(matter: &str): "¿Cómo termina {matter}?", "{matter} 的结果如何？", "How does {matter} end?";
        all_closed: "Todos los asuntos tienen tipificación.", "所有事项均已小结。", "Every matter has its disposition.";
        finish_now: "Finalizar el contacto", "办结本次联系", "Finish the contact";
        add_to_this: "Añadir a este", "补充到此事项", "Add to this";
        repeat_of_this: "Es repetición de este", "重复反映此事项", "A repeat of this";
        new_matter: "Es otro asunto", "是新的事项", "Something new";
        added_to(number: &str): "Lo que anote se verá en {number}.", "本次备注会显示在 {number} 中。", "What you note will show with {number}.";
        repeats_noted(number: &str): "Al registrarlo quedará unido a {number}.", "登记后将关联到 {number}。", "Once filed, it will be linked to {number}.";
        links_title: "Relacionado", "关联事项", "Related";
        repeats: "Repetición de", "重复反映", "Repeat of";
        follows: "Viene de", "源自", "Hangs on";
        repeated_by: "Se repite en", "再次反映", "Repeated in";
        followed_by: "Siguió con", "后续", "Followed by";
        added_in: "Se añadió en", "补充说明", "Added in";
        adds_to: "Añade a", "补充到", "Adds to";
        follow_up: "Llamada de seguimiento", "回访", "Follow-up call";
        follow_up_of: "Se llama por", "回访事项", "About";
        result: "Resultado", "回访结果", "Result";
        result_open: "todavía sin resultado", "尚无结果", "no result yet";
        satisfied: "Satisfecho", "满意", "Satisfied";
        not_satisfied: "No satisfecho", "不满意", "Not satisfied";
        agreed: "No satisfecho, acordado", "不满意，已达成一致", "Not satisfied, agreed";
        another_time: "Otra llamada en otro momento", "另约时间再谈", "Another call at another time";
        new_need: "Necesidad nueva", "新的需求", "A new need";
        not_reached: "No se le localizó", "未联系上", "Not reached";
        set_another_time: "Acordar otra llamada", "约定再次回电", "Agree on another call";
        open_new_need: "Abrir el asunto nuevo", "登记新事项", "Open the new matter";
        what_about: "¿De qué se trata?", "属于哪一类？", "What is it about?";
        first_answer: "Lo que se le contestó", "当时的答复", "What they were answered";
        other_channel: "Contacto por otro canal", "登记其他渠道的联系", "Contact on another channel";
        other_channel_question: "¿Por dónde llega?", "通过哪个渠道？", "How does it come in?";
        writing: "Por escrito", "书面处理", "In writing";
        visit_over: "La visita se va", "来访结束", "The visitor leaves";
        copy_answer: "Copiar", "复制", "Copy";
        copy_answer_of(title: &str): "Copiar la respuesta «{title}»", "复制答复“{title}”", "Copy the answer “{title}”";
        owed_title: "Le debemos", "尚欠客户", "Owed to them";
        owed_call: "Llamada prometida", "已承诺回电", "Promised call";
        owed_answer: "Respuesta prometida", "已承诺答复", "Promised answer";
        told_now: "Dicho ahora", "现在已告知", "Told now";
        told_now_said: "Anotado: dicho ahora.", "已记录：现在已告知客户。", "Noted: told now.";
        told_when_they_rang: "Se le dijo cuando llamó", "客户来电时已告知", "Told when they rang";
        superior: "Pasar a un responsable", "转给上级", "Hand to a superior";
        superior_lead: "Léaselo antes de pasarle la llamada, para que el cliente no lo repita.", "转接前念给上级听，客户不必重复。", "Read it to them before you hand over, so that the customer need not repeat it.";
        superior_name: "Responsable", "上级", "Superior";
        who: "Quién", "客户", "Who";
        wants: "Qué quiere", "诉求", "What they want";
        said: "Qué se ha dicho y prometido", "已说明和已承诺", "What was said and promised";
        asked: "Qué se le pide", "请上级做什么", "What is asked of you";
        hand_over: "Pasado", "已转交", "Handed over";
        copy_brief: "Copiar las cuatro líneas", "复制四行简报", "Copy the four lines";
        handed_said(name: &str): "Pasado a {name}.", "已转给{name}。", "Handed to {name}.";
        handed_to: "Pasado a", "转交上级", "Handed to";
        brief_title: "Resumen para el responsable", "转接简报", "Brief for the superior";
    }
}
