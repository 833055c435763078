//! The catalogue as programs read it.

use cimaise_core::Reason;

use super::super::views::ReasonView;

/// Its entries, in their order.
pub(super) fn views(catalogue: Vec<Reason>) -> Vec<ReasonView> {
    catalogue.into_iter().map(ReasonView::from).collect()
}
