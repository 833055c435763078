//! The command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::settings::Flags;

/// Themed calls for pictures: received from any phone, looked at by a person, hung on a wall.
#[derive(Debug, Parser)]
#[command(name = "cimaise", version, about, propagate_version = true)]
pub struct Cli {
    /// Settings file (else cimaise.toml where one stands, then CIMAISE_… in the environment)
    #[arg(long, global = true, env = "CIMAISE_CONFIG", value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// Folder of everything that is not set elsewhere [default: data]
    #[arg(long, global = true, value_name = "FOLDER")]
    pub data: Option<PathBuf>,
    /// sqlite:FILE or postgres://USER:PASSWORD@HOST/NAME
    #[arg(long, global = true, value_name = "ADDRESS")]
    pub database: Option<String>,
    /// What to do
    #[command(subcommand)]
    pub command: Command,
}

/// What the executable does.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve pages and do the work that they leave
    Serve(Serve),
    /// Do only the work: prepare pictures, hang them, send mails
    Work,
    /// Bring the tables of the database up to date
    Migrate,
    /// Start a complete house to try: calls, pictures, staff and mails to read
    Demo(Demo),
    /// Draw anew what was drawn under other settings; the house may stay open
    Renditions,
    /// Say what is wrong with the settings, the database, the storage and the mail
    Check,
    /// The settings file
    #[command(subcommand)]
    Config(Config),
    /// Institutions, people and passwords
    #[command(subcommand)]
    Admin(Admin),
    /// Develop pictures for the process that started this one
    #[command(hide = true)]
    Darkroom(Darkroom),
}

/// `cimaise darkroom`: what a server starts for itself
#[derive(Args, Clone, Copy, Debug)]
pub struct Darkroom {
    /// Address space, in MiB
    pub address_space: u64,
    /// Processor time for one picture, in seconds
    pub seconds: u64,
}

/// `cimaise config`
#[derive(Clone, Copy, Debug, Subcommand)]
pub enum Config {
    /// Print an example settings file, with every setting explained
    Example,
}

/// `cimaise serve`
#[derive(Args, Debug)]
pub struct Serve {
    /// Where to listen [default: 127.0.0.1:8080]
    #[arg(long, value_name = "HOST:PORT")]
    pub listen: Option<String>,
    /// The address at which people reach the house
    #[arg(long, value_name = "URL")]
    pub public_url: Option<String>,
    /// Leave the work to `cimaise work` in another process
    #[arg(long)]
    pub without_worker: bool,
}

/// `cimaise demo`
#[derive(Args, Debug)]
pub struct Demo {
    /// Where to listen [default: 127.0.0.1:8080]
    #[arg(long, value_name = "HOST:PORT")]
    pub listen: Option<String>,
    /// Forget what an earlier demonstration left, and start over
    #[arg(long)]
    pub fresh: bool,
}

/// `cimaise admin`
#[derive(Debug, Subcommand)]
pub enum Admin {
    /// Found an institution, with its catalogue of reasons
    Institution(NewInstitution),
    /// Register a person of the staff and give them a role; asks for their password
    Person(NewPerson),
    /// Let somebody who signs in already answer for an institution: who names the others there
    Owner {
        /// The address they sign in with
        email: String,
        /// Institution, by the first part of its addresses
        #[arg(long)]
        institution: String,
    },
    /// Set a new password, which signs the person out everywhere and forgets their passkeys
    Password {
        /// The address they sign in with
        email: String,
    },
    /// Ask somebody for no code besides their password any more: their phone and their codes on paper
    /// are lost. Their passkeys are forgotten too, and they are signed out everywhere
    SecondFactor {
        /// The address they sign in with
        email: String,
    },
    /// Forget somebody's passkeys, and end the sessions that these opened
    Passkeys {
        /// The address they sign in with
        email: String,
    },
    /// Draw an institution's pictures in AVIF too, or no longer
    ///
    /// Visitors load about a quarter fewer bytes; each picture takes minutes of processor time,
    /// spent when nothing else waits. It holds for what is hung from now on: for what hangs
    /// already, start `cimaise renditions` afterwards.
    Avif {
        /// Institution, by the first part of its addresses
        #[arg(value_name = "SLUG")]
        institution: String,
        /// Whether AVIF is drawn
        switch: Switch,
    },
    /// The log of what was done
    #[command(subcommand)]
    Log(Log),
    /// List institutions and people
    List,
}

/// `cimaise admin log`
#[derive(Debug, Subcommand)]
pub enum Log {
    /// Walk each line of the log and say the first that is not as it was written
    ///
    /// Fails where one was changed, removed, moved or put between others. The journal's page shows where
    /// the log ends, as a number and a digest: who wrote that down can have it looked for.
    Verify {
        /// Only this institution, by the first part of its addresses
        #[arg(long, value_name = "SLUG")]
        institution: Option<String>,
        /// The end of its log as it was once written down
        #[arg(long, value_name = "NUMBER:DIGEST", requires = "institution")]
        written_down: Option<String>,
    },
}

/// A choice between two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Switch {
    /// It is wanted
    On,
    /// It is not
    Off,
}

/// `cimaise admin institution`
#[derive(Args, Debug)]
pub struct NewInstitution {
    /// What it calls itself
    pub name: String,
    /// First part of its addresses [default: made from the name]
    #[arg(long)]
    pub slug: Option<String>,
    /// Languages it writes in, its own first
    #[arg(long, value_delimiter = ',', default_value = "fr,en")]
    pub languages: Vec<String>,
    /// The one colour of its pages
    #[arg(long, default_value = "#d6001c")]
    pub accent: String,
    /// Time zone in which its dates are read
    #[arg(long, default_value = "Europe/Paris")]
    pub time_zone: String,
    /// Where contributors may answer
    #[arg(long)]
    pub contact: String,
}

/// `cimaise admin person`
#[derive(Args, Debug)]
pub struct NewPerson {
    /// The address they sign in with
    pub email: String,
    /// What colleagues call them
    pub name: String,
    /// Institution, by the first part of its addresses
    #[arg(long)]
    pub institution: String,
    /// owner, community-manager, moderator or reader [default: owner where nobody answers for the
    /// institution yet, else moderator]
    #[arg(long)]
    pub role: Option<String>,
    /// Only in this call, by its part of the address
    #[arg(long)]
    pub call: Option<String>,
    /// Language of their desk
    #[arg(long, default_value = "fr")]
    pub language: String,
}

impl Cli {
    /// What the command line sets.
    pub fn flags(&self) -> Flags {
        let (listen, public_url) = match &self.command {
            Command::Serve(serve) => (serve.listen.clone(), serve.public_url.clone()),
            Command::Demo(demo) => (demo.listen.clone(), None),
            _ => (None, None),
        };
        Flags { listen, public_url, data: self.data.clone(), database: self.database.clone() }
    }
}
