//! What a person would notice of a file that is read in the morning, and of the callers found in it.

use super::*;

fn fold(text: &str) -> String {
    text.to_lowercase().replace('í', "i").replace('ñ', "n").replace('é', "e").replace('ó', "o")
}

fn read(text: &str) -> (Vec<String>, Report) {
    let sheet = Sheet::new(text.to_owned()).unwrap();
    let matched = Matched::guess(sheet.header());
    assert_eq!(matched.problem(), None, "{:?}", sheet.header());
    let mut reading = Reading::new(sheet, matched);
    while let Step::More(_) = reading.step(3) {}
    let (rows, report) = reading.finish();
    ((0..rows.len()).map(|place| rows.get(place).unwrap().to_owned()).collect(), report)
}

fn odd(report: &Report) -> Vec<(Odd, usize, &[u32])> {
    report.groups.iter().map(|group| (group.odd, group.count, group.rows.as_slice())).collect()
}

fn directory(text: &str) -> Directory {
    let (rows, _) = read(text);
    let mut directory = Directory::with_room(0, 0, fold);
    rows.iter().for_each(|row| directory.push(row));
    directory
}

fn names(found: &[Borrowed]) -> Vec<&str> {
    found.iter().map(|customer| customer.name.as_str()).collect()
}

const SPANISH: &str = "N.º de abonado;Titular;Dirección;Teléfono;Móvil;Tarifa;Saldo\n\
    40118226;Lucía Fernández Ortega;Calle Real 7;924 11 08 55;612 08 44 19;Doméstico;45,20\n\
    40118227;Peñíscola SL;Plaza Mayor 1;;+34 655 10 20 30;Industrial;0,00\n";

#[test]
fn b56_columns_are_guessed_in_three_languages() {
    use Column::{Account, Address, Balance, Category, Name, Phone};
    let all = [Some(Account), Some(Name), Some(Address), Some(Phone), Some(Phone), Some(Category), Some(Balance)];
    let case = |header: &str, expected: &[Option<Column>]| {
        let cells: Vec<String> = header.split('|').map(str::to_owned).collect();
        assert_eq!(Matched::guess(&cells).columns, expected, "{header}");
    };
    case("N.º de abonado|Titular|Dirección|Teléfono|Móvil|Tarifa|Saldo", &all);
    case("Nº CONTRATO|NOMBRE|DOMICILIO|TELF. 1|TELF. 2|TIPO DE ABONADO|DEUDA", &all);
    case("户号|户名|用水地址|联系电话|手机号码|用水性质|欠费", &all);
    case("用户编号|姓名|地址|电话|手机|类别|账户余额", &all);
    case("Account no.|Account holder|Street|Phone|Mobile|Category|Balance due", &all);
    case("Customer number|Customer|Town|Cell|Tel2|Tariff|Outstanding", &all);
    case(
        "Contrato|Nombre|Apellidos|Calle|C.P.|Población|Correo electrónico|Fecha de contrato|Teléfono del titular",
        &[Some(Account), Some(Name), Some(Name), Some(Address), None, Some(Address), None, None, Some(Phone)],
    );
    case("Cliente|Nº de cliente|Abonado desde", &[Some(Name), Some(Account), None]);
}

#[test]
fn b56_a_matching_says_what_it_lacks_and_asks_again_when_the_header_changes() {
    let header = |text: &str| text.split('|').map(str::to_owned).collect::<Vec<_>>();
    let matched = Matched::guess(&header("Titular|Teléfono"));
    assert_eq!(matched.problem(), Some(MatchProblem::Missing(Column::Account)));
    let mut matched = Matched::guess(&header("Abonado|Titular|Ruta"));
    assert!(matched.fits(&header("Abonado|Titular|Ruta")));
    assert!(!matched.fits(&header("Abonado|Ruta|Titular")));
    matched.columns = vec![Some(Column::Account), Some(Column::Name), Some(Column::Account)];
    assert_eq!(matched.problem(), Some(MatchProblem::Twice(Column::Account)));
    assert!(!matched.fits(&header("Abonado|Titular|Ruta")));
}

#[test]
fn b56_separators_quotes_line_ends_and_marks_are_recognised() {
    let expected = "40118226\tOrtega, Lucía\tCalle \"Real\" 7\t\t\t-1,50";
    let case = |text: &str| {
        let (rows, report) = read(text);
        assert_eq!(rows, [expected], "{text:?}");
        assert_eq!(report.groups, [], "{text:?}");
    };
    case("abonado,titular,dirección,saldo\n40118226,\"Ortega, Lucía\",\"Calle \"\"Real\"\" 7\",\"-1,50\"");
    case("\u{feff}abonado;titular;dirección;saldo\r\n40118226;Ortega, Lucía;Calle \"Real\" 7;-1,50\r\n");
    case("abonado\ttitular\tdirección\tsaldo\r40118226\tOrtega, Lucía\tCalle \"Real\" 7\t-1,50\r");
    case("abonado|titular|dirección|saldo\n40118226|Ortega, Lucía|\"Calle \"\"Real\"\"\n7\"|-1,50\n");
    case("sep=;\r\nabonado;titular;dirección;saldo\r\n40118226;\"Ortega, Lucía\";Calle \"Real\" 7;-1,50;;\r\n");
}

#[test]
fn b56_odd_rows_are_told_with_the_number_a_spreadsheet_shows() {
    let (rows, report) = read(
        "Listado de abonados a 22/11/2026;;;\n\
         \n\
         abonado;titular;teléfono;saldo\n\
         1001;Ana;612084419;1,00\n\
         ;;;\n\
         1002;Total Energías SL;612084420;2,00\n\
         1001;Ana bis;612084421;3,00\n\
         1003;Calle; 7;612084422;4,00\n\
         1004;Corta\n\
         ;Sin número;612084423;5,00\n\
         1005;\"Abierta;612084424;6,00\n\
         1006;\"Cerrada\";612084425;7,00\n\
         1007;Mal \u{fffd};612084426;8,00\n\
         \n\
         TOTAL;;;36,00\n\
         ;Total abonados: 8;;\n",
    );
    assert_eq!(
        odd(&report),
        [
            (Odd::Unclosed, 1, &[11][..]),
            (Odd::TooLong, 1, &[8]),
            (Odd::AboveHeader, 1, &[1]),
            (Odd::Total, 2, &[15, 16]),
            (Odd::Empty, 2, &[5, 14]),
            (Odd::TooShort, 1, &[9]),
            (Odd::NoAccount, 1, &[10]),
            (Odd::Duplicate, 1, &[7]),
            (Odd::Unreadable, 1, &[13]),
        ]
    );
    let names: Vec<&str> = rows.iter().map(|row| row.split('\t').nth(1).unwrap()).collect();
    assert_eq!(names, ["Ana", "Total Energías SL", "Ana bis", "Corta", "Sin número", "Cerrada", "Mal \u{fffd}"]);
    assert_eq!((report.taken, report.left_out()), (7, 7));
    // Every row below the header is taken or told.
    assert_eq!(report.taken + report.left_out(), 16 - 3 + 1);
}

#[test]
fn b56_a_quote_that_nobody_closed_costs_one_row_and_not_the_file() {
    let mut text = String::from("abonado;titular\n1;\"Abierta\n");
    (2..5000).for_each(|n| text.push_str(&format!("{n};Persona número {n}\n")));
    let (rows, report) = read(&text);
    assert_eq!(rows.len(), 4998);
    assert_eq!(odd(&report), [(Odd::Unclosed, 1, &[2][..])]);
    let totals = "户号,户名,欠费\n1,王建国,3\n合计,,3\n";
    assert_eq!(odd(&read(totals).1), [(Odd::Total, 1, &[3][..])]);
}

#[test]
fn b56_what_is_no_list_is_refused() {
    let case = |text: &str, problem: SheetProblem| assert_eq!(Sheet::new(text.into()), Err(problem), "{text:?}");
    case("", SheetProblem::Empty);
    case("\u{feff}\r\n \n", SheetProblem::Empty);
    case("Estimado cliente\nle escribimos\n", SheetProblem::OneColumn);
    case("abonado;titular\n\n", SheetProblem::NoRows);
}

#[test]
fn b56_the_first_rows_are_shown_as_they_stand() {
    let sheet = Sheet::new(format!("Título\n{SPANISH}")).unwrap();
    assert_eq!(sheet.header().len(), 7);
    let rows = sheet.first_rows(5);
    assert_eq!(rows.len(), 2);
    assert_eq!(rows[1][1], "Peñíscola SL");
}

#[test]
fn b56_encodings_are_recognised() {
    let latin = b"Tel\xe9fono;Direcci\xf3n\nPe\xf1a;\xc1vila \xbf\xa1";
    let chinese = b"\xbb\xa7\xba\xc5,\xbb\xa7\xc3\xfb\n1001,\xcd\xf5\xbd\xa8\xb9\xfa\n";
    let case = |bytes: &[u8], encoding: Encoding| assert_eq!(Encoding::of(bytes), encoding);
    case(SPANISH.as_bytes(), Encoding::Utf8);
    case("户号,户名".as_bytes(), Encoding::Utf8);
    case(b"", Encoding::Utf8);
    case(latin, Encoding::Windows1252);
    case(chinese, Encoding::Gb18030);
    case(b"\xff\xfea\0;\0", Encoding::Utf16Le);
    case(b"\xfe\xff\0a\0;", Encoding::Utf16Be);
    assert_eq!(Encoding::Gb18030.label(), "gb18030");
}

#[test]
fn b56_a_caller_is_found_by_any_form_of_the_number() {
    let chinese = directory("户号,户名,电话\n1001,王建国,010-88886666/13800138000\n1002,李娜,0755 26001234\n");
    let directory = directory(SPANISH);
    for typed in ["612084419", "+34612084419", "0034 612 08 44 19", "924-110-855"] {
        assert_eq!(names(&directory.with_phone(typed, "34")), ["Lucía Fernández Ortega"], "{typed}");
    }
    assert_eq!(names(&directory.with_phone("655102030", "34")), ["Peñíscola SL"]);
    for typed in ["", "anónimo", "2084419", "+52 612 084 4190"] {
        assert!(directory.with_phone(typed, "34").is_empty(), "{typed}");
    }
    assert_eq!(names(&chinese.with_phone("+86 138 0013 8000", "86")), ["王建国"]);
    assert_eq!(names(&chinese.with_phone("88886666", "86")), [""; 0]);
    assert_eq!(names(&chinese.with_phone("01088886666", "86")), ["王建国"]);
    assert_eq!(chinese.get(0).unwrap().phones, ["010-88886666", "13800138000"]);
}

#[test]
fn b56_a_caller_is_found_by_account_name_and_address_the_surest_first() {
    let directory = directory(
        "abonado;titular;dirección;teléfono\n\
         40118226;Ana Real;Avenida 1;\n\
         140118226;Luis Peña;Calle Real 7;\n\
         40118;Eva Ruiz;Calle Nueva 2;612 08 44 19\n",
    );
    let like = |words: &str, account: &str, phone: &str| {
        let found = directory.like(Ask { words, account, phone, home: "34" }, 4);
        found.into_iter().map(|customer| customer.name).collect::<Vec<_>>()
    };
    assert_eq!(like("", "40 118 226", ""), ["Ana Real", "Luis Peña"]);
    assert_eq!(like("", "40118", ""), ["Eva Ruiz", "Ana Real", "Luis Peña"]);
    assert_eq!(like("", "401", ""), [""; 0]);
    assert_eq!(like("real", "", ""), ["Ana Real", "Luis Peña"]);
    assert_eq!(like("ruiz EVA", "", ""), ["Eva Ruiz"]);
    assert_eq!(like("pena", "", ""), ["Luis Peña"]);
    assert_eq!(like("calle nueva", "", ""), ["Eva Ruiz"]);
    assert_eq!(like("real", "140118226", "+34 612084419"), ["Luis Peña", "Eva Ruiz", "Ana Real"]);
    assert_eq!(like("a", "", ""), [""; 0]);
    assert_eq!(directory.like(Ask { words: "calle", ..Ask::default() }, 1).len(), 1);
    assert_eq!(names(&directory.with_account("40118-226")), ["Ana Real"]);
    assert!(directory.with_account("").is_empty());
}

#[test]
fn b56_a_row_keeps_its_six_cells() {
    let customer = directory(SPANISH).get(0).unwrap();
    assert_eq!(customer.phones, ["924 11 08 55", "612 08 44 19"]);
    assert_eq!((customer.category.as_str(), customer.balance.as_str()), ("Doméstico", "45,20"));
    assert_eq!((customer.account.as_str(), customer.address.as_str()), ("40118226", "Calle Real 7"));
    assert_eq!(directory(SPANISH).get(2), None);
}

#[test]
fn b56_a_pasted_line_fills_what_it_says() {
    let directory = directory(SPANISH);
    let known = |account: &str| directory.with_account(account);
    let case = |text: &str, expected: Option<(&str, &str, &str)>| {
        let read = read_pasted(text, "34", &known);
        let read = read.as_ref().map(|p| (p.account.as_str(), p.name.as_str(), p.phone.as_str()));
        assert_eq!(read, expected, "{text:?}");
    };
    let lucia = Some(("40118226", "Lucía Fernández Ortega", "924 11 08 55"));
    case("40118226\tLUCIA FDEZ\tC/ REAL 7\t\tDOM\r\n", lucia);
    case("abonado 40118226 llama otra vez", lucia);
    case("40118226;x;612 08 44 19", Some(("40118226", "Lucía Fernández Ortega", "612 08 44 19")));
    case(
        "50220011;Gómez, Iván;Calle Sur 3;622 33 44 55;01/02/2026;45,20",
        Some(("50220011", "Gómez, Iván", "622 33 44 55")),
    );
    case("622 33 44 55|Iván Gómez", Some(("", "Iván Gómez", "622 33 44 55")));
    case("622334455\t633445566\tIván Gómez", Some(("622334455", "Iván Gómez", "633445566")));
    for plain in ["40118226", "612 08 44 19", "Lucía Fernández", "", "\t", "uno\ndos", "nota; sin número"] {
        case(plain, None);
    }
}

#[test]
fn b56_a_copy_is_stale_after_a_day() {
    assert!(!is_stale(0, FRESH_MS));
    assert!(is_stale(0, FRESH_MS + 1));
    assert!(!is_stale(FRESH_MS, 0));
}
