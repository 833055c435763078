//! The journey of one contribution: one function a transition, and no other way between states.
//!
//! ```text
//! received ─queue→ queued ─approve→ approved ─hang→ published ─take_down→ taken-down
//!                              └─take_down→ taken-down (it was to hang later)
//!     └─refuse_file→ refused ←─refuse─┤        undo: approved, published, refused, change-requested → queued
//!                change-requested ←───┘        change: change-requested, queued → queued; with a file → received
//! hide: published → hidden                take_down: published, hidden → taken-down
//! keep: hidden, published → published    undo: hidden → queued
//! appeal: refused, taken-down → queued, once
//! withdraw: from anywhere, once          say_opinion: queued → queued, until two agree
//! ```

mod steps;

pub use self::steps::*;
use crate::ActGroup;
use crate::coded::coded;

coded! {
    /// Where a contribution stands.
    State {
        /// Its bytes are safe; its pictures are being prepared.
        Received = "received",
        /// It waits for a moderator.
        Queued = "queued",
        /// A moderator approved it; it is about to hang, or hangs later.
        Approved = "approved",
        /// It hangs.
        Published = "published",
        /// It hung, and somebody says that they are on it: nobody sees it until a moderator has looked.
        Hidden = "hidden",
        /// Its contributor was asked to change something; until they do, it waits for them.
        ChangeRequested = "change-requested",
        /// It will not hang; its files stay, private.
        Refused = "refused",
        /// It hung and was taken off; its files stay, private.
        TakenDown = "taken-down",
        /// Its contributor took it back; its files are gone.
        Withdrawn = "withdrawn",
    }
}

coded! {
    /// What can happen to a contribution, to a call, to an institution and with an account of its
    /// staff; each is a row of the log.
    Act {
        /// It was received.
        Receive = "receive",
        /// Its pictures are ready.
        Queue = "queue",
        /// Its file could not be made into a picture.
        RefuseFile = "refuse-file",
        /// A moderator approved it.
        Approve = "approve",
        /// A moderator refused it.
        Refuse = "refuse",
        /// A moderator asked for a change.
        AskForChange = "ask-for-change",
        /// Its contributor answered, with what was changed.
        Answer = "answer",
        /// Its contributor changed it without being asked.
        Change = "change",
        /// Its contributor contested what was decided.
        Appeal = "appeal",
        /// It was hung.
        Hang = "hang",
        /// It was given a date to be hung, another one, or none any more.
        DateHanging = "date-hanging",
        /// It was moved in the order in which its call hangs.
        MoveHanging = "move-hanging",
        /// It was hung before its turn.
        HangNow = "hang-now",
        /// A call hangs nothing for now.
        PauseHanging = "pause-hanging",
        /// A call hangs again.
        ResumeHanging = "resume-hanging",
        /// Its letter was held back.
        HoldLetter = "hold-letter",
        /// Its letter was released.
        ReleaseLetter = "release-letter",
        /// What its letter says was reworded before it left.
        WordLetter = "word-letter",
        /// A letter that had not arrived was sent again.
        ResendLetter = "resend-letter",
        /// A letter that did not arrive was given up.
        GiveLetterUp = "give-letter-up",
        /// A decision was undone before its letter left.
        Undo = "undo",
        /// It was taken off the wall.
        TakeDown = "take-down",
        /// Its contributor took it back.
        Withdraw = "withdraw",
        /// Every word of it that could tell of a person was erased.
        Erase = "erase",
        /// All that is kept of one person was gathered for them.
        Gather = "gather",
        /// A colleague wrote a note on it.
        Note = "note",
        /// It was passed to a colleague.
        Pass = "pass",
        /// A colleague worded the description of a picture better.
        Describe = "describe",
        /// A colleague said what they would decide, where two have to agree.
        SayOpinion = "say-opinion",
        /// A colleague took their opinion back.
        TakeOpinionBack = "take-opinion-back",
        /// A colleague decided by a link of a mail to them.
        FollowLink = "follow-link",
        /// Somebody of the public gave notice of it.
        Report = "report",
        /// It was hidden at once, until a moderator has looked.
        Hide = "hide",
        /// A moderator looked at what was said of it, and keeps it on the wall.
        Keep = "keep",
        /// That was undone before anybody was told.
        UndoKeep = "undo-keep",
        /// A call was put away: it takes no more contributions, its walls stay.
        Archive = "archive",
        /// A call that was put away is back, where its dates say.
        BringBack = "bring-back",
        /// A call was opened.
        OpenCall = "open-call",
        /// A call was opened after the model of another.
        CopyCall = "copy-call",
        /// A call was shown to everybody.
        Announce = "announce",
        /// Nobody but its institution sees a call any more, which had received nothing.
        TakeAnnouncementBack = "take-announcement-back",
        /// The words, dates or terms of a call were changed.
        ChangeCall = "change-call",
        /// A theme was added to a call.
        AddTheme = "add-theme",
        /// The words, dates or kit of a theme were changed.
        ChangeTheme = "change-theme",
        /// An institution was founded.
        Found = "found",
        /// What an institution is called, how it looks or what else it says of itself was changed.
        ChangeInstitution = "change-institution",
        /// It was chosen whether pictures are drawn in AVIF too.
        ChooseAvif = "choose-avif",
        /// It was chosen whether the public reads a log of decisions.
        ChoosePublicLog = "choose-public-log",
        /// It was chosen after how many days what a call keeps goes.
        SetRetention = "set-retention",
        /// A reason was added to the catalogue.
        AddReason = "add-reason",
        /// A reason of the catalogue was worded anew, or has another place.
        ChangeReason = "change-reason",
        /// A reason is no longer offered.
        RetireReason = "retire-reason",
        /// A reason is offered again.
        OfferReason = "offer-reason",
        /// A statement to agree to was added to a call.
        AddConsent = "add-consent",
        /// A statement of a call was worded anew, made required or not, or has another place.
        ChangeConsent = "change-consent",
        /// A call asks for a statement no more.
        RetireConsent = "retire-consent",
        /// A call asks for a statement again.
        OfferConsent = "offer-consent",
        /// Codes were made with which one sends to a call by invitation.
        MakeCodes = "make-codes",
        /// Such codes are good for nothing any more.
        RevokeCodes = "revoke-codes",
        /// The words of which the institution wants to be told were changed.
        WatchWords = "watch-words",
        /// A selection of pieces was begun.
        AddSelection = "add-selection",
        /// What a selection is called, or says of itself, was changed.
        ChangeSelection = "change-selection",
        /// A selection was shown to everybody.
        AnnounceSelection = "announce-selection",
        /// Nobody but its institution sees a selection any more.
        TakeSelectionBack = "take-selection-back",
        /// A selection was given up; what it held hangs as before.
        RemoveSelection = "remove-selection",
        /// The institution has a host name to itself.
        SetHost = "set-host",
        /// The institution has no host name to itself any more.
        RemoveHost = "remove-host",
        /// A page of the institution was begun.
        AddPage = "add-page",
        /// A page of the institution was worded anew, or has another place.
        ChangePage = "change-page",
        /// A page of the institution was shown to everybody.
        ShowPage = "show-page",
        /// Nobody but the institution sees a page of it any more.
        HidePage = "hide-page",
        /// A page of the institution was given up.
        RemovePage = "remove-page",
        /// It was picked for a selection.
        Pick = "pick",
        /// It was taken out of a selection.
        Unpick = "unpick",
        /// It was given another place in a selection.
        MovePick = "move-pick",
        /// A program of the institution's own is told what happens.
        AddWebhook = "add-webhook",
        /// What it is told, or where, was changed.
        ChangeWebhook = "change-webhook",
        /// It was given a new secret.
        RenewWebhookSecret = "renew-webhook-secret",
        /// It was told something, to see whether it arrives.
        TestWebhook = "test-webhook",
        /// It was told something once more.
        ResendDelivery = "resend-delivery",
        /// It is told nothing any more.
        RemoveWebhook = "remove-webhook",
        /// It took nothing, and is told nothing until somebody switches it on again.
        SwitchWebhookOff = "switch-webhook-off",
        /// Somebody was given a role.
        Grant = "grant",
        /// Somebody signed in.
        SignIn = "sign-in",
        /// Somebody signed out.
        SignOut = "sign-out",
        /// Somebody's password was replaced.
        SetPassword = "set-password",
        /// Somebody was kept from sending, or from giving notice, for a time.
        Pause = "pause",
        /// They may again, before that time was over.
        EndPause = "end-pause",
        /// Somebody changed what colleagues call them, or the language of their desk.
        ChangeAccount = "change-account",
        /// Somebody ended sessions of their own.
        EndSessions = "end-sessions",
        /// Somebody set up a code besides their password, or new ones on paper.
        SetSecondFactor = "set-second-factor",
        /// Somebody removed the code besides their password.
        RemoveSecondFactor = "remove-second-factor",
        /// Somebody added a passkey, by which they sign in.
        AddPasskey = "add-passkey",
        /// Somebody gave a passkey of theirs another name.
        RenamePasskey = "rename-passkey",
        /// Somebody removed a passkey of theirs.
        RemovePasskey = "remove-passkey",
        /// All passkeys of somebody were forgotten: a device was lost, or nobody knows who added some.
        ForgetPasskeys = "forget-passkeys",
        /// A passkey was refused: its counter went back, and there may be a copy of it.
        DoubtPasskey = "doubt-passkey",
        /// Somebody linked an account that they have elsewhere, by which they sign in.
        LinkIdentity = "link-identity",
        /// Somebody unlinked it.
        UnlinkIdentity = "unlink-identity",
        /// It was chosen whether everybody shows a code besides their password.
        AskSecondFactor = "ask-second-factor",
        /// Somebody made a token, by which a program acts in their name.
        MakeToken = "make-token",
        /// A token was revoked.
        RevokeToken = "revoke-token",
        /// Somebody was invited to work here.
        Invite = "invite",
        /// An invitation was called back.
        CallBackInvitation = "call-back-invitation",
        /// Somebody accepted an invitation.
        Join = "join",
        /// Somebody works here no longer.
        Dismiss = "dismiss",
        /// A picture was downloaded as it was sent.
        Download = "download",
    }
}

impl State {
    /// Somebody decided that it does not hang, or not as it is.
    pub const fn was_decided(self) -> bool {
        matches!(self, Self::Refused | Self::TakenDown | Self::ChangeRequested)
    }
}

impl Act {
    /// Of which kind it is. [`Act::Describe`] is a colleague's, though its contributor may too.
    #[expect(clippy::too_many_lines, reason = "a list: a line an act")]
    pub const fn group(self) -> ActGroup {
        match self {
            Self::Approve
            | Self::Refuse
            | Self::AskForChange
            | Self::Undo
            | Self::TakeDown
            | Self::SayOpinion
            | Self::TakeOpinionBack
            | Self::Keep
            | Self::UndoKeep => ActGroup::Decisions,
            Self::Receive
            | Self::Answer
            | Self::Change
            | Self::Appeal
            | Self::Withdraw
            | Self::Erase
            | Self::Report => ActGroup::Contributors,
            Self::Queue | Self::RefuseFile | Self::Hang | Self::Hide => ActGroup::House,
            Self::Note
            | Self::Pass
            | Self::Describe
            | Self::Download
            | Self::Gather
            | Self::FollowLink
            | Self::DateHanging
            | Self::MoveHanging
            | Self::HangNow
            | Self::HoldLetter
            | Self::ReleaseLetter
            | Self::WordLetter
            | Self::ResendLetter
            | Self::GiveLetterUp
            | Self::Pick
            | Self::Unpick
            | Self::MovePick => ActGroup::Colleagues,
            Self::Archive
            | Self::BringBack
            | Self::OpenCall
            | Self::CopyCall
            | Self::Announce
            | Self::TakeAnnouncementBack
            | Self::ChangeCall
            | Self::AddTheme
            | Self::ChangeTheme
            | Self::PauseHanging
            | Self::ResumeHanging
            | Self::Found
            | Self::ChangeInstitution
            | Self::ChooseAvif
            | Self::ChoosePublicLog
            | Self::SetRetention
            | Self::AddReason
            | Self::ChangeReason
            | Self::RetireReason
            | Self::OfferReason
            | Self::AddConsent
            | Self::ChangeConsent
            | Self::RetireConsent
            | Self::OfferConsent
            | Self::MakeCodes
            | Self::RevokeCodes
            | Self::WatchWords
            | Self::AddSelection
            | Self::ChangeSelection
            | Self::AnnounceSelection
            | Self::TakeSelectionBack
            | Self::RemoveSelection
            | Self::SetHost
            | Self::RemoveHost
            | Self::AddPage
            | Self::ChangePage
            | Self::ShowPage
            | Self::HidePage
            | Self::RemovePage
            | Self::AddWebhook
            | Self::ChangeWebhook
            | Self::RenewWebhookSecret
            | Self::TestWebhook
            | Self::ResendDelivery
            | Self::RemoveWebhook
            | Self::SwitchWebhookOff => ActGroup::SetUp,
            Self::Grant
            | Self::SignIn
            | Self::SignOut
            | Self::SetPassword
            | Self::Pause
            | Self::EndPause
            | Self::ChangeAccount
            | Self::EndSessions
            | Self::SetSecondFactor
            | Self::RemoveSecondFactor
            | Self::AddPasskey
            | Self::RenamePasskey
            | Self::RemovePasskey
            | Self::ForgetPasskeys
            | Self::DoubtPasskey
            | Self::LinkIdentity
            | Self::UnlinkIdentity
            | Self::AskSecondFactor
            | Self::MakeToken
            | Self::RevokeToken
            | Self::Invite
            | Self::CallBackInvitation
            | Self::Join
            | Self::Dismiss => ActGroup::Access,
        }
    }
}

impl State {
    /// Private originals and renditions are kept in this state.
    pub const fn keeps_files(self) -> bool {
        !matches!(self, Self::Withdrawn)
    }

    /// The public may see it.
    pub const fn is_public(self) -> bool {
        matches!(self, Self::Published)
    }
}
