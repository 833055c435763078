//! Fair comparisons: contenders take turns, so that whatever disturbs the machine disturbs all.

use anyhow::Result;

use crate::report::say;

/// After one round that warms up and is thrown away.
const ROUNDS: usize = 5;

/// One of those compared.
pub struct Contender<'a> {
    /// What the table calls it.
    pub name: &'a str,
    /// Measures once.
    pub measure: Box<dyn FnMut() -> Result<f64> + 'a>,
}

/// Measures each contender once a round, prints a table of `unit`, and returns the medians in
/// the contenders' order.
pub fn compare(unit: &str, contenders: &mut [Contender]) -> Result<Vec<f64>> {
    let mut values = vec![Vec::with_capacity(ROUNDS); contenders.len()];
    for round in 0..=ROUNDS {
        for (contender, values) in contenders.iter_mut().zip(&mut values) {
            let value = (contender.measure)()?;
            if round > 0 {
                values.push(value);
            }
        }
    }
    heads(unit);
    let told = contenders.iter().zip(values);
    Ok(told.map(|(contender, values)| tell(contender.name, values)).collect())
}

/// The head of a table of `unit`.
pub fn heads(unit: &str) {
    say(format_args!("{:<28}{:>12}{:>12}{:>12}  ({unit})", "", "median", "lowest", "highest"));
}

/// One line of the table; returns the median.
///
/// # Panics
/// Without values.
pub fn tell(name: &str, mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    let (lowest, median, highest) = (values[0], values[values.len() / 2], values[values.len() - 1]);
    say(format_args!("{name:<28}{median:>12.3}{lowest:>12.3}{highest:>12.3}"));
    median
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::*;

    #[test]
    fn contenders_take_turns_and_the_first_round_does_not_count() {
        let turns = RefCell::new(String::new());
        let contender = |name: &'static str, values: [f64; 6]| {
            let mut values = values.into_iter();
            let turns = &turns;
            let measure = move || {
                turns.borrow_mut().push_str(name);
                Ok(values.next().unwrap())
            };
            Contender { name, measure: Box::new(measure) }
        };
        let medians = compare(
            "s",
            &mut [
                contender("a", [99.0, 5.0, 1.0, 3.0, 2.0, 4.0]),
                contender("b", [0.0, 10.0, 30.0, 20.0, 20.0, 20.0]),
            ],
        );
        let medians: Vec<i64> = medians
            .unwrap()
            .into_iter()
            .map(|median| format!("{median}").parse().unwrap())
            .collect();
        assert_eq!(medians, [3, 20]);
        assert_eq!(*turns.borrow(), "abababababab");
    }
}
