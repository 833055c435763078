//! Rows of comma-separated values (RFC 4180, section 2): every line ends with CR LF, and a cell that
//! holds a comma, a quote or a line end stands in quotes, its own quotes doubled.

/// Characters that a spreadsheet takes for the beginning of a formula.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// Adds a row.
pub fn push_row<'a>(table: &mut String, cells: impl IntoIterator<Item = &'a str>) {
    for (number, cell) in cells.into_iter().enumerate() {
        if number > 0 {
            table.push(',');
        }
        push_cell(table, cell);
    }
    table.push_str("\r\n");
}

/// A cell that would be run as a formula gets an apostrophe before it: a spreadsheet shows it as text.
fn push_cell(table: &mut String, cell: &str) {
    let apostrophe = if cell.starts_with(FORMULA) { "'" } else { "" };
    if cell.contains([',', '"', '\r', '\n']) {
        let doubled = cell.replace('"', "\"\"");
        table.extend(["\"", apostrophe, doubled.as_str(), "\""]);
    } else {
        table.extend([apostrophe, cell]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(cells: &[&str]) -> String {
        let mut table = String::new();
        push_row(&mut table, cells.iter().copied());
        table
    }

    /// As a reader written by others reads it.
    fn read(table: &str) -> Vec<Vec<String>> {
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(table.as_bytes());
        let rows = reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect());
        rows.collect()
    }

    #[test]
    fn what_was_written_is_read() {
        let cells = ["", "plain", "with, comma", "with \"quotes\"", "two\r\nlines", "é — 絵", " "];
        let table = row(&cells) + &row(&cells);
        assert_eq!(read(&table), [cells, cells]);
        assert_eq!(table.matches("\r\n").count(), 4);
    }

    #[test]
    fn what_a_spreadsheet_would_run_is_text() {
        let cells = ["=1+1", "+33 1", "-2", "@SUM(A1)", "\t=1", "\r=1", "=\"a\",b", "1=1", "a-b"];
        let read = read(&row(&cells));
        let wanted =
            ["'=1+1", "'+33 1", "'-2", "'@SUM(A1)", "'\t=1", "'\r=1", "'=\"a\",b", "1=1", "a-b"];
        assert_eq!(read, [wanted]);
    }
}
