//! The `cimaise` executable.

use std::process::ExitCode;

use cimaise_server::cli::{Cli, Command};
use cimaise_server::settings::{Settings, example};
use cimaise_server::{commands, logging, terminal};
use clap::Parser;

fn main() -> ExitCode {
    let cli = Cli::parse();
    match run(cli) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            terminal::complain(&format!("cimaise: {error:#}"));
            ExitCode::FAILURE
        }
    }
}

fn run(cli: Cli) -> anyhow::Result<()> {
    if matches!(cli.command, Command::Config(_)) {
        terminal::say(example().trim_end());
        return Ok(());
    }
    if let Command::Darkroom(options) = cli.command {
        return commands::darkroom(options);
    }
    let mut settings = Settings::read(cli.config.as_deref(), &cli.flags())?;
    if matches!(cli.command, Command::Demo(_)) {
        settings.speak_softly();
    }
    logging::start(&settings)?;
    match cli.command {
        Command::Serve(options) => commands::serve(settings, &options),
        Command::Work => commands::work(settings),
        Command::Migrate => commands::migrate(&settings),
        Command::Demo(options) => commands::demo(settings, &options),
        Command::Renditions => commands::renditions(settings),
        Command::Check => commands::check(&settings),
        Command::Admin(command) => commands::admin(&settings, command),
        Command::Config(_) | Command::Darkroom(_) => Ok(()),
    }
}
