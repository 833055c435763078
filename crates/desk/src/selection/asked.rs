//! What an address says of a selection.

use actix_web::web::Query;
use cimaise_core::ContributionId;

/// Names and values in their order: `entry` comes once an entry.
pub(super) type Pairs = Query<Vec<(String, String)>>;

/// The most entries that are read.
const MOST: usize = 100;

/// What was ticked and typed.
pub(super) struct Asked<'a>(pub(super) &'a [(String, String)]);

impl<'a> Asked<'a> {
    /// The value of a name; empty when it is left out.
    pub(super) fn one(&self, name: &str) -> &'a str {
        self.0.iter().find(|(own, _)| own == name).map_or("", |(_, value)| value)
    }

    /// All values of a name.
    pub(super) fn all(&self, name: &'static str) -> impl Iterator<Item = &'a str> + use<'a> {
        let of_it = self.0.iter().filter(move |(own, _)| own == name).take(MOST);
        of_it.map(|(_, value)| value.as_str())
    }

    /// The entries that are ticked, each once; what is none is passed over.
    pub(super) fn entries(&self) -> Vec<ContributionId> {
        let mut ids = Vec::new();
        for value in self.all("entry") {
            if let Some((id, _)) = read(value)
                && !ids.contains(&id)
            {
                ids.push(id);
            }
        }
        ids
    }
}

/// An id, and what stands behind it after a point.
pub(super) fn read(value: &str) -> Option<(ContributionId, &str)> {
    let (id, more) = value.split_once('.').unwrap_or((value, ""));
    Some((id.parse().ok()?, more))
}
