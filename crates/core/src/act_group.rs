//! Acts of one kind.

use crate::Act;
use crate::coded::coded;

coded! {
    /// Acts of one kind, by which the log is read.
    ActGroup {
        /// What people of the staff decide, and undo.
        Decisions = "decisions",
        /// What contributors do, and who looks.
        Contributors = "contributors",
        /// What the house does by itself.
        House = "house",
        /// What colleagues do with a contribution otherwise.
        Colleagues = "colleagues",
        /// Calls, themes and what is chosen for the institution.
        SetUp = "set-up",
        /// Who may come in, and who did.
        Access = "access",
    }
}

impl ActGroup {
    /// Its acts, in their order.
    pub fn acts(self) -> impl Iterator<Item = Act> {
        Act::ALL.iter().copied().filter(move |act| act.group() == self)
    }
}
