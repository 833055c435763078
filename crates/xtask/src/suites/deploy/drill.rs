//! A fire drill: the runbook's own commands back a small house up, it is damaged, and they bring it
//! back. Only its paths are replaced, and `systemctl`, which has no server to stop.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use tempfile::TempDir;

use super::runbook::{Block, script};
use crate::machine::programs;
use crate::step::Step;

/// Where the drill's database is.
pub enum Database {
    /// In the house's folder.
    Sqlite,
    /// At this URL, in a database of the drill's own.
    Postgres(String),
}

const BEFORE: &str = "CREATE TABLE hung (title TEXT); INSERT INTO hung VALUES ('Boîte à lune');";
const DAMAGE: &str = "DELETE FROM hung; INSERT INTO hung VALUES ('Other');";
const QUESTION: &str = "SELECT title FROM hung ORDER BY title;";

/// Finds what is not the same after backup, damage and restoration.
pub fn faults(blocks: &[Block], database: Database) -> Result<Vec<String>> {
    programs::need("rsync", &["rsync"])?;
    let section = match database {
        Database::Sqlite => "SQLite and the folder",
        Database::Postgres(_) => "PostgreSQL and the folder",
    };
    let house = House::furnish(database)?;
    let before = house.inventory()?;
    house.follow(script(blocks, "Back up", section)?, "")?;
    house.damage()?;
    let damaged = house.inventory()?;
    house.follow(script(blocks, "Restore", section)?, &house.only_backup()?)?;
    let after = house.inventory()?;
    let mut faults = Vec::new();
    if damaged == before {
        faults.push("the drill damaged nothing".into());
    }
    if after != before {
        faults.push(format!("before: {before:?}; after: {after:?}"));
    }
    Ok(faults)
}

struct House {
    folder: TempDir,
    database: Database,
}

impl House {
    fn furnish(database: Database) -> Result<Self> {
        let folder = tempfile::Builder::new().prefix("cimaise-drill-").tempdir()?;
        let house = Self { folder, database };
        let stand_in = house.path("bin/systemctl");
        for folder in ["bin", "house/private", "house/public", "backups"] {
            fs::create_dir_all(house.path(folder))?;
        }
        fs::write(&stand_in, "#!/bin/sh\n")?;
        fs::set_permissions(&stand_in, fs::Permissions::from_mode(0o755))?;
        fs::write(house.path("house/public/moon.jpg"), "moon")?;
        if matches!(house.database, Database::Sqlite) {
            house.ask("PRAGMA journal_mode=WAL;")?;
        }
        house.ask(BEFORE)?;
        Ok(house)
    }

    fn damage(&self) -> Result<()> {
        self.ask(DAMAGE)?;
        fs::remove_file(self.path("house/public/moon.jpg"))?;
        fs::write(self.path("house/public/stray.jpg"), "stray")?;
        Ok(())
    }

    /// What the database says, and every file of the folder with its content.
    fn inventory(&self) -> Result<Vec<String>> {
        let mut inventory = vec![self.ask(QUESTION)?];
        for file in fs::read_dir(self.path("house/public"))? {
            let file = file?;
            let content = fs::read_to_string(file.path())?;
            inventory.push(format!("{}: {content}", file.file_name().display()));
        }
        inventory.sort();
        Ok(inventory)
    }

    /// Runs commands of the runbook in this house.
    fn follow(&self, script: &str, stamp: &str) -> Result<()> {
        let script = script
            .replace("/var/lib/cimaise", &self.path("house").to_string_lossy())
            .replace("/var/backups/cimaise", &self.path("backups").to_string_lossy());
        let path = std::env::var("PATH").unwrap_or_default();
        Step::new("bash")
            .args(["-euo", "pipefail", "-c", &script])
            .env("PATH", format!("{}:{path}", self.path("bin").display()))
            .env("stamp", stamp)
            .env("CIMAISE_DATABASE", self.url())
            .output()?;
        Ok(())
    }

    fn only_backup(&self) -> Result<String> {
        let mut backups = fs::read_dir(self.path("backups"))?;
        let backup = backups.next().context("the runbook left no backup")??;
        Ok(backup.file_name().to_string_lossy().into_owned())
    }

    /// Runs SQL with the database's own client.
    fn ask(&self, sql: &str) -> Result<String> {
        let step = match &self.database {
            Database::Sqlite => Step::new(programs::need("sqlite3", &["sqlite3"])?)
                .args([Path::new(&self.url()), Path::new(sql)]),
            Database::Postgres(url) => Step::new(programs::need("psql", &["postgresql-client"])?)
                .args(["--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--command", sql])
                .args([url]),
        };
        Ok(String::from_utf8(step.output()?)?)
    }

    fn url(&self) -> String {
        match &self.database {
            Database::Sqlite => self.path("house/cimaise.db").to_string_lossy().into_owned(),
            Database::Postgres(url) => url.clone(),
        }
    }

    fn path(&self, relative: &str) -> PathBuf {
        self.folder.path().join(relative)
    }
}
