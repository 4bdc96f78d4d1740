/**
 * Words the taxonomy does not translate, or translates differently from how notices and titles put
 * them. Our own table: English stems, then the Korean words that mean them.
 */
export const ownWords = `
power bank: 보조배터리 파워뱅크 휴대용배터리
battery: 배터리 건전지 축전지 전지
charger: 충전기 차저 고속충전기
charging: 충전
adapter: 어댑터 아답터 아답타
plug: 플러그
socket: 콘센트 소켓
extension cord: 멀티탭 연장선
cable: 케이블 충전선
wireless: 무선
wired: 유선
portable: 휴대용 포터블 휴대
mini: 미니 소형
large: 대형 대용량
electric: 전기 전동 전동식
automatic: 자동
rechargeable: 충전식
solar: 태양광 태양열 솔라
magnetic: 자석 마그네틱 자성
magnet: 자석
magsafe: 맥세이프
water bead: 워터비즈 수정토 개구리알 워터비드
slime: 슬라임 액체괴물 액괴
balloon: 풍선
bubble: 비눗방울 버블
toy: 장난감 완구 토이
toy car: 장난감차 미니카
rc car: 무선조종자동차 알씨카 rc카
doll: 인형
plush: 봉제인형 봉제 플러시
soft toy: 봉제인형
stuffed: 봉제인형
figure: 피규어
block: 블록 블럭
puzzle: 퍼즐
game: 게임
board game: 보드게임
dart: 다트
gun: 총 건
water gun: 물총 워터건
rattle: 딸랑이
teether: 치발기
pacifier: 공갈젖꼭지 쪽쪽이 노리개젖꼭지
baby: 아기 유아 베이비 영아 신생아 영유아
child: 어린이 아동 아이 키즈 유아동 주니어
toddler: 유아 유아동
boy: 남아 소년
girl: 여아 소녀
man: 남성 남자
woman: 여성 여자 숙녀
stroller: 유모차
twin stroller: 쌍둥이유모차
car seat: 카시트
crib: 아기침대
bumper: 범퍼
mattress: 매트리스
sleeper: 슬리퍼침대
bassinet: 요람
bouncer: 바운서
swing: 그네 스윙
walker: 보행기
high chair: 하이체어 식탁의자
carrier: 아기띠
sling: 슬링
bed rail: 침대가드 침대난간
gate: 안전문
playpen: 베이비룸 놀이방
bath: 목욕 욕조
bath seat: 목욕의자
bottle: 병 젖병 보틀
tumbler: 텀블러
lunch box: 도시락
cup: 컵
bowl: 그릇 볼
plate: 접시 플레이트
spoon: 숟가락 스푼
fork: 포크
chopstick: 젓가락
knife: 칼 나이프
pan: 프라이팬 팬
pot: 냄비
kettle: 주전자 전기포트 커피포트
blender: 블렌더 믹서기 믹서
juicer: 착즙기
air fryer: 에어프라이어
pressure cooker: 압력솥
rice cooker: 밥솥
coffee: 커피
toaster: 토스터
microwave: 전자레인지
oven: 오븐
grill: 그릴
stove: 스토브 버너 난로
fire pit: 화로 화로대
lighter: 라이터
candle: 양초 캔들 향초
incense: 인센스 향
diffuser: 디퓨저 방향제
air freshener: 방향제 탈취제
deodorant: 데오드란트 탈취제
humidifier: 가습기
dehumidifier: 제습기
air purifier: 공기청정기
fan: 선풍기 팬 휴대용선풍기
heater: 히터 온풍기 난방기 전기히터
heating pad: 온열패드 찜질기 전기방석
electric blanket: 전기요 전기장판 전기담요
blanket: 담요 이불 블랭킷
pillow: 베개
hair dryer: 드라이기 헤어드라이어 드라이어
hair iron: 고데기 매직기
hair curler: 헤어롤
hair clip: 머리핀 헤어핀 헤어클립
hair band: 머리띠 헤어밴드
shaver: 면도기
massager: 마사지기 안마기
massage gun: 마사지건
toothbrush: 칫솔
toothpaste: 치약
teeth whitening: 치아미백
lipstick: 립스틱
lip: 립
nail: 네일 손톱
nail glue: 네일글루
nail polish: 매니큐어 네일폴리시
eyelash: 속눈썹
eyelash glue: 속눈썹접착제
perfume: 향수
cream: 크림
sunscreen: 선크림 자외선차단제
shampoo: 샴푸
soap: 비누
hair dye: 염색약 염모제
essential oil: 에센셜오일 아로마오일
tattoo: 타투 문신
mask: 마스크
contact lens: 콘택트렌즈 렌즈
glass: 안경 유리
sunglass: 선글라스
goggle: 고글
earring: 귀걸이 이어링 귀고리
necklace: 목걸이 네크리스
bracelet: 팔찌 브레이슬릿
ring: 반지 링
anklet: 발찌
brooch: 브로치
pendant: 펜던트
charm: 참
jewelry: 주얼리 쥬얼리 장신구
watch: 시계 손목시계
smart watch: 스마트워치
watch band: 시계줄 워치밴드 시계밴드
earphone: 이어폰
earbud: 이어폰 이어버드
headphone: 헤드폰 헤드셋
speaker: 스피커
microphone: 마이크
phone: 폰 휴대폰 핸드폰 스마트폰
phone case: 폰케이스 휴대폰케이스 핸드폰케이스
case: 케이스
cover: 커버 덮개
strap: 스트랩 끈
holder: 거치대 홀더 꽂이
stand: 스탠드 받침대 거치대
bag: 가방 백
backpack: 백팩 책가방 배낭
wallet: 지갑
pouch: 파우치
suitcase: 캐리어 여행가방
umbrella: 우산 양산
raincoat: 우비 우의 비옷 레인코트
hat: 모자
cap: 캡모자 캡
glove: 장갑
sock: 양말
shoe: 신발 슈즈
sandal: 샌들
slipper: 슬리퍼 실내화
boot: 부츠 장화
sneaker: 운동화 스니커즈
clothe: 의류 옷
dress: 원피스 드레스
skirt: 치마 스커트
shirt: 셔츠 티셔츠
pant: 바지 팬츠
jacket: 재킷 자켓 점퍼
hoodie: 후드티 후디
sweater: 스웨터 니트
pajama: 잠옷 파자마
sleepwear: 잠옷
underwear: 속옷
swimsuit: 수영복
costume: 코스튬 의상
bib: 턱받이
diaper: 기저귀
towel: 수건 타월
swim ring: 튜브 수영튜브
swim: 수영 스윔
inflatable: 공기주입식 에어 팽창식
pool: 풀장 수영장
life jacket: 구명조끼
float: 플로트 부력
helmet: 헬멧 안전모
knee pad: 무릎보호대
bicycle: 자전거
balance bicycle: 밸런스바이크 킥바이크
electric bicycle: 전기자전거
scooter: 킥보드 스쿠터
electric scooter: 전동킥보드
hoverboard: 호버보드
skateboard: 스케이트보드
roller skate: 롤러스케이트 인라인스케이트
trampoline: 트램폴린
slide: 미끄럼틀
tent: 텐트
sleep bag: 침낭
chair: 의자 체어
stool: 스툴
table: 테이블 탁자
desk: 책상
bed: 침대
sofa: 소파
dresser: 서랍장
drawer: 서랍
shelf: 선반
ladder: 사다리
lamp: 램프 전등 스탠드
light: 조명 라이트 등
light bulb: 전구
light chain: 장식등 알전구 줄조명
night light: 수면등 취침등 무드등
flashlight: 손전등 후레쉬 랜턴
laser pointer: 레이저포인터
drill: 드릴
saw: 톱
sander: 샌더
chainsaw: 체인톱 전기톱
lawn mower: 잔디깎이 예초기
pressure washer: 고압세척기
vacuum cleaner: 청소기 진공청소기
steam iron: 스팀다리미 다리미
steamer: 스티머
camera: 카메라
drone: 드론
monitor: 모니터
laptop: 노트북
tablet: 태블릿
keyboard: 키보드
mouse: 마우스
paint: 페인트 물감 도료
touch up paint: 터치업페인트
paint pen: 페인트펜 도색펜
coating: 코팅제 코팅
spray: 스프레이
cleaner: 세정제 클리너 세척제
detergent: 세제
glue: 접착제 본드
adhesive: 접착제
sealant: 실란트
remover: 제거제 리무버
lubricant: 윤활제
wax: 왁스
ink: 잉크
marker: 마커
pencil: 연필
pencil case: 필통
crayon: 크레용 크레파스
eraser: 지우개
notebook: 공책 노트
sticker: 스티커
stationery: 학용품 문구
clay: 점토 클레이
craft: 공예 만들기
bead: 비즈 구슬
key ring: 키링 열쇠고리
firework: 폭죽
decoration: 장식
christmas: 크리스마스
christmas tree: 트리
halloween: 할로윈
gift: 선물
birthday: 생일
set: 세트
kit: 키트
car: 차량용 자동차 차량 카
motorcycle: 오토바이 바이크
tire: 타이어
pump: 펌프
air pump: 에어펌프
jump starter: 점프스타터
dash cam: 블랙박스
dog: 강아지 애견 반려견
cat: 고양이 반려묘
pet: 반려동물 애완동물
wood: 나무 원목 우드 목재
wooden: 나무 원목
metal: 금속 메탈
steel: 스틸
stainless steel: 스테인리스 스테인레스
silver: 은 실버
gold: 금 골드 도금
leather: 가죽
silicone: 실리콘
plastic: 플라스틱
cotton: 면 코튼
ceramic: 세라믹 도자기
waterproof: 방수
foldable: 접이식
adjustable: 조절
heart: 하트
star: 별
moon: 달
butterfly: 나비
flower: 꽃 플라워
princess: 공주
dinosaur: 공룡
rabbit: 토끼
bear: 곰
skull: 해골
pearl: 진주
crystal: 크리스탈 수정
rhinestone: 라인스톤
medicine: 의약품
rug: 러그 매트
mat: 매트
dance mat: 댄스매트
curtain: 커튼
blind: 블라인드
mirror: 거울
clock: 시계
smoke alarm: 연기감지기 화재감지기
carbon monoxide alarm: 일산화탄소경보기
fire extinguisher: 소화기
lock: 자물쇠 도어락
rope: 로프 밧줄
hammock: 해먹
fishing: 낚시
golf: 골프
yoga mat: 요가매트
dumbbell: 덤벨 아령
treadmill: 러닝머신
exercise: 운동 헬스
swim: 물놀이 수영
seat: 좌석 시트 방석
floodlight: 투광등 투광기
disposable: 일회용
reusable: 다회용 재사용
electronic cigarette: 전자담배
vape: 베이프
squeeze toy: 말랑이
luminous: 발광
glow: 야광
bouncy ball: 탱탱볼
ball: 공 볼
machine: 기기 기계 머신
storage: 수납 보관
regulator: 호흡기 조절기
rail: 난간 안전난간 레일
hand warmer: 손난로 핫팩
sterling: 스털링
zircon: 지르콘 지르코니아
clover: 클로버
leopard: 레오파드 호피
square: 스퀘어 사각
gothic: 고딕
remover: 제거제 리무버 제거
restorer: 복원제 복구제
odor: 냄새 악취
stain: 얼룩
rust: 녹 녹제거
mold: 곰팡이
mildew: 곰팡이
essential: 에센셜
aromatherapy: 아로마 아로마테라피
pen: 펜
protector: 보호 보호대 보호구
protective: 보호용
lounger: 라운저 역류방지쿠션
feed: 수유
breast pump: 유축기
cushion: 쿠션
step stool: 발판 디딤대
hook: 걸이 고리 후크
dining: 식탁 다이닝
outerwear: 겉옷 외의류 아우터
long sleeve: 긴소매 긴팔
short sleeve: 반소매 반팔
two piece: 상하의 투피스
chess: 체스
folding: 접이식 폴딩
travel: 여행용 여행
space: 우주
astronaut: 우주비행사 비행사
finger: 손가락 핑거
hot air: 열풍기 온풍
propane: 프로판
inch: 인치
multipurpose: 다목적 다용도 만능
light fixture: 등기구
curler: 고데기 컬러
winter: 겨울 방한
summer: 여름
spring: 봄 스프링
autumn: 가을
adult: 성인 어른
water: 물 워터
train: 기차
binocular: 쌍안경 망원경
telescope: 천체망원경 망원경
character: 캐릭터
trampoline: 트램펄린 트램폴린
hotplate: 핫플레이트 전기레인지
induction: 인덕션
laser: 레이저
pointer: 포인터
good: 용품 제품
clothe: 의류 옷 섬유제품
leather: 가죽 가죽제품
ornament: 장식품 오너먼트 장식물
riding: 승차 승마
school: 학교 학생
uniform: 교복 유니폼
makeup: 화장 메이크업
cosmetic: 화장품
eyeshadow: 아이섀도 섀도우
blusher: 블러셔 볼터치
mascara: 마스카라
eyeliner: 아이라이너
foundation: 파운데이션
serum: 세럼 앰플
lotion: 로션
oil: 오일 기름
gel: 젤
powder: 파우더 분말 가루
tablet: 태블릿
pill: 알약 정제
supplement: 보충제 영양제 건강식품
vitamin: 비타민
collagen: 콜라겐
diet: 다이어트
tea: 차 티
snack: 과자 간식
candy: 사탕 캔디
chocolate: 초콜릿
jelly: 젤리
noodle: 국수 라면
sauce: 소스
straw: 빨대
tray: 쟁반 트레이 식판
pitcher: 물병 피처
bottle: 병 젖병 보틀
thermos: 보온병
cutting board: 도마
scissor: 가위
grater: 강판
peeler: 감자칼 필러
opener: 오프너 따개
mug: 머그 머그컵
glass: 안경 유리 유리컵
cookware: 조리기구 냄비세트
kitchen: 주방
bathroom: 욕실
toilet: 변기 화장실
shower: 샤워 샤워기
faucet: 수도꼭지 수전
filter: 필터
hose: 호스
garden: 정원 원예
plant: 식물 화분
flower: 꽃 플라워
seed: 씨앗
pesticide: 살충제 농약
insect: 벌레 곤충
mosquito: 모기
repellent: 기피제 퇴치기 퇴치제
trap: 트랩 덫
disinfectant: 소독제 살균제
hand sanitizer: 손소독제
wipe: 물티슈
tissue: 휴지 티슈
toothpick: 이쑤시개
cotton swab: 면봉
band aid: 반창고 밴드
thermometer: 체온계 온도계
scale: 저울 체중계
blood pressure: 혈압계
oximeter: 산소포화도측정기
nebulizer: 네뷸라이저
hearing aid: 보청기
wheelchair: 휠체어
crutch: 목발
cane: 지팡이
brace: 보조기 아대
posture: 자세교정
bandage: 붕대
needle: 바늘 침
sewing: 재봉 바느질
sewing machine: 재봉틀 미싱
yarn: 털실 뜨개실
fabric: 원단 천 직물
thread: 실
button: 단추 버튼
zipper: 지퍼
ribbon: 리본
lace: 레이스
embroidery: 자수
pattern: 무늬 패턴
stripe: 줄무늬 스트라이프
check: 체크
print: 프린트 인쇄
printer: 프린터
ink: 잉크
toner: 토너
paper: 종이
scratch paper: 스크래치페이퍼
card: 카드
book: 책 북
diary: 다이어리 일기장
calendar: 달력
tape: 테이프
stamp: 도장 스탬프
ruler: 자
compass: 나침반 컴퍼스
globe: 지구본
board: 보드 판
whiteboard: 화이트보드
easel: 이젤
brush: 붓 브러시 브러쉬 솔
palette: 팔레트
canvas: 캔버스
color pencil: 색연필
clay: 점토 클레이
sand: 모래
mold kit: 몰드
stick: 스틱 막대
magnet ball: 자석구슬
building block: 조립블록
robot: 로봇
drum: 드럼
piano: 피아노
guitar: 기타
ukulele: 우쿨렐레
flute: 리코더 피리
whistle: 호루라기
music: 음악 뮤직 멜로디
karaoke: 노래방
microphone: 마이크 마이크로폰
projector: 프로젝터 빔프로젝터
television: 텔레비전 티비
remote control: 리모컨 리모콘
antenna: 안테나
router: 공유기
hub: 허브
hard drive: 하드디스크 외장하드
memory: 메모리
usb: 유에스비
led: 엘이디
rgb: 알지비
sensor: 센서
alarm: 경보기 알람
detector: 감지기 탐지기
doorbell: 초인종
intercom: 인터폰
cctv: 감시카메라
security: 보안
safe: 금고
key: 열쇠 키
door: 문 도어
window: 창문 창
wall: 벽 벽면
floor: 바닥 마루
ceiling: 천장
pipe: 배관 파이프 배수관
wire: 전선 와이어 철사
switch: 스위치
fuse: 퓨즈
inverter: 인버터
generator: 발전기
motor: 모터
engine: 엔진
gear: 기어
bearing: 베어링
bolt: 볼트
screw: 나사 피스
nail: 네일 손톱 못
hammer: 망치 해머
wrench: 렌치 스패너
plier: 펜치 집게
screwdriver: 드라이버 스크루드라이버
tool: 공구 도구
toolbox: 공구함 공구상자
ladder: 사다리
workbench: 작업대
grinder: 그라인더 연마기
welder: 용접기
compressor: 컴프레서 공기압축기
soldering iron: 납땜인두 인두기
heat gun: 히팅건 열풍건
glue gun: 글루건
nail gun: 타카
multimeter: 멀티미터 테스터기
battery charger: 배터리충전기
car charger: 차량용충전기 시거잭
wireless charger: 무선충전기
usb charger: usb충전기
phone holder: 휴대폰거치대 차량용거치대
tempered glass: 강화유리
screen protector: 액정보호필름 보호필름
smart band: 스마트밴드
smart ring: 스마트링
virtual reality: 가상현실
gamepad: 게임패드 컨트롤러
console: 게임기
joystick: 조이스틱
bicycle light: 자전거라이트
bicycle helmet: 자전거헬멧
child seat: 유아시트 어린이시트
pedal: 페달
saddle: 안장
chain: 체인
brake: 브레이크
brake pad: 브레이크패드
wheel: 바퀴 휠
wiper: 와이퍼
seat cover: 시트커버
steering wheel: 핸들 스티어링휠
seat belt: 안전벨트
booster seat: 부스터시트 주니어카시트
floor mat: 매트 발매트
car wash: 세차
jack: 잭
tow: 견인
kayak: 카약
paddle: 패들
surfboard: 서핑보드
snorkel: 스노클 스노클링
diving: 다이빙
flipper: 오리발
ski: 스키
sled: 썰매
skate: 스케이트
ball game: 구기
soccer: 축구
basketball: 농구
baseball: 야구
tennis: 테니스
badminton: 배드민턴
table tennis: 탁구
racket: 라켓
bat: 배트
bow: 활
arrow: 화살
archery: 양궁
boxing: 복싱 권투
gym: 헬스장
resistance band: 저항밴드 운동밴드
jump rope: 줄넘기
swing set: 그네세트
climbing: 등산 클라이밍
camping: 캠핑 야영
backpacking: 백패킹
lantern: 랜턴
canopy: 차양막 캐노피
sunshade: 햇빛가리개 차양
parasol: 파라솔
cooler: 아이스박스 쿨러
ice: 얼음 아이스
ice cream: 아이스크림
refrigerator: 냉장고
freezer: 냉동고
washing machine: 세탁기
dryer: 건조기
dishwasher: 식기세척기
air conditioner: 에어컨
stove pipe: 연통
fireplace: 벽난로
wood stove: 화목난로
kerosene: 등유 석유
gas: 가스
butane: 부탄
alcohol: 알코올
ethanol: 에탄올
acid: 산
bleach: 표백제 락스
fabric softener: 섬유유연제
laundry: 세탁 빨래
iron: 다리미
hanger: 옷걸이 행거
basket: 바구니
bin: 통 휴지통 쓰레기통
box: 상자 박스
bag clip: 집게
crate: 상자
carpet: 카펫 양탄자
tablecloth: 식탁보
duvet: 이불
bedding: 침구 침구류
sheet: 침대보 시트
mosquito net: 모기장
sleep sack: 수면조끼 수면낭
swaddle: 속싸개 스와들
nursing pillow: 수유쿠션
baby gate: 안전문 베이비게이트
baby monitor: 베이비모니터
baby bottle: 젖병
baby food: 이유식
bath tub: 욕조
potty: 유아변기 배변
bath toy: 목욕놀이 목욕장난감
play mat: 놀이매트
play yard: 놀이울
play tent: 놀이텐트
play house: 놀이집
ride on: 승용완구 붕붕카
tricycle: 세발자전거
kick scooter: 씽씽카 킥보드
wagon: 웨건 왜건
costume jewelry: 액세서리 악세사리
hairpin: 머리핀 헤어핀
wig: 가발
hair extension: 붙임머리
comb: 빗
hair brush: 헤어브러시
trimmer: 트리머 이발기
epilator: 제모기
nail drill: 네일드릴
nail lamp: 네일램프
press on nail: 붙이는네일 인조손톱
false eyelash: 인조속눈썹
belt: 벨트 허리띠
tie: 넥타이
scarf: 스카프 목도리
shawl: 숄
earmuff: 귀마개
bra: 브래지어 브라
legging: 레깅스
stocking: 스타킹
short: 반바지
jean: 청바지 데님
coat: 코트
vest: 조끼
cardigan: 가디건
suit: 정장 수트
romper: 롬퍼 우주복
bodysuit: 바디수트
jumpsuit: 점프수트
apron: 앞치마
robe: 가운
hanbok: 한복
swim cap: 수영모
swim goggle: 물안경 수경
arm band: 팔튜브
water shoe: 아쿠아슈즈
rain boot: 장화 레인부츠
insole: 깔창
shoelace: 신발끈
shoe polish: 구두약
pet food: 사료
pet toy: 반려동물장난감
leash: 리드줄 목줄
litter: 모래 배변패드
aquarium: 수족관 어항
cage: 케이지 새장
hamster: 햄스터
bird: 새
fish: 물고기 생선
horse: 말
dragon: 용 드래곤
unicorn: 유니콘
monkey: 원숭이
elephant: 코끼리
lion: 사자
tiger: 호랑이
pig: 돼지
duck: 오리
penguin: 펭귄
frog: 개구리
snake: 뱀
turtle: 거북이
shark: 상어
whale: 고래
octopus: 문어
bee: 벌 꿀벌
spider: 거미
fruit: 과일
strawberry: 딸기
apple: 사과 애플
lemon: 레몬
rose: 장미 로즈
lavender: 라벤더
mint: 민트 박하
jasmine: 자스민
vanilla: 바닐라
musk: 머스크
wood stick: 나무막대
bamboo: 대나무
glass bead: 유리구슬
resin: 레진 수지
rubber: 고무
foam: 폼 거품 스펀지
sponge: 스펀지 수세미
wool: 양모 울
silk: 실크 비단
linen: 린넨 마
nylon: 나일론
polyester: 폴리에스터
fur: 모피 퍼
feather: 깃털
diamond: 다이아몬드
jade: 옥
amber: 호박
copper: 구리 동
brass: 황동
aluminum: 알루미늄
titanium: 티타늄
iron wire: 철
enamel: 법랑 에나멜
porcelain: 도자기
marble: 대리석
stone: 돌 스톤
concrete: 콘크리트
vintage: 빈티지 레트로
luxury: 럭셔리 고급
simple: 심플 미니멀
cute: 귀여운 귀요미
fashion: 패션 유행
classic: 클래식
modern: 모던
natural: 천연 내추럴
organic: 유기농 오가닉
safety: 안전
smart: 스마트
digital: 디지털
automatic: 자동 오토
manual: 수동
mechanical: 기계식 샤프
high pressure: 고압
low voltage: 저전압
fast: 고속 급속
quiet: 무소음 저소음
thin: 얇은 초박형
soft: 소프트 부드러운
hard: 하드 딱딱한
round: 원형 둥근
double: 더블 이중 2중
single: 싱글 1인용
twin: 쌍둥이 트윈
family: 가족 패밀리
couple: 커플
wedding: 결혼 웨딩
party: 파티
birthday: 생일
graduation: 졸업
easter: 부활절
santa: 산타
snow: 눈 스노우
snowman: 눈사람
angel: 천사
ghost: 유령
pumpkin: 호박
witch: 마녀
mermaid: 인어 인어공주
pirate: 해적
knight: 기사
soldier: 군인
police: 경찰
doctor: 의사
rainbow: 무지개 레인보우
cloud: 구름
sun: 태양 해
fire: 불 화재
ice pack: 아이스팩
hot water bottle: 온수주머니 물주머니 핫워터백
heated: 온열 발열 열선
heated vest: 발열조끼
heated sock: 발열양말
foot warmer: 발난로
steam: 스팀 증기
mist: 미스트 분무
spray gun: 분무기 스프레이건
anti fog: 김서림방지
touch up: 터치업 보수
scratch remover: 스크래치제거
polish: 광택 광택제
headlight: 전조등 헤드라이트
tail light: 후미등
light bar: 라이트바
string light: 줄조명 전구
candle holder: 촛대
flameless: 무화염
humidor: 시가
ashtray: 재떨이
lighter fluid: 라이터기름
fuel: 연료
fuel bottle: 연료통
gas can: 기름통
`;

/** Words with one meaning in titles: the first stands for all. */
export const sameWords = `
bicycle bike ebike
child kid children youngster
baby infant newborn
woman women lady ladies female womens
man men male mens
plush plushie plushy
jewelry jewellery
phone cellphone smartphone
color colour
gray grey
rechargeable recharge
earring earing
pajama pyjama
stroller pushchair pram buggy
pacifier dummy
diaper nappy
flashlight torch
motorcycle motorbike
necklace necklet
backpack rucksack
sneaker trainer
mattress matress
electric electrical
powerbank portablecharger
wooden wood
sweater jumper
doll dolly
bed crib cot
gas gasoline petrol
pajama sleepwear nightwear nightgown nightdress nightie
foldable folding collapsible
wireless cordless
glue adhesive cement
remover eliminator
odor smell
deodorant deodoriser deodorizer
blind shade
helmet headgear
swim swimming
feed feeding nursing
multipurpose multi-purpose
heated heating
luggage suitcase
sofa couch
adapter adaptor
earphone earbud
headphone headset
flatware cutlery
trash garbage rubbish
faucet tap
stove cooker
vacuum hoover
tv television
refrigerator fridge
`;
