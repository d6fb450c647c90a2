//! Why a file was not taken: what it is, and what to do to get the right one.

texts! {
    /// Why a file was not taken.
    Refusals {
        empty: "El archivo está vacío. Pida que se lo envíen otra vez.", "文件为空，请对方重新提供。", "The file is empty. Ask for it again.";
        looks_picture: "una imagen", "图片", "a picture";
        looks_zip: "un archivo comprimido o un documento de oficina", "压缩包或办公文档", "an archive or an office document";
        looks_pdf: "un PDF", "PDF 文件", "a PDF";
        looks_html: "una página web", "网页", "a web page";
        looks_csv: "una tabla de texto", "文本表格", "a table as text";
        looks_contacts: "una lista de contactos", "联系人名片", "a list of contacts";
        not_json(what: &str):
            "Este archivo parece {what}. Busque uno cuyo nombre empiece por «ventanilla-» y termine en «.json»; si está dentro de un archivo comprimido, extráigalo antes.",
            "此文件看起来是{what}。请选择文件名以“ventanilla-”开头、以“.json”结尾的文件；如在压缩包内，请先解压。",
            "This file looks like {what}. Look for one whose name begins with “ventanilla-” and ends with “.json”; if it is inside an archive, extract it first.";
        not_ours:
            "Este archivo no es de Ventanilla. Busque uno cuyo nombre empiece por «ventanilla-» y termine en «.json».",
            "这不是 Ventanilla 的文件。请选择文件名以“ventanilla-”开头、以“.json”结尾的文件。",
            "This file is not one of Ventanilla’s. Look for one whose name begins with “ventanilla-” and ends with “.json”.";
        utf16:
            "Algún programa ha vuelto a guardar el archivo en otra codificación (UTF-16). Pida el original sin abrirlo en un editor.",
            "文件被其他程序另存为 UTF-16 编码。请索取原文件，不要用编辑器打开。",
            "Some program has saved the file again in another encoding (UTF-16). Ask for the original, not opened in an editor.";
        not_utf8(at: usize):
            "El archivo se ha dañado al copiarlo (en el byte {at}). Cópielo otra vez desde el puesto de origen.",
            "文件在复制时损坏（第 {at} 字节处）。请从原坐席重新复制。",
            "The file was damaged when it was copied (at byte {at}). Copy it again from the desk it came from.";
        cut:
            "El archivo está cortado: le falta el final. Cópielo otra vez desde el puesto de origen.",
            "文件不完整，缺少结尾部分。请从原坐席重新复制。",
            "The file is cut short: its end is missing. Copy it again from the desk it came from.";
        broken(at: usize):
            "El archivo está roto hacia el byte {at}: alguien lo ha editado o la copia falló. Pida otro.",
            "文件在第 {at} 字节附近损坏：可能被编辑过或复制失败。请重新索取。",
            "The file is broken near byte {at}: somebody edited it or the copy failed. Ask for another.";
        is_bundle:
            "Es un archivo de traspaso. Impórtelo en «Traspasos»; si aquí todavía no hay nada, sirve para recuperar el espacio.",
            "这是数据交换文件。请在“数据交换”中导入；如果本机尚无数据，可用它恢复工作区。",
            "This is an exchange file. Import it under “Exchange”; if there is nothing here yet, the workspace can be restored from it.";
        is_invitation:
            "Es una invitación. Ábrala en «Unirme».",
            "这是邀请文件。请在“加入工作区”中打开。",
            "This is an invitation. Open it under “Join”.";
        is_rescue:
            "Es un archivo de rescate. Se recupera en la primera página de un navegador que todavía no tenga espacio de trabajo.",
            "这是救援文件。请在尚无工作区的浏览器的首页中恢复。",
            "This is a rescue file. It is taken up on the first page of a browser that has no workspace yet.";
        is_receipt:
            "Es un acuse de recibo: confirma un traspaso y no trae registros.",
            "这是回执：用于确认交换，不含任何记录。",
            "This is a receipt: it confirms a hand-over and brings no records.";
        is_pack:
            "Es un archivo de organización. Ábralo en Ajustes, «Organización».",
            "这是单位配置文件。请在设置的“单位配置”中打开。",
            "This is an organisation pack. Open it in Settings, “Organisation”.";
        is_later(name: &str):
            "Es un documento «{name}» que esta versión no conoce. Actualice Ventanilla en este puesto.",
            "这是本版本不认识的文件类型“{name}”。请更新本坐席的 Ventanilla。",
            "This is a “{name}” document that this version does not know. Update Ventanilla at this desk.";
        encrypted:
            "El archivo está cifrado y aquí no se puede escribir la frase de paso. Pida uno sin cifrar.",
            "文件已加密，此处无法输入口令。请索取未加密的文件。",
            "The file is encrypted, and there is no place for the passphrase here. Ask for one that is not.";
        newer_format(format: u64):
            "El archivo lo escribió una versión más reciente (formato {format}). Actualice Ventanilla en este puesto y vuelva a intentarlo.",
            "文件由更新的版本生成（格式 {format}）。请先更新本坐席的 Ventanilla，再重试。",
            "A newer version wrote this file (format {format}). Update Ventanilla at this desk and try again.";
        kind_live: "trabajo real", "正式数据", "live work";
        kind_training: "práctica", "练习数据", "practice";
        kind_sample: "muestra", "示例数据", "sample";
        other_kind(kind: &str, here: &str):
            "El archivo es de {kind} y este puesto es de {here}: no se mezclan.",
            "文件类型为{kind}，本坐席为{here}，两者不能混用。",
            "The file is {kind} and this desk is {here}: they do not mix.";
        other_workspace(workspace: &str):
            "Este archivo es de otro espacio de trabajo: {workspace}. Para trabajar juntos, únase a él con una invitación; sus registros se conservan.",
            "此文件属于另一个工作区：{workspace}。如需协作，请凭邀请加入该工作区，您的记录会保留。",
            "This file is from another workspace: {workspace}. To work together, join it with an invitation; your records are kept.";
        no_name: "sin nombre", "未命名", "no name";
        member(name: &str):
            "Al archivo le falta una parte («{name}») o no es como debe. Pida otro.",
            "文件缺少“{name}”部分或其格式不正确。请重新索取。",
            "A part of the file (“{name}”) is missing or not as it should be. Ask for another.";
        miscounted(found: u64, declared: u64):
            "El archivo trae {found} anotaciones o adjuntos y dice traer {declared}: está incompleto o alguien lo ha cambiado. Pida otro.",
            "文件声明有 {declared} 项条目或附件，实际为 {found} 项：不完整或被改动。请重新索取。",
            "The file holds {found} entries or attachments and says {declared}: it is incomplete or was changed. Ask for another.";
        digest:
            "El contenido no coincide con su huella: el archivo se ha dañado o alguien lo ha cambiado. Pida otro.",
            "内容与校验值不符：文件已损坏或被改动。请重新索取。",
            "The content does not match its digest: the file was damaged or changed. Ask for another.";
        entry(place: u64):
            "La anotación número {place} del archivo está dañada o alguien la ha cambiado. No se toma nada de él: pida otro.",
            "文件中第 {place} 项条目已损坏或被改动。为安全起见不采用其中任何内容，请重新索取。",
            "Entry number {place} of the file is damaged or was changed. Nothing of it is taken: ask for another.";
        entry_newer(place: u64):
            "La anotación número {place} la escribió una versión más reciente. Actualice Ventanilla en este puesto y vuelva a intentarlo.",
            "文件中第 {place} 项条目由更新的版本写入。请先更新本坐席的 Ventanilla，再重试。",
            "Entry number {place} was written by a newer version. Update Ventanilla at this desk and try again.";
        entry_foreign(place: u64):
            "La anotación número {place} es de otro espacio de trabajo. No se toma nada del archivo: pida otro.",
            "文件中第 {place} 项条目属于另一个工作区。不采用其中任何内容，请重新索取。",
            "Entry number {place} is from another workspace. Nothing of the file is taken: ask for another.";
        blob(place: u64):
            "El adjunto número {place} del archivo está dañado o alguien lo ha cambiado. No se toma nada de él: pida otro.",
            "文件中第 {place} 个附件已损坏或被改动。不采用其中任何内容，请重新索取。",
            "Attachment number {place} of the file is damaged or was changed. Nothing of it is taken: ask for another.";
        too_large(size: &str, limit: &str):
            "Ocupa {size} y el máximo es {limit}. Compruebe que es el archivo correcto.",
            "大小为 {size}，上限为 {limit}。请确认选择了正确的文件。",
            "It takes {size} and the limit is {limit}. Check that it is the right file.";
        too_many(found: &str, limit: &str):
            "Trae {found} anotaciones o adjuntos y el máximo es {limit}. Compruebe que es el archivo correcto.",
            "包含 {found} 项条目或附件，上限为 {limit}。请确认选择了正确的文件。",
            "It holds {found} entries or attachments and the limit is {limit}. Check that it is the right file.";
        passphrase:
            "La frase de paso no abre este archivo. Compruebe cada grupo con quien se la dijo.",
            "口令无法打开此文件。请与告知口令的人逐组核对。",
            "The passphrase does not open this file. Check each group with whoever told it to you.";
        damaged:
            "El archivo cifrado se ha dañado; la frase de paso no tiene la culpa. Cópielo otra vez o pida otro.",
            "加密文件已损坏，与口令无关。请重新复制或索取。",
            "The encrypted file was damaged; the passphrase is not to blame. Copy it again or ask for another.";
        parts(found: u64, total: u64):
            "El archivo cifrado trae {found} partes y son {total}: no está completo. Cópielo otra vez desde el puesto de origen.",
            "加密文件应有 {total} 个部分，实际为 {found} 个，不完整。请从原坐席重新复制。",
            "The encrypted file holds {found} parts and there are {total}: it is not complete. Copy it again from the desk it came from.";
        foreign_part(place: u64):
            "La parte {place} del archivo cifrado es de otro archivo: alguien los ha mezclado. Pida otro.",
            "加密文件的第 {place} 部分来自另一个文件，两者被混在一起。请重新索取。",
            "Part {place} of the encrypted file belongs to another file: somebody has mixed them. Ask for another.";
        swapped_part(place: u64):
            "La parte {place} del archivo cifrado está en el sitio de otra: alguien las ha cambiado de orden. Pida otro.",
            "加密文件的第 {place} 部分顺序不对，有人调换过。请重新索取。",
            "Part {place} of the encrypted file stands in the place of another: somebody has changed their order. Ask for another.";
        header:
            "La cabecera del archivo está dañada o alguien la ha cambiado. Cópielo otra vez desde el puesto de origen o pida otro.",
            "文件头部已损坏或被改动。请从原坐席重新复制，或重新索取。",
            "The header of the file was damaged or changed. Copy it again from the desk it came from, or ask for another.";
        algorithm(name: &str):
            "Está cifrado con «{name}», que aquí no se acepta. Pida un archivo hecho con Ventanilla.",
            "加密算法“{name}”不被接受。请索取由 Ventanilla 生成的文件。",
            "It is encrypted with “{name}”, which is not accepted here. Ask for a file made by Ventanilla.";
        critical(name: &str):
            "El archivo exige entender «{name}», y esta versión no lo entiende. Actualice Ventanilla.",
            "文件要求支持“{name}”，本版本不支持。请更新 Ventanilla。",
            "The file asks for “{name}” to be understood, and this version does not. Update Ventanilla.";
        iterations(found: u64):
            "Su cifrado pide {found} vueltas, fuera de lo que se acepta. Pida otro archivo.",
            "其加密要求 {found} 轮计算，超出可接受范围。请重新索取文件。",
            "Its encryption asks for {found} rounds, outside what is accepted. Ask for another file.";
        unavailable:
            "El navegador no ha podido leer o descifrar el archivo. Cópielo al disco de este equipo y elíjalo de nuevo.",
            "浏览器无法读取或解密此文件。请复制到本机硬盘后重新选择。",
            "The browser could not read or decrypt the file. Copy it to this device’s disk and choose it again.";
    }
}
