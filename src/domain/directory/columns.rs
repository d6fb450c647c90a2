//! Which column of the billing program's file holds what. Matched once, and remembered while the header stays the same.

use crate::reading::{members, words};

/// What a column can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// The number by which the billing program knows the customer.
    Account,
    /// The name of the holder, or a part of it.
    Name,
    /// The address, or a part of it.
    Address,
    /// A telephone number.
    Phone,
    /// Household, trade, industry …
    Category,
    /// What is owed, as the file writes it.
    Balance,
}

words! { Column {
    Account => "account", Name => "name", Address => "address", Phone => "phone", Category => "category",
    Balance => "balance",
} }

impl Column {
    /// All of them, in the order in which a row keeps them.
    pub const ALL: [Self; 6] = [Self::Account, Self::Name, Self::Address, Self::Phone, Self::Category, Self::Balance];

    /// Its name in forms and in what is remembered.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Account => "account",
            Self::Name => "name",
            Self::Address => "address",
            Self::Phone => "phone",
            Self::Category => "category",
            Self::Balance => "balance",
        }
    }

    /// The column with this name.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.word() == word)
    }

    /// Whether several columns may hold it: a name in two parts, three telephones.
    #[must_use]
    pub const fn may_repeat(self) -> bool {
        matches!(self, Self::Name | Self::Address | Self::Phone)
    }

    /// What stands between its parts.
    #[must_use]
    pub(super) const fn between(self) -> &'static str {
        match self {
            Self::Address => ", ",
            Self::Phone => ";",
            _ => " ",
        }
    }
}

/// What is wrong with a matching.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MatchProblem {
    /// No column holds this, and without it nobody is recognised.
    Missing(Column),
    /// Two columns are said to hold what only one can.
    Twice(Column),
}

/// A header, and what each of its columns holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matched {
    /// The header's cells.
    pub header: Vec<String>,
    /// What each holds; none where it is left out.
    pub columns: Vec<Option<Column>>,
}

members! { Matched { must: [header, columns] } }

impl Matched {
    /// Guesses from the words of the header, in Spanish, Chinese and English.
    #[must_use]
    pub fn guess(header: &[String]) -> Self {
        let mut columns: Vec<Option<Column>> = Vec::with_capacity(header.len());
        for cell in header {
            let known = meaning(cell).filter(|found| found.may_repeat() || !columns.contains(&Some(*found)));
            columns.push(known);
        }
        Self { header: header.to_vec(), columns }
    }

    /// Whether it was made for this very header.
    #[must_use]
    pub fn fits(&self, header: &[String]) -> bool {
        self.header == header && self.columns.len() == header.len() && self.problem().is_none()
    }

    /// What is wrong with it, if anything.
    #[must_use]
    pub fn problem(&self) -> Option<MatchProblem> {
        let count = |wanted: Column| self.columns.iter().filter(|column| **column == Some(wanted)).count();
        let twice = Column::ALL.into_iter().find(|column| !column.may_repeat() && count(*column) > 1);
        let missing = [Column::Account, Column::Name].into_iter().find(|column| count(*column) == 0);
        twice.map(MatchProblem::Twice).or(missing.map(MatchProblem::Missing))
    }

    /// How many different things the columns hold.
    pub(super) fn kinds(&self) -> usize {
        Column::ALL.into_iter().filter(|column| self.columns.contains(&Some(*column))).count()
    }
}

/// Words of headers, the more telling ones first: *teléfono del titular* is a telephone, *titular de la cuenta* a name.
const WORDS: [(Option<Column>, &[&str]); 9] = [
    (None, &["correo", "email", "mail", "fecha", "date", "nif", "dni", "cif", "邮箱", "日期", "证件", "身份证"]),
    (
        Some(Column::Phone),
        &["tel", "telefono", "telf", "tfno", "tlf", "movil", "celular", "phone", "mobile", "cell", "电话", "手机"],
    ),
    (
        Some(Column::Balance),
        &["saldo", "deuda", "balance", "debt", "pendiente", "outstanding", "owed", "余额", "欠费", "欠款", "结余"],
    ),
    (
        Some(Column::Address),
        &[
            "direccion",
            "domicilio",
            "calle",
            "poblacion",
            "localidad",
            "municipio",
            "cp",
            "address",
            "street",
            "town",
            "city",
            "postcode",
            "地址",
            "住址",
        ],
    ),
    (
        Some(Column::Category),
        &["categoria", "tarifa", "tipo", "uso", "category", "class", "tariff", "type", "类别", "分类", "性质", "类型"],
    ),
    (
        Some(Column::Name),
        &[
            "titular",
            "nombre",
            "apellido",
            "apellidos",
            "holder",
            "name",
            "surname",
            "户名",
            "户主",
            "姓名",
            "名称",
            "用户名",
        ],
    ),
    (
        Some(Column::Account),
        &[
            "abonado",
            "contrato",
            "poliza",
            "cuenta",
            "suministro",
            "account",
            "contract",
            "户号",
            "编号",
            "号码",
            "账号",
            "帐号",
            "账户",
            "客户号",
            "用户号",
            "合同号",
        ],
    ),
    (Some(Column::Account), &["numero", "num", "n", "no", "number", "codigo", "code", "id"]),
    (Some(Column::Name), &["cliente", "customer", "客户", "用户"]),
];

fn meaning(cell: &str) -> Option<Column> {
    let plain = plain(cell);
    let means = |word: &&str| {
        // Chinese is written without spaces; other words count from their beginning, so that *tel1* is a telephone.
        let whole = word.is_ascii() && word.len() <= 3 && *word != "tel";
        plain.split(' ').any(|part| match () {
            () if !word.is_ascii() => part.contains(*word),
            () if whole => part == *word,
            () => part.starts_with(*word),
        })
    };
    WORDS.iter().find(|(_, words)| words.iter().any(means)).and_then(|(column, _)| *column)
}

/// A header's cell in lower case, without accents, its words apart by single spaces.
pub(super) fn plain(cell: &str) -> String {
    let letter = |c: char| match c {
        'á' | 'à' | 'ä' => 'a',
        'é' | 'è' => 'e',
        'í' | 'ï' => 'i',
        'ó' | 'ò' | 'ö' => 'o',
        'ú' | 'ü' => 'u',
        'ñ' => 'n',
        c if c.is_alphanumeric() => c,
        _ => ' ',
    };
    // *n.º* and *nº* are the word *n*, not *no*.
    let lower = cell.to_lowercase().replace(['º', 'ª', '°'], " ");
    lower.chars().map(letter).collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}
