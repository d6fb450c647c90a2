//! Writes a workload as a bundle that a desk can take in, for measuring:
//! `cargo run --release --no-default-features --example workload -- a 100000 cases.json` (or `b`, or `c` for contacts).
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::print_stdout)]

#[path = "../tests/workload/mod.rs"]
mod workload;

use std::io::{BufWriter, Write};
use ventanilla::store::block_on;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [which, cases, path] = arguments.as_slice() else {
        panic!("usage: workload a|b|c CASES FILE");
    };
    let cases = cases.parse().expect("a number of cases");
    let desk = workload::desk(1);
    workload::adopt(&desk, &std::fs::read_to_string("public/packs/water.json").unwrap());
    match which.as_str() {
        "a" => workload::workload_a(&desk, cases),
        "b" => workload::workload_b(&desk, cases),
        "c" => workload::workload_c(&desk, cases),
        _ => panic!("no workload {which}"),
    }
    let mut file = BufWriter::new(std::fs::File::create(path).unwrap());
    let mut bytes = 0;
    for chunk in block_on(desk.export("Aguas de Valdeclara")).unwrap() {
        bytes += chunk.len();
        file.write_all(chunk.as_bytes()).unwrap();
    }
    file.flush().unwrap();
    println!("{cases} cases of {} bytes, {} entries, {bytes} bytes", workload::content(&desk), desk.journal().len());
}
