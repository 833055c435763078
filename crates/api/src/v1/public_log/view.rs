//! Whether there is a public log, as programs read and choose it.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Whether an institution shows everybody what it decided.
#[derive(Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PublicLog {
    /// Show at `/{language}/{institution}/log.html` how many pictures were hung, refused (and why), sent back
    /// with a question and taken down each day: no name, no title, nothing that may still be undone. At
    /// `/{language}/{institution}/transparency/{year}.html` (and `.json`, `.csv`), what it answers for in a year, in
    /// numbers.
    pub(super) public: bool,
}
