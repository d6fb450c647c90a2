//! The customer file, and recognising who is calling.

texts! {
    /// The customer file, and recognising who is calling.
    Customer {
        title: "Cliente", "客户", "Customer";
        list_title: "Clientes", "客户", "Customers";
        new_one: "Nuevo cliente", "新建客户", "New customer";
        full_name: "Nombre y apellidos", "姓名", "Full name";
        account: "N.º de abonado", "户号", "Account number";
        id_document: "NIF o NIE", "证件号码", "Identity number";
        phones: "Teléfonos", "电话号码", "Phone numbers";
        other_phone: "Otro teléfono", "其他电话", "Other phone";
        language: "Idioma preferido", "首选语言", "Preferred language";
        class: "Clase de cliente", "客户类别", "Customer class";
        since(date: &str): "Cliente desde {date}", "{date} 起为客户", "Customer since {date}";
        identify: "Identificar al cliente", "确认客户身份", "Identify the customer";
        identify_hint:
            "Nombre, teléfono o número de abonado",
            "姓名、电话或户号",
            "Name, phone or account number";
        matches(count: usize): "{count} cliente coincide" | "{count} clientes coinciden", "找到 {count} 位客户", "{count} customer matches" | "{count} customers match";
        this_one: "Es este", "就是此人", "This one";
        new_in_passing: "Registrar como cliente nuevo", "登记为新客户", "Record as a new customer";
        without_customer: "Seguir sin identificar", "暂不识别，继续", "Go on without identifying";
        their_matters: "Asuntos abiertos y recientes", "未结和近期事项", "Open and recent matters";
        identified: "Identificado", "已识别", "Identified";
        not_the_holder: "No es el titular", "非户主本人", "Not the holder";
        open_matters: "Asuntos abiertos", "未办结事项", "Open matters";
        add_to_this: "Añadir a este", "并入此事项", "Add to this";
        repeat_of_this: "Repetición de este", "重复反映", "Repeat of this";
        history: "Historial", "往来记录", "History";
        last_contact(time: &str): "Último contacto {time}", "最近联系：{time}", "Last contact {time}";
        no_contacts: "Sin contactos anteriores", "没有往来记录", "No earlier contacts";
        same_phone:
            "Ya hay un cliente con este teléfono",
            "已有客户使用此号码",
            "There is already a customer with this number";
        saved: "Cliente guardado.", "客户资料已保存。", "Customer saved.";
        column_name: "Cliente", "客户", "Customer";
        column_phone: "Teléfono", "电话", "Phone";
        column_address: "Dirección", "地址", "Address";
        column_last: "Último contacto", "最近联系", "Last contact";
        empty_title: "Todavía no hay clientes", "还没有客户", "No customers yet";
        empty_body:
            "Se añaden al atender: quien llama y no consta se registra de paso.",
            "接待时即可登记：未登记的来电人可顺便建档。",
            "They are added while you work: a caller who is not on file is recorded in passing.";
        call: "Llamar", "拨打", "Call";
        new_contact_with(name: &str): "Nuevo contacto con {name}", "为{name}新建联系记录", "New contact with {name}";

        address_as: "Tratamiento", "称呼", "How addressed";
        address_as_hint: "Como se le habla: señora Fernández", "通话时的称呼，如：王先生", "As they are spoken to: Ms Fernández";
        phones_hint: "Uno por línea", "每行一个", "One a line";
        filter: "Filtrar clientes", "筛选客户", "Filter customers";
        filter_hint: "Nombre, teléfono, abonado o calle", "姓名、电话、户号或街道", "Name, phone, account or street";
        none_match(query: &str): "Ningún cliente coincide con «{query}»", "没有与“{query}”匹配的客户", "No customer matches “{query}”";
        file_title: "Ficha", "客户资料", "File";
        timeline: "Trato con este cliente", "往来事项", "Dealings";
        timeline_empty_body:
            "Los contactos, las reclamaciones y las llamadas de este cliente aparecerán aquí.",
            "该客户的联系、投诉和回电会列在这里。",
            "Contacts, complaints and calls of this customer will show up here.";
        contact: "Contacto", "联系记录", "Contact";
        contact_by(channel: &str): "Contacto: {channel}", "联系：{channel}", "Contact: {channel}";
        call_to(phone: &str): "Llamar al {phone}", "拨打 {phone}", "Call {phone}";
        without_name: "Sin nombre", "无姓名", "No name";
        never: "nunca", "从未", "never";
    }
}
