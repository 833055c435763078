### What an institution answers for in a year.

transparency-title = Transparency, { $year }
transparency-link = Transparency
transparency-description = What { $institution } decided on pictures and notices in { $year }, in numbers.
transparency-lede = What was decided on pictures and on what visitors said of them, in numbers: what stands and was told. The numbers are those of the day.
transparency-empty = In { $year }, nothing was refused, reported, taken down or contested.
transparency-part = { $part ->
    [notices] Notices of visitors
    [decisions] Refused and taken down
    [takedowns] What led to taking down
    [appeals] Contested decisions
   *[pauses] Pauses
}
transparency-notices-line = { $what ->
    [shows-me] It shows me or my child
    [my-work] It is my work
    [hurts] It hurts or insults
    [breaks-law] It breaks the law
   *[other] Something else
}, { $came ->
    [kept] the picture was kept
    [taken-down] the picture was taken down
    [withdrawn] its sender took it back
   *[waiting] not decided yet
}: { $count }
transparency-median = Half of those that were decided on took no longer than { $duration }.
transparency-duration = { $unit ->
    [minutes] { $count ->
        [one] one minute
       *[other] { $count } minutes
    }
    [hours] { $count } hours
   *[days] { $count } days
}
transparency-decisions-line = { $what ->
    [take-down] Taken down
   *[refuse] Refused
}, { $came ->
    [law] by law
    [file] because the file could not be read; no person decided
   *[house-rule] by the rules of the call
}: { $count }
transparency-takedowns-line = { $what ->
    [after-notice] After a notice
   *[own-initiative] On the team's own initiative
}: { $count }
transparency-appeals-line = { $came ->
    [reversed] The picture hangs after all
    [upheld] The decision stayed the same
   *[open] Not decided yet, or taken back
}: { $count }
transparency-pauses-line = { $what ->
    [notifier] Kept from giving notice for a time
   *[contributor] Kept from sending pictures for a time
}: { $count }
transparency-how = How it is done
transparency-staff = { $count ->
    [one] One person decides, at present.
   *[other] { $count } people decide, at present.
}
transparency-no-machine = No machine judges pictures or notices. Only a file that cannot be read as a picture is sent back by the program.
transparency-contact = Questions: { $contact }
transparency-table = The same as a table (CSV)
transparency-years = Other years
