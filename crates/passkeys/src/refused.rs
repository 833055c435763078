//! Why a passkey is not taken.

/// Which of the checks did not hold. It is for the operator's log: whoever signs in learns none of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// Something is no JSON, no CBOR, too long or too short.
    #[error("it cannot be read")]
    Unreadable,
    /// It was made to add a passkey and is shown to sign in, or the other way round.
    #[error("it was made for something else")]
    OtherCeremony,
    /// The challenge is none that was given to this browser for this, or its time is over.
    #[error("the challenge is not ours")]
    OtherChallenge,
    /// It was made on a page of another site.
    #[error("it was made on another site")]
    OtherOrigin,
    /// It was made in a frame of another site.
    #[error("it was made in a frame of another site")]
    InAFrame,
    /// It belongs to another relying party.
    #[error("it belongs to another relying party")]
    OtherParty,
    /// Nobody touched it.
    #[error("nobody was present")]
    NobodyPresent,
    /// Its holder showed neither a finger nor a face nor a code.
    #[error("its holder was not verified")]
    NotVerified,
    /// It says that it is copied, and that it cannot be.
    #[error("what it says of its copies does not hold together")]
    BackupState,
    /// Its algorithm was not asked for, or its key is none.
    #[error("its key cannot be used")]
    Key,
    /// It is signed by somebody else.
    #[error("the signature is not its own")]
    Signature,
    /// It counted fewer uses than were seen: there may be a copy of it.
    #[error("its counter went back")]
    WentBack,
}
