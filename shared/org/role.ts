/** The three levels of domain.md section 3. */
export type Level = 'city' | 'town' | 'village';

interface RoleSpec {
  readonly level: Level;
  /** Also the name of the role in the DingTalk role group 清廉钉办, by which contacts are matched. */
  readonly zh: string;
  readonly en: string;
}

/** Posts that a person can hold at a place. Villager needs no DingTalk role: everybody in a village department is one. */
export const ROLES = {
  'city-supervisor': { level: 'city', zh: '市纪委监督员', en: 'City discipline supervisor' },
  'city-admin': { level: 'city', zh: '系统管理员', en: 'System administrator' },
  'town-discipline': { level: 'town', zh: '镇纪委', en: 'Town discipline officer' },
  'town-assets': { level: 'town', zh: '镇三资办', en: 'Town collective-assets office' },
  'town-leader': { level: 'town', zh: '分管领导', en: 'Town leader in charge' },
  'town-civil-affairs': { level: 'town', zh: '镇民政办', en: 'Town civil affairs office' },
  'town-agriculture': { level: 'town', zh: '镇农业农村办', en: 'Town agriculture office' },
  'town-construction': { level: 'town', zh: '镇村建办', en: 'Town construction office' },
  'town-trading': { level: 'town', zh: '镇招投标中心', en: 'Town tendering centre' },
  'city-trading': { level: 'city', zh: '市公共资源交易中心', en: 'City trading centre' },
  'city-civil-affairs': { level: 'city', zh: '市民政局', en: 'City civil affairs bureau' },
  'city-agriculture': { level: 'city', zh: '市农业农村局', en: 'City agriculture bureau' },
  'city-planning': { level: 'city', zh: '市自然资源和规划局', en: 'City planning bureau' },
  'city-organisation': { level: 'city', zh: '市委组织部', en: 'City organisation department' },
  'city-political-legal': { level: 'city', zh: '市委政法委', en: 'City political and legal committee' },
  'resident-cadre': { level: 'village', zh: '联村干部', en: 'Resident cadre' },
  secretary: { level: 'village', zh: '村书记', en: 'Village party secretary' },
  director: { level: 'village', zh: '村委会主任', en: 'Village director' },
  'cooperative-head': { level: 'village', zh: '合作社社长', en: 'Head of the cooperative' },
  'supervision-head': { level: 'village', zh: '村监委会主任', en: 'Head of the supervision committee' },
  clerk: { level: 'village', zh: '村文书', en: 'Village clerk' },
  accountant: { level: 'village', zh: '村报账员', en: 'Village accountant' },
  custodian: { level: 'village', zh: '印章保管员', en: 'Seal custodian' },
  'committee-member': { level: 'village', zh: '村两委委员', en: 'Member of the village committees' },
  representative: { level: 'village', zh: '村民代表', en: "Villagers' representative" },
  villager: { level: 'village', zh: '村民', en: 'Villager' },
} as const satisfies Record<string, RoleSpec>;

export type Role = keyof typeof ROLES;

export const ROLE_IDS = Object.keys(ROLES) as Role[];

export const roleByName = (zh: string): Role | undefined => ROLE_IDS.find((id) => ROLES[id].zh === zh);
