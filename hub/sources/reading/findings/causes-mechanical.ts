import type { CauseRule } from './cause-rule.ts';

const fails = `(?:break|breaks|broke|crack|cracks|fracture|fractures|snap|snaps|fail|fails|bend|bends|rupture|shear|shears|deform|deforms|split|splits|tear|tears|breaking|cracking|buckle|buckles|disintegrate)`;
const loose = `(?:detach|detaches|detached|separate|separates|loosen|loosens|disengage|disengages|dislodge|dislodges|disconnect|disconnects|come (?:off|loose|apart|undone)|comes (?:off|loose|apart)|fall (?:off|out|down|from)|fly off|work loose|unthread|unscrew|come (?:untied|unhooked|unglued|out)|pop off|peel(?: off)?|slip out|be pulled off|become (?:loose|detached|disconnected|dislodged|separated|unattached|disengaged|unhooked|unscrewed)|becomes (?:loose|detached)|be (?:easily )?(?:detached|removed|pulled (?:off|out)))`;
const parts = `(?:wheels?|handles?|handlebars?|legs?|pedals?|cranks?|forks?|frames?|seats?|saddles?|stems?|bolts?|screws?|welds?|hinges?|hooks?|straps?|buckles?|clips?|blades?|chains?|bases?|arms?|poles?|posts?|brackets?|steps?|rungs?|backrests?|backs?|rods?|shafts?|axles?|pins?|plates?|caps?|lids?|knobs?|covers?|belts?|bands?|ropes?|cables?|springs?|tubes?|hoses?|steerer|stays?|rails?|bars?|carabiners?|attachments?|hub|spokes?|rim|tyres?|tires?|latch|nuts?|rivets?|joints?|cords?|crossbar|slats?|footrests?|armrests?|panels?|supports?|brackets?|bearings?|pulleys?|weights?|plate|discs?|wheel|head|tip|nozzle|trays?|shelf|shelves|cylinders?|plastic|metal|components?|parts?|pieces?|assembly|mechanism|mounts?|connectors?|couplers?|fasteners?|anchors?|loops?|rings?|slings?|webbing|stitching|tops?|heels?|soles?|limbs?|risers?|cams?|strings?|towers?|casters?|feet|spindles?|stand|kickstand)`;

/** What breaks, comes off, tips over, cuts, catches and runs away. */
export const mechanicalRules: CauseRule[] = [
  {
    code: 'caught_in_moving_parts',
    means: [
      /\b(?:pinch|crush|amputat|lacerat|shear)(?:es|ed|e|ing|ion)?\b[^.]{0,40}\b(?:fingers?|fingertips?|hands?|limbs?|toes?)\b/,
      /\b(?:fingers?|fingertips?|hands?|limbs?|toes?)\b[^.]{0,60}\b(?:pinch|crush|amputat)(?:es|ed|e|ing|ion)?\b/,
      /\b(?:hinges?|moving|folding|rotating|sliding)\b[^.]*\b(?:pinch|crush|amputat)\w*/,
      /\b(?:hair|clothing|fingers?|hands?|limbs?|sleeves?)\b[^.]{0,40}\b(?:caught|drawn|pulled|entangled|trapped) (?:in|into|by|between)\b[^.]{0,40}\b(?:moving|rotat|blade|motor|belt|chain|wheel|roller|gear|drain|drill|brush)/,
      /\b(?:nip|crush|shear) points?\b/,
    ],
    not: /\bpinch\w*,? (?:wires?|cables?|cords?|hoses?|lines?)[^.]*|\b(?:wires?|cables?|cords?|hoses?|lines?|tubes?|harness)\b[^.]{0,60}\bpinch\w*|\bbecom\w+ pinched/,
    sees: 'whole',
  },
  {
    code: 'bath_or_pool_unsafe',
    means: [
      /\b(?:drain|suction) ?(?:covers?|outlets?|fittings?)\b/,
      /\bvirginia graeme baker\b|\bvgb(?:a| act)\b/,
      /\bbath (?:seats?|chairs?|tubs?|rings?)\b[^.]*\b(?:tip|stability|stable|drown|leg openings?|slip)/,
      /\b(?:pools?|ladders?)\b[^.]*\b(?:foothold|straps?|climb)\b[^.]*\b(?:drown|access|enter|child)/,
    ],
    sees: 'whole',
    over: ['unstable_tips_over'],
  },
  {
    code: 'sharp_edge_or_point',
    means: [
      /\b(?:sharp|rough|sharp\/rough),? (?:\w+ ){0,3}?(?:edges?|points?|pieces?|ends?|corners?|parts?|tips?|metal|wires?|fragments?|burrs?|surfaces?|elements?|components?|pins?|spikes?|splinters?|blades?|shards?|plastic|nails?|needles?)\b/,
      /\b(?:edges?|points?|corners?|ends?|pins?|metal|wires?)\b[^.]{0,40}\b(?:is|are|too|be|become|becomes|can be|has|have) (?:too |very |excessively )?sharp\b/,
      /\b(?:burrs|splinters?|sewing needle|broken needle|pointed (?:ends?|parts?|tips?|edges?))\b/,
    ],
    not: /\bsharp (?:metal )?(?:edges?|parts?)[^.]{0,60}(?:wire|cable|insulation|cord)\w*|\b(?:wires?|cables?|insulation|conductors?)\b[^.]*\bsharp[^.]*/,
    never: /firework/,
  },
  {
    code: 'glass_breaks',
    means: [
      /\b(?:glass|mirrors?|carafes?|glassware|windows?|jars?|glass panel)\b[^.]{0,70}\b(?:shatter|break|breaks|crack|cracks|explode|burst|breakage|fracture|separate at)/,
      /\b(?:shatter|break|crack)(?:s|ing|age|ed)?\b[^.]{0,30}\b(?:glass)\b/,
    ],
    not: /\b(?:supporting|holding|for|secures?|securing) the glass[^.]*|\b(?:safety |protective |sun|swim\w* |eye)glasses[^.]*|\bspectacles[^.]*|\bglass bulb[^.]*/,
    sees: 'whole',
    over: ['part_breaks', 'explodes_or_bursts'],
  },
  {
    code: 'guard_missing',
    means: [
      /\b(?:no|lacks?|lacking|missing|without|insufficient|inadequate|not (?:have|fitted with|equipped with|provided with|properly guarded|protected by)|absence of|unguarded|fails to cover|does not cover|do not cover)\b[^.]{0,50}\b(?:guards?|protective (?:cover|device)s?|safety (?:cover|guard|shield)s?|guarding|chain cover)\b/,
      /\bguards?\b[^.]{0,50}\b(?:missing|insufficient|inadequate|absent|not (?:sufficient|adequate|fitted|cover|long enough|big enough|present|protect|prevent)|does not|do not|too (?:small|short)|can (?:break|detach|fail|come off|crack))/,
      /\b(?:blades?|moving parts?|rotating parts?|cutting (?:part|tool|device)s?|knives|chain)\b[^.]{0,50}\b(?:is|are|be|remain)\b[^.]{0,15}\b(?:accessible|unprotected|exposed|unguarded|not (?:protected|covered|guarded)|reach\w*)/,
      /\b(?:access|reach|expos\w+|touch)\b[^.]{0,40}\b(?:blades?|moving parts|rotating parts|cutting (?:part|tool)s?)\b/,
    ],
    not: /\b(?:mouth|plug|bed|side)[- ]?guards?|\bplugs?\b[^.]*\bguards?|\bguard ?rails?|\b(?:live|electrical) parts?[^.]*/,
    never: /boots?\b|shoes?\b|pacifier|soother/,
    over: ['part_detaches', 'part_breaks'],
  },
  {
    code: 'unstable_tips_over',
    means: [
      /\b(?:unstable|instabilit\w+|tip[- ]?overs?|tipping|topple|topples|toppling|overturn|overturns|overturning|tilt over|roll over|rollover)\b/,
      /\b(?:tip|tips|flip|flips|turn)s? (?:over|forward|backward|backwards|sideways|onto)\b|\bfalls? over\b/,
      /\b(?:insufficient|inadequate|poor|lack of|not|lacks|static|lateral|sufficient) stab(?:le|ility)\b|\bstability\b[^.]{0,40}\b(?:insufficient|inadequate|not|poor|low|requirement)/,
      /\bnot (?:sufficiently |sufficient |adequately )?stable\b|\bsturdy act\b|\bloses? (?:its )?(?:balance|stability)\b/,
    ],
    not: /\bpositional stability|\b(?:rider|user|users|child|children|consumer|baby|infant|person|people|operator|occupant|he|she|they)s?\b (?:can|could|may|might|to|will)?\s*(?:fall|tip|turn|roll)\w* (?:over|forward|onto)|\b(?:baby|infant)\w* [^.]{0,30}\brolls? over|\bunstable (?:connection|flame)|\btemperature stability|\bchemically unstable/,
    never: /firework|pyrotechnic|helmet/,
  },
  {
    code: 'collapses_under_load',
    means: [
      /\bcollaps(?:e|es|ed|ing)\b/,
      /\b(?:not|insufficiently|insufficient|inadequate)\b[^.]{0,50}\b(?:withstand|support|resist\w*|bear|hold|carry|strong enough|strength|load[- ]bearing)\b[^.]{0,30}\b(?:loads?|weight|forces?)\b/,
      /\b(?:break|breaks|breaking|bend|bends|give way|deform)\b[^.]{0,30}\b(?:under (?:the |a |its )?(?:load|weight|user)|when (?:loaded|a person|someone|the user) (?:sits|stands)?)/,
      /\bload[- ](?:bearing|carrying) capacity\b/,
      /\b(?:ladder|chair|stool|bench|legs?|stiles?|table|bed)\b[^.]{0,50}\b(?:bends?|deforms?|not strong enough)\b/,
    ],
    not: /\b(?:lungs?|circulatory|hand[- ]?rim|tube|pharyn\w+|bed ?rail)\b[^.]*collaps\w+|\belectric\w* (?:strength|load)[^.]*|\bcollapsible\b/,
    never: /firework|helmet/,
    over: ['part_breaks'],
  },
  {
    code: 'lock_or_latch_fails',
    means: [
      /\b(?:lock|locks|locking (?:mechanism|device|system|pin|part)s?|latch|latches|latching|hinges?|folding (?:mechanism|device)|quick[- ]release\w*|safety catch|pop[- ]pins?|locking)\b[^.]{0,70}\b(?:fail|fails|open|opens|release|releases|disengage|disengages|unlock|unlocks|break|breaks|not (?:engage|lock|latch|work|secure|fully|properly|hold|sufficient|remain|close)|malfunction|come open|unintentional\w*|loosen|detach|inadequate|insufficient|defective|fold)\w*/,
      /\b(?:unlatch|unlock)(?:es|ed|s|ing)?\b/,
      /\b(?:fail|fails|not) (?:to )?(?:fully |properly |securely )?(?:lock|latch|engage)\b/,
    ],
    not: /\banti-?lock|\bwheel lock\w*|\bbrakes?[^.]{0,40}\b(?:lock|engage)\w*|\bparking (?:brake|lock)[^.]*engage\w*|\bgun ?lock\b/,
    over: ['part_breaks', 'part_detaches'],
  },
  {
    code: 'restraint_inadequate',
    means: [
      /\b(?:harness|restraints?|restraint system|crotch (?:strap|restraint|belt)s?|seat ?belts?|safety belts?|lap belts?|shoulder (?:strap|belt)s?|waist (?:strap|belt)s?|5-point|three-point|carrier straps?|buckles?)\b[^.]{0,70}\b(?:missing|absent|insufficient|inadequate|break|breaks|fail|fails|open|opens|detach|separate|release|releases|loosen|crack|come (?:off|loose|undone)|not|disengage|unbuckle|slip|unfasten|too)\w*/,
      /\b(?:no|lacks?|lacking|missing|without|absence of) (?:a |an |any )?(?:\w+ ){0,2}(?:harness|crotch (?:strap|restraint|belt)|restraint system|safety belt|child restraint|seat ?belt|waist (?:belt|strap))\b/,
      /\b(?:slip|fall|slide|climb)\w*\b[^.]{0,20}\b(?:out of|through|from) (?:the )?(?:carrier|harness|sling|seat straps)\b/,
      /\battachment system\b/,
    ],
    only: /child|baby|infant|toddler|stroller|pram|pushchair|high ?chair|car seat|carrier|swing|bouncer|seat|carriage|buggy|walker|sling|carrycot|reclin|trike|booster/,
    not: /\bhelmet (?:strap|harness)\w*|\bclimbing harness\w*/,
    over: ['part_breaks', 'part_detaches', 'lock_or_latch_fails'],
  },
  {
    code: 'side_barrier_inadequate',
    means: [
      /\b(?:sides?|side panels?|guard ?rails?|barriers?|railings?)\b[^.]{0,50}\b(?:too low|not high enough|insufficient(?:ly)? (?:height|high)|too short|insufficient|detach|separate|collapse)\b/,
      /\b(?:insufficient|inadequate|low) (?:side )?height\b/,
      /\b(?:climb|fall|roll)\w*\b[^.]{0,15}\bover (?:the )?(?:side|rail|guard|barrier)/,
      /\bsides? (?:\w+ )?(?:of the \w+ )?(?:cannot|can not|do not|does not) (?:stop|prevent|keep)/,
      /\bfootholds?\b/,
    ],
    only: /bed|cot|crib|cradle|playpen|bunk|gate|barrier|walker|changing|bassinet|crib|high ?chair|rail|tower|play ?yard|nest|balustrade|moses/,
    not: /\bpools?[^.]*foothold\w*/,
  },
  {
    code: 'brake_fails',
    means: [
      /\bbrak(?:e|es|ing)\b(?! down)[^.]{0,70}\b(?:fail|fails|failure|fault|loose|loosen|loss|detach|break|breaks|crack|insufficient|inadequate|not|missing|malfunction|defective|leak|reduc\w+|loss|disengage|too|separate|contaminat|overheat|cannot|unable|ineffective|poor|lose|disconnect|slip|release|wear|stick|abrupt|delay)\w*/,
      /\b(?:fail\w*|loss of|lose|reduc\w+|insufficient|inadequate|no|poor|missing|lack of|lacks?|unable to|without)\b[^.]{0,30}\bbrak(?:e|es|ing)\b/,
    ],
    not: /\b(?:break|brake) (?:into|apart|off)\b|\bwinch brake\w*/,
    over: ['control_lost', 'part_breaks', 'part_detaches', 'lock_or_latch_fails'],
  },
  {
    code: 'control_lost',
    means: [
      /\b(?:los\w+|loss of|reduc\w+|affect\w*|prevent\w*) (?:\w+ ){0,4}?(?:steering|control)\b(?! over the tool)/,
      /\bsteering (?!tube|tubes)(?:\w+ ){0,6}?(?:can |could |may |to )(?:fail|lock|seize|disconnect|detach|separate|malfunction)\w*/,
      /\b(?:throttle|accelerator|gas pedal)\b[^.]{0,60}\b(?:stick|stuck|not|fail|jam|remain|engage|open)\w*/,
      /\b(?:unintended|unexpected|unintentional|sudden|uncontrolled)(?:ly)? (?:accelerat|movement|accelerate)\w*|\baccelerat\w+ (?:unexpected|sudden)\w*/,
      /\bmaximum (?:design )?speed\b[^.]{0,40}\b(?:exceed|too|higher|above)/,
    ],
    not: /\blos\w+ control (?:of|over) (?:the )?(?:tool|saw|grinder|drill)[^.]*|\bremote[- ]control\w*|\bcontrol (?:board|panel|unit|box|knob)s?\b/,
    never: /saw blade|grinder|chain disc|firework|toy/,
  },
  {
    code: 'projectile_hazard',
    means: [
      /\b(?:projectiles?|darts?|arrows?|bullets?|missiles?)\b[^.]*\b(?:kinetic|energy|velocity|speed|force|eye|sight)/,
      /\bkinetic energy\b/,
    ],
    never: /firework|pyrotechnic|car seat|helmet|protective/,
    not: /\babsorb[^.]*|\bstring (?:breaks|can break)[^.]*/,
  },
  {
    code: 'starts_or_runs_unexpectedly',
    means: [
      /\b(?:start|starts|activate|activates|turn on|turns on|switch on|switches on|operate|operates|run|runs|move|moves|fire|fires|discharge|discharges|begin|engage|open|close)(?:ed)? (?:\w+ ){0,3}?(?:unintentional|unexpected|accidental|inadvertent|involuntar|spontaneous|by (?:itself|themselves)|on its own|on their own|without (?:warning|user|input|pulling))\w*/,
      /\b(?:unintentional|unexpected|accidental|inadvertent|involuntari|spontaneous|unintended)(?:ly)? (?:\w+ ){0,2}?(?:start|activat|turn|switch|operat|discharg|run|mov|fir(?:e|es|ing)\b|engage)\w*/,
      /\b(?:does|do|can|may|could|might|will|fail\w*) ?(?:not )?(?:to )?(?:switch|turn|shut|stop)s? (?:itself )?(?:off|down)\b(?<=(?:not|fail\w*)[^.]{0,30})/,
      /\b(?:emergency stop|stop (?:button|device|function|switch))\b[^.]{0,40}\b(?:missing|not|fail|absent|lack)|\b(?:no|missing|lacks?|without) (?:an |a )?emergency (?:stop|shut)/,
      /\b(?:dropped|bumped)\b[^.]*\b(?:fire|discharge)\w*/,
      /\bdischarg\w+ while\b|\bcontinues? to provide assistance\b|\bcontinue to provide assistance\b/,
      /\bcontinues? (?:to )?(?:run|running|operat|rotat|mov)\w*/,
    ],
    not: /\bfire(?:s)? (?:can|could|may|to) start\w*|\bmov\w* unexpectedly and[^.]*/,
    never: /firework|pyrotechnic|stroller|furniture|lighter/,
  },
  {
    code: 'tool_attachment_breaks',
    means: [
      /\b(?:flail|brush ?cutters?|strimmer|trimmer head|cutting attachment|metal chains?|linked parts)\b[^.]*\b(?:break|detach|fly|ejected|throw|project|come off|loose)\w*/,
      /\b(?:rivets?|bolts|chains?|knives|links?)\b[^.]*\b(?:flail|cutter|cutting (?:head|attachment))\b/,
    ],
    needs: /brush ?cutter|flail|trimmer|strimmer|grass|cutter|attachment|mower|cutting/,
    over: ['part_breaks', 'part_detaches'],
  },
  {
    code: 'tool_misuse_possible',
    means: [
      /\b(?:mounted|fitted|attached|used|installed)\b[^.]{0,30}\b(?:angle )?grinder/,
      /\bhand-?held (?:circular )?saw\b/,
      /\bagainst (?:its|the|their) intended use\b/,
    ],
    needs: /saw|disc|disk|blade|grinder|cutter|chain/,
    over: ['control_lost', 'part_breaks', 'part_detaches'],
  },
  {
    code: 'falls_down',
    means: [
      /\b(?:fixtures?|fans?|racks?|shel(?:f|ves)|chandeliers?|mirrors?|cabinets?|mounts?|lights?|lamps?|televisions?|tvs?|canop(?:y|ies)|blinds?|awnings?|pictures?|hoists?|garage doors?|pendants?|speakers?|bars?|units?|panels?|objects?|items?|loads?|weights?|barbells?|umbrellas?)\b[^.]{0,50}\b(?:can|could|may|might|to) (?:\w+ )?(?:fall|drop|collapse and fall)\b(?! (?:over|off the rider|out of))/,
      /\b(?:allowing|causing) the \w+(?: \w+)?(?: being \w+)? to (?:fall|drop)\b/,
    ],
    not: /\b(?:child(?:ren)?|users?|consumers?|riders?|baby|babies|infants?|person|people|occupants?|climbers?|hunters?)\b[^.]{0,30}\b(?:fall|drop)\w*[^.]*/,
    over: ['part_detaches', 'part_breaks'],
  },
  {
    code: 'does_not_stop_at_step',
    means: [/\bedge of (?:a|the) step\b|\bstair[- ]?fall protection\b/],
  },
  {
    code: 'kickback',
    means: [/\bkick[- ]?backs?\b|\bkicks back\b/],
    not: /\b(?:no|not|lacks?|without|include) [^.]{0,30}kick[- ]?back[^.]*|\bagainst (?:its|the|their) intended use[^.]*/,
    never: /gun|pistol|rifle/,
    isLast: true,
  },
  {
    code: 'part_breaks',
    means: [
      /\b(?:can|could|may|might|will|to)(?: (?:also|easily|potentially|unexpectedly|suddenly|prematurely|then|consequently|therefore|partially))? (?:(?:bend|loosen|detach|weaken|degrade|corrode|wear|split) (?:or|and) )?(?:break|crack|fracture|snap)\b/,
      /\bcracks? (?:can|may|could) (?:form|develop|occur)|\bdevelop (?:an? )?(?:\w+ ){0,3}(?:cracks?|fractures?)\b/,
      /\bbreaks? (?:too )?easily\b|\beasily breaks?\b|\b(?:insufficient|inadequate) strength\b|\bstrength\b[^.]{0,30}\b(?:insufficient|inadequate|too low)/,
      new RegExp(
        String.raw`\b${parts}\b(?: [^.,;]{0,60}?)? (?:can|could|may|might|will)(?: (?:also|easily|potentially|unexpectedly|suddenly|prematurely|consequently))? (?:or |and |become |loosen or |loosen and |detach or |bend or |bend and |crack and |crack or )?${fails}\b`,
      ),
    ],
    not: /\b(?:fail|fails) to [^.]*|\bcircuit breakers?|\b(?:cable|wire|cord|insulation|strand|conductor)s? (?:can|could|may|might) [^.]*|\bnot break|\bsplit pin|\bbreak(?:ing)? (?:into|apart into) (?:small|separate)[^.]*|\b(?:dielectric|electrical?) strength[^.]*|\bbreak (?:down|loose|contact)\w*/,
    never: /firework|pyrotechnic|light(?:ing)? chain|adapter|charger|power bank/,
    isLast: true,
  },
  {
    code: 'part_detaches',
    means: [
      new RegExp(
        String.raw`\b(?:can|could|may|might|will|to)(?: (?:also|easily|potentially|unexpectedly|suddenly|inadvertently|consequently|then|therefore|unintentionally|gradually|partially|completely))? (?:break or |break and |crack and |crack or |loosen and |loosen or |bend and |fail and |become loose and )?${loose}\b`,
      ),
    ],
    not: /\b(?:riders?|users?|consumers?|operators?|child(?:ren)?|infants?|baby|babies|person|people|occupants?|passengers?|climbers?) (?:can|could|may|might) (?:fall|be|come|become)[^.]*|\b(?:cable|cord|wire|conductor|plug|live part|insulation|battery|fuse|hose|fuel line|particles?|fibres?|paint|dust)s?\b[^.]{0,40} (?:can|could|may|might) [^.]*|\bcan be (?:easily )?removed[^.]*/,
    never: /firework|pyrotechnic|light(?:ing)? chain|adapter|charger|power bank/,
    isLast: true,
  },
];
