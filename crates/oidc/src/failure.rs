//! Why nobody could be recognised.

/// What went wrong between a provider and us. What is written tells an operator, and holds no secret.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// It cannot be reached, or does not answer as its kind does.
    #[error("the provider cannot be asked: {0}")]
    Down(String),
    /// It does not take the code: it was used, is too old, or belongs to somebody else.
    #[error("the provider does not take the code: {0}")]
    Code(String),
    /// What it says of somebody does not hold.
    #[error("what the provider says of somebody does not hold: {0}")]
    Token(&'static str),
}
